import { expect, it } from 'vitest';
import { fail, ok } from '../messaging/result';
import { askToEnd } from './follow';
import type { NoteFollow, NoteRequest, NoteResult } from './write';

const request: NoteRequest = {
  orderId: '1',
  expected: { note: '', flag: null },
  text: '发顺丰 小木',
  flag: null,
  save: true,
};
const saving: NoteResult = { ok: false, reason: 'saving', isUntouched: false };
const waiting: NoteResult = { ok: false, reason: 'waiting', isUntouched: true };
const saved: NoteResult = { ok: true, isSaved: true, before: request.expected, after: null, seenIn: null };

/** A page that gives these answers one after another; null: it is lost. */
function page(...answers: (NoteResult | null)[]) {
  const asked: (NoteRequest | NoteFollow)[] = [];
  const ask = async (note: NoteRequest | NoteFollow) => {
    asked.push(note);
    const answer = answers.shift();
    return answer ? ok(answer) : fail('no-page' as const);
  };
  return { asked, ask };
}

it('follows a save until it has ended, and asks for it only once', async () => {
  const { asked, ask } = page(saving, saving, saved);
  let told = 0;
  expect(await askToEnd(ask, request, () => (told += 1))).toEqual(ok(saved));
  expect(asked).toEqual([request, { follows: '1' }, { follows: '1' }]);
  expect(told).toBe(2);
});

it('follows a form that is waited for, in which nothing is pressed yet', async () => {
  const { asked, ask } = page(waiting, saving, saved);
  let told = 0;
  expect(await askToEnd(ask, request, () => (told += 1))).toEqual(ok(saved));
  expect(asked).toHaveLength(3);
  expect(told).toBe(1);
  // Lost meanwhile, it has written nothing.
  expect(await askToEnd(page(waiting, null).ask, request, () => {})).toEqual(fail('no-page'));
});

it('knows no more of a page that is lost while it saves than that save was pressed', async () => {
  expect(await askToEnd(page(saving, null).ask, request, () => {})).toEqual(ok(saving));
});

it('tells a page that is lost before as lost', async () => {
  expect(await askToEnd(page(null).ask, request, () => {})).toEqual(fail('no-page'));
});
