/** CSS pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Place {
  left: number;
  /** Of the list's edge that is next to the line: its lower one above it, its upper one below it. */
  edge: number;
  side: 'above' | 'below';
  /** There may be less room than the list would like. */
  height: number;
}

/** Between the list and the line, and between the list and the room's edges. */
const GAP = 4;

/**
 * Beside the line that is being typed, never over it: on the side where it stands already, while it fits there, else
 * above, where a console has its conversation, else below, else where there is more room.
 * @param line all lines from the sign to the caret
 * @param room what of the window may be covered
 */
export function placeAt(
  line: Box,
  size: { width: number; height: number },
  room: Box,
  now: Place['side'] | null,
): Place {
  const space = { above: line.top - room.top - 2 * GAP, below: room.bottom - line.bottom - 2 * GAP };
  const roomier = space.above >= space.below ? 'above' : 'below';
  const wanted = [now ?? 'above', 'above', 'below'] as const;
  const side = wanted.find((each) => space[each] >= size.height) ?? roomier;
  const left = Math.min(line.left, room.right - size.width - GAP);
  return {
    left: Math.max(left, room.left + GAP),
    edge: side === 'above' ? line.top - GAP : line.bottom + GAP,
    side,
    height: Math.max(0, Math.min(size.height, space[side])),
  };
}
