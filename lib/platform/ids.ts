/** Makes a new id. Passed in wherever a test has to know the ids that come out. */
export type NewId = () => string;

/** 122 random bits, so that ids made on two machines may be merged. Needs a secure context (https or ours). */
export const newId: NewId = () => crypto.randomUUID();
