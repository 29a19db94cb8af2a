import type { Source } from './types';

/** A file as the verifier reads it: piece by piece, never as a whole. */
export const sourceOf = (file: Blob): Source => ({
  size: file.size,
  read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
});
