/** What a platform's form (举证) takes; null: nobody has told us, so nothing is warned of. */
export interface FormLimits {
  pictures: number | null;
  /** Of one picture, in bytes. */
  bytes: number | null;
  /** Of the whole text, as scripts in pages count. */
  characters: number | null;
}

const MEGABYTE = 2 ** 20;
const UNKNOWN: FormLimits = { pictures: null, bytes: null, characters: null };

/**
 * By marketplace. Only what was read in a text about the platform's own rules stands here (抖店, its review appeal, from
 * a secondary text); 拼多多, 京东 and 淘宝 have published none that we found: the team fills in what its console says.
 */
const KNOWN: Readonly<Record<string, FormLimits>> = {
  douyin: { pictures: 6, bytes: 5 * MEGABYTE, characters: 100 },
};

/** @param own what the team has filled in: it goes before what we know, number by number */
export function limitsOf(marketplace: string, own: Partial<FormLimits> = {}): FormLimits {
  return { ...UNKNOWN, ...KNOWN[marketplace], ...own };
}
