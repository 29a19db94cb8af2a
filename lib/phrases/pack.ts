import { z } from '../profile/zod';

/** What the readers of packs of rules have in common: a rule that cannot be read is left out and told. */

/** A place in the pack such as `rules[3].phrases[0]`, and what is wrong there. */
export interface PackFault {
  path: string;
  problem: string;
}

export type Read<T> = { ok: true; value: T } | ({ ok: false } & PackFault);

/** The first thing that a schema complains of; of keys that it does not know, also which. */
export function firstFault({ issues: [issue] }: z.core.$ZodError): PackFault {
  return { path: z.core.toDotPath(issue?.path ?? []), problem: issue?.message ?? 'not a pack' };
}

/** Rules of a pack one by one: those that can be read, each with an id of its own, and why the others are left out. */
export function readEach<T extends { id: string }>(
  list: readonly unknown[],
  name: string,
  read: (json: unknown) => Read<T>,
): { known: T[]; skipped: PackFault[] } {
  const known = new Map<string, T>();
  const skipped: PackFault[] = [];
  for (const [at, json] of list.entries()) {
    const place = `${name}[${at}]`;
    const result = read(json);
    if (!result.ok) {
      const path = result.path === '' ? place : `${place}.${result.path}`;
      skipped.push({ path, problem: result.problem });
    } else if (known.has(result.value.id))
      skipped.push({ path: `${place}.id`, problem: `"${result.value.id}" is taken` });
    else known.set(result.value.id, result.value);
  }
  return { known: [...known.values()], skipped };
}
