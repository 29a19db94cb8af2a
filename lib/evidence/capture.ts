import type { Message } from '../conversation/types';
import { type Box, CAPTURE_PARTS, type CaptureEvent, type CapturePart, type PageStand } from './types';

/**
 * What the background and the page say to each other while a capture runs. The background leads: it alone can take
 * screenshots and keep them. The page hides what is ours, scrolls, says which rows stand where, and puts all back.
 */

/** A row of the conversation as it stands on the screen. */
export interface ShownRow {
  /** The console's id of the message; else one made of its words, side and neighbours, beginning with `~`. */
  id: string;
  /** In CSS pixels of the viewport; rows of which less than the whole can be seen are told, too. */
  box: Box;
  /** All of it is in view. */
  isWhole: boolean;
}

/** The page is still, and nothing of ours is in it. */
export interface FrameReady {
  page: PageStand;
  rows: ShownRow[];
  atTop: boolean;
  atBottom: boolean;
  /** Where the rows are read, in CSS pixels of the viewport: frames are to overlap in there. */
  scroller: Box | null;
  /** What happened since the last answer. */
  events: CaptureEvent[];
}

export type CaptureAct =
  /** Remembers the agent's place. `expected`: key of the conversation that the case is about, null: any. */
  | { act: 'begin'; parts: CapturePart[]; expected: string | null }
  /** Loads what is above until the conversation begins, or the time is up; told as steps. */
  | { act: 'to-top' }
  /**
   * The next frame: scrolls by what is in view less an overlap of at least one whole row; waits until all is still. A
   * place that has not been hidden for is told again instead: its picture is still to be taken.
   */
  | { act: 'next' }
  /** The frame as it stands, without scrolling; no new one where it follows a frame. */
  | { act: 'here' }
  /** Takes what is ours out of the page, without moving it, and answers after two frames of the browser's. */
  | { act: 'hide' }
  /** The picture has been taken: ours is back. Tells whether anything moved meanwhile. */
  | { act: 'show' }
  /** Every message that was in any frame, in order, as it was read; pieces from 0. */
  | { act: 'transcript'; piece: number }
  /** The page as inert HTML; pieces from 0. */
  | { act: 'page'; piece: number }
  /** The pictures of the buyer's messages, by message id. */
  | { act: 'picture-list' }
  /** One of them in its own bytes, in pieces from 0. */
  | { act: 'picture'; url: string; piece: number }
  /** Ours is back, the agent may scroll; answered with `done`, as is `resume`, which puts back the last frame's place. */
  | { act: 'pause' }
  | { act: 'resume' }
  /** Puts the agent's place back, and what is ours. */
  | { act: 'end' };

/** Of a larger whole: base64 where it is not text. */
export interface Piece {
  text: string;
  /** There is another one after this. */
  isMore: boolean;
  mime: string;
}

export type CaptureRefusal =
  /** The page shows no conversation that can be read, or not the one that the case is about. */
  | 'no-conversation'
  | 'context-changed'
  /** The page has no part for it. */
  | 'no-part'
  /** Not the tab in front, or not in sight. */
  | 'hidden'
  /** It did not come to rest. */
  | 'unsettled'
  /** The bytes could not be had: a foreign origin that forbids it, or no answer. */
  | 'not-fetched'
  /** There is no capture in this page (any more). */
  | 'not-begun';

export type CaptureAnswer =
  | { ok: true; is: 'begun'; page: PageStand; conversation: string | null }
  | { ok: true; is: 'frame'; frame: FrameReady }
  /** Not `reached`: rows above may still be there. `rows` grows while any come. */
  | { ok: true; is: 'top'; reached: boolean; rows: number; events: CaptureEvent[] }
  /** `isVisible`: the page itself, after the two frames. */
  | { ok: true; is: 'hidden'; page: PageStand; isVisible: boolean }
  | { ok: true; is: 'shown'; moved: boolean; events: CaptureEvent[] }
  | { ok: true; is: 'piece'; piece: Piece }
  | { ok: true; is: 'pictures'; pictures: { message: string; url: string }[] }
  | { ok: true; is: 'done'; events: CaptureEvent[]; placeRestored: boolean }
  | { ok: false; reason: CaptureRefusal };

/** The transcript as it is kept: `items/0002-transcript.json`. */
export interface Transcript {
  schema: 'sellerside-transcript/1';
  conversation: string | null;
  messages: (Message & {
    id: string;
    /** Numbers of the frames that show it whole, from 1. */
    frames: number[];
  })[];
}

/** What a panel has the background do; it is about the page that the panel is bound to. */
export type CaptureOrder =
  | { act: 'start'; caseId: string; parts: CapturePart[] }
  | { act: 'pause' | 'resume' | 'cancel'; captureId: string };

/** What the background tells every panel of that page. */
export interface CaptureProgress {
  captureId: string;
  caseId: string;
  phase:
    | 'starting'
    /** The browser wants the key or the icon to be pressed on this tab first. */
    | 'needs-press'
    | 'loading'
    | 'frames'
    | 'pictures'
    | 'sealing'
    | 'paused'
    | 'done'
    | 'failed'
    | 'cancelled';
  frames: number;
  /** Estimated; null: nobody knows yet. */
  expected: number | null;
  items: number;
  gaps: number;
  /** What was to be taken and could not be had. */
  missed: CapturePart[];
  /** Why it failed or stands still: a refusal, or a code of `Fault`. */
  reason: string | null;
}

/** It still runs, or waits to. */
export const isUnderWay = ({ phase }: CaptureProgress): boolean =>
  phase !== 'done' && phase !== 'failed' && phase !== 'cancelled';

/** What a capture was to take and did not get, by what it noted. */
export function missedIn(events: readonly Pick<CaptureEvent, 'name' | 'detail'>[]): CapturePart[] {
  const refused = events.filter(({ name }) => name === 'refused').map(({ detail }) => detail.split(':')[0]);
  return CAPTURE_PARTS.filter((part) => refused.includes(part));
}
