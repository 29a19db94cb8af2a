import { parseGuide } from '../guides/schema';
import { parsePatch, parseProfile } from '../profile/schema';
import { PART_IDS } from '../profile/types';
import { late, z } from '../profile/zod';
import { shopTable } from '../shops/schema';
import type { BackupKind } from './backup-format';

/**
 * The shapes of a backup's rows. They hold what may have been saved by any version so far: so the types of what the
 * program works with, and none of the limits that a form has today. Else a person's own rows would keep them from their
 * own backup. Words that are not known here are kept as they are.
 */

export const backupShapes = late(() => {
  const id = z.string().min(1).max(500);
  const name = z.string();
  const at = z.number().min(0);
  const count = z.number().int().min(0);
  const texts = z.array(z.string());
  const language = z.enum(['zh-CN', 'en']);
  const isSo = z.literal(true).exactOptional();

  const fileRef = z.looseObject({ id, name, type: z.string(), size: count });

  const words = {
    title: z.string(),
    body: z.string(),
    wordings: texts.exactOptional(),
    translations: z
      .looseObject({ 'zh-CN': z.string().exactOptional(), en: z.string().exactOptional() })
      .exactOptional(),
  };

  const reply = z.looseObject({
    id,
    setId: id,
    categoryId: id,
    ...words,
    shortcut: z.string(),
    stage: z.enum(['pre', 'in', 'after']).nullable(),
    tags: texts,
    order: z.number(),
    pinned: z.boolean(),
    editedAt: at,
    revision: count,
    files: z.array(fileRef).exactOptional(),
    validFrom: z.string().exactOptional(),
    validUntil: z.string().exactOptional(),
    marketplaces: texts.exactOptional(),
    shops: texts.exactOptional(),
    posts: texts.exactOptional(),
  });

  const parsed =
    <T>(parse: (json: unknown) => T, faultOf: (result: T) => string | null) =>
    (json: unknown, context: z.RefinementCtx) => {
      const fault = faultOf(parse(json));
      if (fault !== null) context.addIssue({ code: 'custom', path: [fault], message: 'does not fit' });
    };

  const guide = z
    .looseObject({ kind: z.enum(['playbooks', 'products', 'campaigns', 'questions']), id, item: z.unknown() })
    .superRefine(({ kind, item }, context) => {
      const result = item === null ? null : parseGuide(kind, item);
      if (result?.ok !== false) return;
      context.addIssue({ code: 'custom', path: ['item', result.path], message: result.problem });
    });

  const profile = z
    .looseObject({ id })
    .superRefine(parsed(parseProfile, (result) => (result.ok ? null : (result.error.path ?? ''))));

  const patch = z.looseObject({
    key: id,
    of: id,
    part: z.enum(PART_IDS),
    patch: z
      .unknown()
      .superRefine(parsed(parsePatch, (result) => (result.ok ? null : (result.error.path ?? '')))),
    source: z.enum(['taught', 'file']),
    at,
  });

  const ruleBook = z.enum(['hints', 'wording']);
  const ownRule = { id, language, hard: texts, soft: texts, allow: texts, revision: count };

  const noteMark = z.looseObject({ note: name.nullable(), flag: name.nullable() });

  const rows: Record<BackupKind, z.ZodType> = {
    sets: z.looseObject({
      id,
      kind: z.enum(['starter', 'team', 'shop', 'personal']),
      name,
      language,
      version: count,
      order: z.number(),
      shops: texts.exactOptional(),
    }),
    categories: z.looseObject({ id, setId: id, name, order: z.number(), parentId: id.exactOptional() }),
    replies: reply,
    overlays: z.looseObject({
      replyId: id,
      pinned: z.boolean().exactOptional(),
      alias: z.string().exactOptional(),
      hidden: isSo,
      reworded: z.looseObject({ words: z.looseObject(words), base: z.looseObject(words) }).exactOptional(),
      at,
      revision: count,
    }),
    usage: z.looseObject({
      replyId: id,
      count,
      lastAt: at,
      situations: z.record(z.string(), count).exactOptional(),
    }),
    versions: z.looseObject({
      replyId: id,
      revision: count,
      at,
      cause: z.enum(['edit', 'bulk', 'import', 'push', 'undo']),
      words: z.looseObject({ ...words, shortcut: z.string(), tags: texts }),
    }),
    files: fileRef.extend({ at }),
    guides: guide,
    packs: z.looseObject({ key: z.string().startsWith('pack '), value: count }),
    shops: shopTable,
    // What a setting may be is known where settings are changed.
    settings: z.looseObject({ key: id, value: z.unknown() }),
    places: z.looseObject({ console: id }),
    profiles: profile,
    patches: patch,
    learned: z.looseObject({ intent: id, replyId: id, weight: z.number().min(0), at }),
    feedback: z.looseObject({
      signal: id,
      rule: id,
      count,
      right: count.exactOptional(),
      at,
      words: z.array(z.looseObject({ text: z.string(), buyer: z.string(), at })),
    }),
    buyers: z.looseObject({
      key: z.string().min(1),
      revision: count,
      console: id,
      shop: name,
      conversation: id,
      name: name.nullable(),
      uid: name.nullable(),
      notes: name,
      tags: texts,
      environment: name,
      whoFor: name,
      priceRange: name,
      knowledge: name.nullable(),
      notOrdered: name.nullable(),
      noContact: z.boolean(),
      firstHandler: name,
      ticks: z.record(z.string(), texts).exactOptional(),
      firstSeen: at,
      lastSeen: at,
      days: texts,
      orders: z.array(
        z.looseObject({
          id,
          at: at.nullable(),
          paid: z.number().nullable(),
          status: name.nullable(),
          titles: texts,
          seenAt: at,
        }),
      ),
      questions: texts,
    }),
    briefs: z.looseObject({
      id,
      buyer: name.nullable(),
      text: name,
      at,
      due: at,
      answer: z.looseObject({ text: name, at }).nullable(),
    }),
    teamRules: z.discriminatedUnion('of', [
      z.looseObject({
        ...ownRule,
        of: z.literal('hints'),
        signal: name,
        said: z.enum(['buyer', 'agent']),
        strength: z.literal([1, 2, 3]),
        beside: texts,
      }),
      z.looseObject({
        ...ownRule,
        of: z.literal('wording'),
        label: name,
        level: z.enum(['hint', 'warn', 'block']).nullable(),
        marketplaces: texts,
        why: name,
        better: z.array(z.looseObject({ over: z.enum(['words', 'clause', 'sentence']), text: name })),
      }),
    ]),
    marks: z.looseObject({
      id,
      at,
      orderId: id,
      console: id,
      marketplace: id,
      shop: name,
      buyer: name.nullable(),
      agent: name,
      formatId: id,
      situationId: id,
      before: noteMark,
      after: noteMark,
      isSaved: z.boolean(),
    }),
    noteFormats: z.looseObject({
      id,
      name,
      revision: count,
      situations: z.array(
        z.looseObject({
          ...{ id, name, template: name },
          flag: name.nullable(),
          statuses: texts,
          events: texts,
        }),
      ),
      date: name,
      separator: name,
      maxLength: z.number().nullable(),
      place: z.enum(['append', 'prepend']),
      keep: texts,
      colours: z.record(z.string(), z.record(z.string(), z.string())),
    }),
    ruleSwitches: z.looseObject({ of: ruleBook, rule: id, isOn: z.boolean() }),
    ruleLines: z.looseObject({
      id,
      of: ruleBook,
      language,
      text: name,
      marketplace: name.nullable(),
      expected: texts,
    }),
  };

  const head = z.looseObject({
    madeAt: z.iso.datetime(),
    program: z.string().max(40),
    words: z.boolean(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });

  return { rows, head };
});
