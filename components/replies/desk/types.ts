import type { LibraryWrite } from '../../../lib/messaging/calls';
import type { Result } from '../../../lib/messaging/result';
import type { Library } from '../../../lib/replies/types';
import type { Shelf } from '../shelf';

/** The library as the workspace has it, and the way to write it. */
export interface DeskLibrary {
  shelf: Shelf;
  /** Another one whenever the shelf holds something else. */
  stamp: number;
  isLinkUp: boolean;
  /** Of the shop table's own fields; null: not known yet. */
  ownLabels: readonly string[] | null;
  write(change: LibraryWrite): Promise<Result<{ undoId: string; changed: number }>>;
  undo(undoId: string): Promise<Result<{ changed: number }>>;
  snapshot(): Library;
}
