import type { Marketplace } from '../profile/types';

export interface NoteLimit {
  value: number;
  /** `characters`: UTF-16 units, as a text field counts. `bytes`: of UTF-8. */
  unit: 'characters' | 'bytes';
}

export interface NoteLength extends NoteLimit {
  /** Of the text in question, in the same unit. */
  length: number;
}

/** A text over its limit; `whole` is false where it is the entry alone, over the format's own limit. */
export interface TooLong extends NoteLength {
  reason: 'too-long';
  whole: boolean;
  over: number;
}

/** How long a whole note may be; absent: not known, and none is assumed. */
export const NOTE_LIMITS: Readonly<Partial<Record<Marketplace, NoteLimit>>> = {
  taobao: { value: 1000, unit: 'bytes' },
  pdd: { value: 300, unit: 'characters' },
  jd: { value: 500, unit: 'characters' },
  douyin: { value: 500, unit: 'characters' },
};

export function lengthIn(unit: NoteLimit['unit'], text: string): number {
  return unit === 'characters' ? text.length : new TextEncoder().encode(text).length;
}

export const tooLong = (length: NoteLength, whole: boolean): TooLong => ({
  reason: 'too-long',
  whole,
  ...length,
  over: length.length - length.value,
});
