import type { PackFault } from './types';

/** Something that came from a space, or why nothing of it is taken. `detail`: the place, and what is wrong there. */
export type Opened<T> = { ok: true; value: T } | { ok: false; fault: PackFault; detail: string };

export const opened = <T>(value: T): Opened<T> => ({ ok: true, value });

export const faulty = (fault: PackFault, detail: string): Opened<never> => ({ ok: false, fault, detail });
