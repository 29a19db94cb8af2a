/** How much of everything a reply may have; apart from the schema, which a panel does without. */
export const LIMITS = { title: 80, body: 4000, shortcut: 20, tags: 20, wordings: 4, files: 10 } as const;

/** Of sets, categories and tags, in characters. */
export const NAME_LENGTH = 40;
