import type { Migration } from './migration';

export const patchesAndHealth: Migration = {
  version: 2,
  stores: {
    // A part of a console that somebody replaced; `<console>:<part>`.
    patches: 'key, of',
    health: '[console+part]',
  },
};
