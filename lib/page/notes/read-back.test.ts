// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../profile/types';
import { FORM, profile, request, row, stall, trusted, writing } from './testing';

/** A page that shows nothing of a note outside its form. */
const { note: _note, ...orders } = profile.orders ?? { row: { css: [] }, id: [] };
const mute: Profile = { ...profile, orders };

let page: ReturnType<typeof stall>;
let over: AbortController;
beforeEach(() => {
  over = new AbortController();
  page = stall(over.signal);
  page.saved = () => {
    const fresh = row('10000001', '', page.kept.note ? '改备注' : '备注');
    document.querySelector('li')?.replaceWith(document.createRange().createContextualFragment(fresh));
  };
});
afterEach(() => over.abort());

const ask = () => writing(mute).askOn();
/** Pressed by nobody but us, and nothing is left behind. */
const isAsFound = () => page.saves === 1 && page.form() === null;

describe('a page that shows no notes', () => {
  it('has its form opened once more, read and closed', async () => {
    expect(await ask()).toEqual({
      ok: true,
      isSaved: true,
      before: { note: '', flag: null },
      after: { note: '发顺丰 小木', flag: 'red' },
      seenIn: 'form',
    });
    expect(isAsFound()).toBe(true);
    expect(page.opened).toBe(2);
  });

  it.each([
    ['nothing', () => ({ note: '', flag: '' }), { note: '', flag: null }],
    ['another flag', () => ({ note: '发顺丰 小木', flag: 'g' }), { note: '发顺丰 小木', flag: 'green' }],
    [
      'what somebody has added',
      () => ({ note: '发顺丰 小木；急', flag: 'r' }),
      { note: '发顺丰 小木；急', flag: 'red' },
    ],
  ])('and keeps %s says what stands there', async (_what, keep, found) => {
    page.keep = keep;
    expect(await ask()).toEqual({ ok: false, reason: 'not-saved', isUntouched: false, found });
    expect(isAsFound()).toBe(true);
  });

  it('may sign a note where its form says so', async () => {
    const signing = { ...mute, note: { ...(mute.note as NonNullable<Profile['note']>), signs: ['s'] } };
    page.inside = `${FORM}<s></s>`;
    page.keep = ({ note, flag }) => ({ note: `${note} [小木 09-08 17:12]`, flag });
    expect(await writing(signing).ask()).toMatchObject({
      seenIn: 'form',
      after: { note: '发顺丰 小木 [小木 09-08 17:12]' },
    });
  });

  it('is not believed when its form is empty and its link tells of a note', async () => {
    page.shows = (kept) => (page.opened > 1 ? { note: '', flag: '' } : kept);
    expect(await ask()).toMatchObject({ ok: true, isSaved: true, after: null, seenIn: null });
    expect(isAsFound()).toBe(true);
  });

  it('is left alone where its form has no way out', async () => {
    page.inside = FORM.replace('取 消', '返 回');
    expect(await ask()).toMatchObject({ ok: true, isSaved: true, seenIn: null });
    expect(page.opened).toBe(1);
  });

  it('is left alone once another conversation is open', async () => {
    const { saved } = page;
    page.saved = () => {
      saved();
      for (const name of document.querySelectorAll('h1')) name.textContent = '木木';
    };
    expect(await ask()).toMatchObject({ ok: true, isSaved: true, seenIn: null });
    expect(page.opened).toBe(1);
  });

  it('and in whose form the agent is at work keeps it open, unread', async () => {
    page.shows = (kept) => {
      if (page.opened > 1) document.body.dispatchEvent(trusted('pointerdown'));
      return kept;
    };
    expect(await ask()).toMatchObject({ ok: true, isSaved: true, seenIn: null });
    expect(page.saves).toBe(1);
    expect(page.form()).not.toBeNull();
  });

  it('is not opened again where the agent is at work while it saves', async () => {
    page.pressed = (save) => {
      document.body.dispatchEvent(trusted('keydown'));
      save();
    };
    expect(await ask()).toMatchObject({ ok: true, isSaved: true, seenIn: null });
    expect(page.opened).toBe(1);
  });

  it('and whose conversation changes while it is read has its form closed unread', async () => {
    page.shows = (kept) => {
      if (page.opened > 1) for (const name of document.querySelectorAll('h1')) name.textContent = '木木';
      return kept;
    };
    expect(await ask()).toMatchObject({ ok: true, isSaved: true, seenIn: null });
    expect(isAsFound()).toBe(true);
  });
});

describe('a save that takes longer than anybody waits for an answer', () => {
  let save = () => {};
  beforeEach(() => {
    page.pressed = (go) => {
      save = go;
    };
  });

  it('is told as under way, and followed to its end', async () => {
    const { ask, send } = writing(mute);
    expect(await ask()).toEqual({ ok: false, reason: 'saving', isUntouched: false });
    expect(await ask()).toEqual({ ok: false, reason: 'busy', isUntouched: true });
    const end = send({ follows: request.orderId });
    save();
    expect(await end).toMatchObject({ ok: true, isSaved: true, seenIn: 'form' });
    // Whoever asks late is told the same.
    expect(await send({ follows: request.orderId })).toMatchObject({ ok: true, seenIn: 'form' });
    expect(isAsFound()).toBe(true);
  });

  it('is not waited for without end', async () => {
    const { ask, send } = writing(mute);
    let answer = await ask();
    while (!answer.ok && answer.reason === 'saving') answer = await send({ follows: request.orderId });
    expect(answer).toEqual({ ok: false, reason: 'not-saved', isUntouched: false });
    expect(page.saves).toBe(0);
  });

  it('of which the page knows nothing any more is not told as saved', async () => {
    expect(await writing(mute).send({ follows: request.orderId })).toEqual({
      ok: false,
      reason: 'not-saved',
      isUntouched: false,
    });
  });
});
