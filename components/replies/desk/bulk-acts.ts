import { t } from '../../../lib/platform/i18n';
import {
  type Change,
  copyAll,
  editAll,
  moveAll,
  NO_CHANGE,
  withBounds,
  withoutTag,
  withReplaced,
  withTag,
} from '../../../lib/replies/edits';
import type { Reply, Stage } from '../../../lib/replies/types';
import { namesIn } from '../../ui/names';
import { type Bounds, NO_BOUNDS } from '../written';
import type { DeskLibrary } from './types';

export const BULK_ACTS = [
  'move',
  'copy',
  'tag',
  'untag',
  'stage',
  'days',
  'marketplaces',
  'shops',
  'posts',
  'replace',
] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** What the forms hold, of whichever act. */
export interface BulkInput {
  categoryId: string;
  tag: string;
  stage: Stage | null;
  bounds: Bounds;
  find: string;
  by: string;
}

export const NO_INPUT: BulkInput = {
  categoryId: '',
  tag: '',
  stage: null,
  bounds: NO_BOUNDS,
  find: '',
  by: '',
};

/** What an act would do to these replies; nothing where the form is not filled in yet. */
export function changeOf(
  act: BulkAct,
  input: BulkInput,
  replies: readonly Reply[],
  { shelf }: DeskLibrary,
): Change {
  const { categoryId, tag, stage, bounds, find, by } = input;
  const category = shelf.categories.get(categoryId);
  const all = shelf.replies.values();
  const bare = replies.map(({ overlay: _, ...reply }) => reply);
  const { validFrom, validUntil, marketplaces, posts } = bounds;
  switch (act) {
    case 'move':
      return category ? moveAll(bare, category, all) : NO_CHANGE;
    case 'copy':
      return category ? copyAll(bare, category, all, () => crypto.randomUUID()) : NO_CHANGE;
    case 'tag':
      return namesIn(tag).length === 1 ? editAll(bare, withTag(tag.trim())) : NO_CHANGE;
    case 'untag':
      return editAll(bare, withoutTag(tag.trim()));
    case 'stage':
      return editAll(bare, (reply) => ({ ...reply, stage }));
    case 'days':
      return validUntil && validUntil < validFrom
        ? NO_CHANGE
        : editAll(bare, withBounds({ validFrom, validUntil }));
    case 'marketplaces':
      return editAll(bare, withBounds({ marketplaces }));
    case 'shops':
      return editAll(bare, withBounds({ shops: namesIn(bounds.shops) }));
    case 'posts':
      return editAll(bare, withBounds({ posts }));
    case 'replace':
      return editAll(bare, withReplaced(find, by));
  }
}

export const doneText = (act: BulkAct, count: number): string =>
  t(act === 'move' ? 'library.moved' : act === 'copy' ? 'library.copied' : 'library.changed', { count });
