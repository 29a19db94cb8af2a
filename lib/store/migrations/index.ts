import { first } from './001-first';
import type { Migration } from './migration';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [first];
