import { z } from '../../lib/profile/zod';
import { headFile, keyStatement } from '../../lib/team/head-schema';
import { inviteShape } from '../../lib/team/invite-schema';
import { keyFile } from '../../lib/team/key-file';
import { settingShapes } from '../../lib/team/setting-schema';
import { ENTRY_KINDS, TEAM_SETTINGS } from '../../lib/team/types';
import { valueShapes } from '../../lib/team/value-schema';

const DESCRIPTION = `Files of a Sellerside team space. head.json is #/$defs/head and blanks, its "head" in the canonical
form of RFC 8785. A file under objects/ is named by its SHA-256 and is gzip of lines of JSON: of a snapshot each is
#/$defs/entry, of a delta #/$defs/change. What holds across fields is not told here, and a program skips lines whose kind
or fields it does not know.`;

/** docs/team-pack.schema.json: what the program reads, for those who write such files or check them. */
export function teamSchema(): { $defs: Record<string, object> } {
  const id = z.string().min(1).max(250);
  const values = valueShapes();
  const settings = TEAM_SETTINGS.map((name) =>
    z.strictObject({
      kind: z.literal('setting'),
      id: z.literal(name),
      value: z.strictObject({ value: settingShapes()[name] }),
    }),
  );
  const entries = ENTRY_KINDS.filter((kind) => kind !== 'setting').map((kind) =>
    z.strictObject({ kind: z.literal(kind), id, value: values[kind] as z.ZodType }),
  );
  const entry = z.union([...entries, ...settings]);
  const name = z.strictObject({ kind: z.enum(ENTRY_KINDS), id });
  const change = z.union([z.strictObject({ put: entry }), z.strictObject({ drop: name })]);
  const registry = z.registry<{ id: string }>();
  const all = {
    head: headFile(),
    keyStatement: keyStatement(),
    entry,
    change,
    keyFile: keyFile(),
    invite: inviteShape(),
  };
  for (const [name, shape] of Object.entries(all)) registry.add(shape, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    // What is written, and not what is made of it when it is read.
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    uri: (name) => `#/$defs/${name}`,
  });
  const { __shared: shared, ...named } = schemas;
  const defs = Object.entries({ ...named, ...(shared?.$defs as typeof schemas) });
  const bare = defs.map(([name, { $schema: _, $id: __, id: ___, ...schema }]) => [name, schema]);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Sellerside team space',
    description: DESCRIPTION.replaceAll('\n', ' '),
    $defs: Object.fromEntries(bare),
  };
  // What several have in common lies beside them, and not in a schema of its own.
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/__shared#/$defs/', '#/$defs/'));
}
