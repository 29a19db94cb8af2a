import type { Overlay, OverlayState, Reply, ReplyWords } from './types';
import { sameWords, withWords, wordsOf } from './words';

/**
 * What an agent makes of a shared reply lies over its row: a push changes the row and nothing of the overlay, and the
 * agent changes the overlay and nothing of the row.
 */

/** The team's words are no longer those that the agent last saw beside their own. */
export function isOutdated(row: ReplyWords, { reworded }: Overlay): boolean {
  return reworded !== undefined && !sameWords(reworded.base, row);
}

/** The row as the agent has it. Its revision counts both, so that it stands still only while neither is saved. */
export function effective(row: Reply, overlay: Overlay | undefined): Reply {
  if (!overlay) return row;
  const { reworded, alias, pinned } = overlay;
  return {
    ...withState(reworded ? withWords(row, reworded.words) : row, row, overlay),
    shortcut: alias ?? row.shortcut,
    pinned: pinned ?? row.pinned,
    revision: row.revision + overlay.revision,
  };
}

/** The row as everybody has it, which says that this agent has something of their own over it. */
export function shared(row: Reply, overlay: Overlay | undefined): Reply {
  return overlay ? withState(row, row, overlay) : row;
}

type Overlays = ReadonlyMap<string, Overlay>;

/** Rows as the agent has them, without those that the agent has hidden. */
export function agentView(rows: readonly Reply[], overlays: Overlays): Reply[] {
  return rows
    .filter(({ id }) => !overlays.get(id)?.hidden)
    .map((row) => effective(row, overlays.get(row.id)));
}

export function sharedView(rows: readonly Reply[], overlays: Overlays): Reply[] {
  return rows.map((row) => shared(row, overlays.get(row.id)));
}

/** A row without what a view has added. */
export function rowOf({ overlay: _, ...row }: Reply): Reply {
  return row;
}

function withState(reply: Reply, row: Reply, overlay: Overlay): Reply {
  const { hidden, alias, reworded } = overlay;
  const state: OverlayState = {
    ...(hidden && { hidden }),
    ...(alias !== undefined && { aliased: true }),
    ...(reworded && { reworded: true }),
    ...(isOutdated(row, overlay) && { outdated: true }),
  };
  return Object.keys(state).length > 0 ? { ...reply, overlay: state } : reply;
}

/** What is typed over a reply: words and code. */
export type Typed = ReplyWords & Pick<Reply, 'shortcut'>;

/** The overlay after the agent has saved this. What is the same as in the row is the team's again. */
export function rewritten(row: Reply, before: Overlay | undefined, typed: Typed, at: number): Overlay {
  const { alias: _, reworded, ...rest } = before ?? blank(row.id);
  return {
    ...rest,
    ...(typed.shortcut !== row.shortcut && { alias: typed.shortcut }),
    // The base stays: an agent who goes on writing has not looked at what the team has made of it meanwhile.
    ...(!sameWords(typed, row) && {
      reworded: { words: wordsOf(typed), base: reworded?.base ?? wordsOf(row) },
    }),
    at,
    revision: rest.revision + 1,
  };
}

/** The agent has looked at the team's new words: takes them, or keeps their own and has seen the new ones. */
export function settled(row: Reply, overlay: Overlay, take: 'team' | 'mine', at: number): Overlay {
  const { reworded, ...rest } = overlay;
  if (!reworded) return overlay;
  if (take === 'team') return { ...rest, at, revision: rest.revision + 1 };
  return { ...overlay, reworded: { words: reworded.words, base: wordsOf(row) }, at };
}

/** An overlay whose base nobody knew, now that the row is the team's: what is the same in both is the team's. */
export function rebased(row: Reply, overlay: Overlay): Overlay {
  const { alias, reworded, ...rest } = overlay;
  return {
    ...rest,
    ...(alias !== undefined && alias !== row.shortcut && { alias }),
    ...(reworded &&
      !sameWords(reworded.words, row) && { reworded: { words: reworded.words, base: wordsOf(row) } }),
  };
}

export function pinnedOver(id: string, before: Overlay | undefined, pinned: boolean, at: number): Overlay {
  return { ...(before ?? blank(id)), pinned, at };
}

export function hiddenOver(id: string, before: Overlay | undefined, at: number): Overlay {
  return { ...(before ?? blank(id)), hidden: true, at };
}

export function shownOver({ hidden: _, ...rest }: Overlay, at: number): Overlay {
  return { ...rest, at };
}

function blank(replyId: string): Overlay {
  return { replyId, at: 0, revision: 0 };
}
