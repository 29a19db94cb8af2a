import { first } from './001-first';
import { patchesAndHealth } from './002-patches-health';
import { library } from './003-library';
import { hints } from './004-hints';
import { rules } from './005-rules';
import { notes } from './006-notes';
import { evidence } from './007-evidence';
import { team } from './008-team';
import { back } from './009-back';
import type { Migration } from './migration';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  patchesAndHealth,
  library,
  hints,
  rules,
  notes,
  evidence,
  team,
  back,
];
