import { withoutTurns } from '../conversation/plain';
import { z } from '../profile/zod';
import { rowId, text } from '../replies/schema';
import { LENGTHS, OWN_SIGNS } from './fields';
import { shopKey } from './name';
import { SHOP_FIELDS, type ShopFieldId } from './types';

/** The names of the built-in fields, in every language and as ids: an own field that had one would hide it. */
const BUILT_IN: ReadonlySet<string> = new Set(
  Object.entries(SHOP_FIELDS).flatMap(([id, labels]) => [id, ...Object.values(labels)]),
);

/** It is named in bodies as `{shop.<label>}`: nothing that a template reads as its own sign. */
const label = text(LENGTHS.label).refine((word) => !OWN_SIGNS.test(word), {
  error: 'without braces, bars, dots, colons and question marks',
});

const shop = z.strictObject({
  id: rowId,
  name: text(LENGTHS.name),
  values: z.record(z.string(), z.string().overwrite(withoutTurns).trim().max(LENGTHS.value)),
});

/** Cells of fields that are no more are refused: a typing error in a field's name must not go under. */
export const shopTable = z
  .strictObject({
    shops: z.array(shop).max(500),
    ownFields: z.array(z.strictObject({ label })).max(60),
    revision: z.number().int().min(0),
  })
  .superRefine(({ shops, ownFields }, context) => {
    const claim = (taken: Set<string>, word: string, path: (string | number)[]) => {
      if (taken.has(word)) context.addIssue({ code: 'custom', path, message: `"${word}" is taken` });
      taken.add(word);
    };
    const labels = new Set(BUILT_IN);
    for (const [f, { label }] of ownFields.entries()) claim(labels, label, ['ownFields', f, 'label']);
    const own = new Set(ownFields.map(({ label }) => label));
    const taken = { id: new Set<string>(), name: new Set<string>() };
    for (const [s, { id, name, values }] of shops.entries()) {
      claim(taken.id, id, ['shops', s, 'id']);
      claim(taken.name, shopKey(name), ['shops', s, 'name']);
      for (const field of Object.keys(values)) {
        if (isBuiltIn(field) || own.has(field)) continue;
        context.addIssue({ code: 'custom', path: ['shops', s, 'values', field], message: 'no such field' });
      }
    }
  });

function isBuiltIn(field: string): field is ShopFieldId {
  return Object.hasOwn(SHOP_FIELDS, field);
}
