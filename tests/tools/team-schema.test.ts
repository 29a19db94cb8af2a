import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from '../../lib/profile/zod';
import { EVERY_KIND } from '../../lib/team/testing';
import { ENTRY_KINDS } from '../../lib/team/types';
import { teamSchema } from './team-schema';

it('docs/team-pack.schema.json says what the program reads (npm run fix writes it)', () => {
  const schema = teamSchema();
  expect(JSON.parse(readFileSync('docs/team-pack.schema.json', 'utf8'))).toEqual(schema);
  for (const kind of ENTRY_KINDS) expect(JSON.stringify(schema)).toContain(`"const":"${kind}"`);
});

it('lets through an entry of every kind, and not what is none', () => {
  const { $defs } = teamSchema();
  const entry = z.fromJSONSchema({ $defs, $ref: '#/$defs/entry' } as never);
  for (const each of EVERY_KIND) expect(entry.safeParse(each).success, `${each.kind} ${each.id}`).toBe(true);
  const [first] = EVERY_KIND;
  expect(entry.safeParse({ ...first, kind: 'jingle' }).success).toBe(false);
  expect(entry.safeParse({ ...first, value: {} }).success).toBe(false);
});

it('names nothing that is not in it', () => {
  const schema = teamSchema();
  const names = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]*)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => !Object.hasOwn(schema.$defs, String(name)))).toEqual([]);
});
