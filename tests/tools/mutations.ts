/** Files as somebody leaves them who changes them at random, the same way each time. */

type Random = () => number;
/** A whole number from 0. */
export const pick = (random: Random, below: number) => Math.floor(random() * below);

/** One to three changes of bytes: bent, lost, doubled, moved, put in, cut off. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let list = [...bytes];
  for (let times = 1 + pick(random, 3); times > 0; times -= 1) {
    const at = pick(random, list.length);
    const to = at + pick(random, 20);
    const way = pick(random, 6);
    if (way === 0) list[at] = pick(random, 256);
    else if (way === 1) list.splice(at, to - at);
    else if (way === 2) list = [...list.slice(0, to), ...list.slice(at)];
    else if (way === 3) list.splice(pick(random, list.length), 0, ...list.splice(at, to - at));
    else if (way === 4) list.splice(at, 0, ...(SIGNS[pick(random, SIGNS.length)] as Uint8Array));
    else if (random() < 0.2) list.length = at;
    else list[at] = (list[at] ?? 0) ^ (1 << pick(random, 8));
  }
  return Uint8Array.from(list);
}
const SIGNS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  ' ',
  '\\ud800',
  'null',
  '1e999',
  '"__proto__":{},',
  '-',
].map((sign) => new TextEncoder().encode(sign));

/** The same with one value of it changed: another of its kind, of another kind, or gone. */
export function bent(value: unknown, random: Random): unknown {
  const whole: unknown = structuredClone(value);
  const places: { of: Record<string, unknown>; key: string }[] = [];
  const walk = (of: unknown) => {
    if (typeof of !== 'object' || of === null) return;
    for (const key of Object.keys(of)) {
      places.push({ of: of as Record<string, unknown>, key });
      walk((of as Record<string, unknown>)[key]);
    }
  };
  walk(whole);
  const place = places[pick(random, places.length)];
  if (!place) return whole;
  const { of, key } = place;
  const old = of[key];
  const others = [
    'ab'.repeat(32),
    null,
    '',
    'x',
    0,
    -1,
    2,
    1e300,
    [],
    {},
    true,
    typeof old === 'string' ? `${old}x` : 3,
    places,
  ];
  const other = others[pick(random, others.length)];
  if (other === places) delete of[key];
  else of[key] = other;
  return whole;
}
