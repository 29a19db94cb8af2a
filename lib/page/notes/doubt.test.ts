// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../profile/types';
import { FORM, profile, stall, trusted, writing } from './testing';

/** Its rows show a flag and no note, and its links say nothing of one. */
const { note: _note, ...orders } = profile.orders ?? { row: { css: [] }, id: [] };
const silent: Profile = {
  ...profile,
  orders: { ...orders, flag: { read: [{ from: { css: ['em'] }, take: 'text' }], colours: { 绿: 'green' } } },
  note: { ...(profile.note as NonNullable<Profile['note']>), entry: { css: ['a'] } },
};
/** One whose other words nobody knows. */
const sayingOnly = (blank: string): Profile => ({
  ...silent,
  note: { ...(silent.note as NonNullable<Profile['note']>), entry: { css: ['a'], blank: [blank] } },
});
const THEIRS = '送过防尘袋 小木';

let page: ReturnType<typeof stall>;
let over: AbortController;
beforeEach(() => {
  over = new AbortController();
  page = stall(over.signal);
  page.saved = () => {
    for (const flag of document.querySelectorAll('em')) flag.textContent = '';
  };
});
afterEach(() => over.abort());

const flagged = () => document.querySelector('li')?.insertAdjacentHTML('beforeend', '<em>绿</em>');
const box = () => document.querySelector('textarea') as HTMLTextAreaElement;
const link = () => document.querySelector('a') as HTMLElement;

/** The form is empty when it opens; the order's note comes after so many milliseconds. */
function comesLate(run: ReturnType<typeof writing>, ms: number): void {
  page.shows = ({ flag }) => {
    run.later(() => {
      if (box()) box().value = page.kept.note;
    }, ms);
    return { note: '', flag };
  };
}

describe('an empty form of an order whose note nobody has seen', () => {
  it.each([300, 900, 1500, 3000, 6000])('is not written into before %i ms bring its note', async (ms) => {
    flagged();
    page.kept = { note: THEIRS, flag: 'g' };
    const run = writing(silent);
    comesLate(run, ms);
    expect(await run.askOn({ expected: { note: null, flag: 'green' } })).toEqual({
      ok: false,
      reason: 'changed',
      isUntouched: true,
      found: { note: THEIRS, flag: 'green' },
    });
    expect(page.saves).toBe(0);
  });

  it('is waited for without a flag as well', async () => {
    page.kept = { note: THEIRS, flag: '' };
    const run = writing(silent);
    comesLate(run, 3000);
    expect(await run.askOn()).toMatchObject({ reason: 'changed', found: { note: THEIRS } });
  });

  it('is filled in once it has stayed empty, for the agent to look at and save', async () => {
    expect(await writing(silent).askOn({ save: false })).toMatchObject({ ok: true, isSaved: false });
  });

  it.each([
    ['says nothing of one', silent],
    ['says what nobody knows', sayingOnly('备注')],
  ])('and whose link %s is shown before the panel saves', async (_what, asked) => {
    link().textContent = '备';
    const { askOn } = writing(asked);
    expect(await askOn()).toEqual({
      ok: false,
      reason: 'empty',
      isUntouched: true,
      found: { note: '', flag: null },
    });
    expect(page.saves).toBe(0);
    expect(await askOn({ expected: { note: '', flag: null } })).toMatchObject({ ok: true, seenIn: 'form' });
  });

  it('is believed where its link says that there is none', async () => {
    const { askOn } = writing(sayingOnly('备注'));
    expect(await askOn({ expected: { note: '', flag: null } })).toMatchObject({ ok: true, seenIn: 'form' });
  });

  it.each([100, 500, 900])('is not, by a link as old as the page, before %i ms bring one', async (ms) => {
    page.kept = { note: THEIRS, flag: '' };
    const run = writing(sayingOnly('备注'));
    comesLate(run, ms);
    expect(await run.askOn({ expected: { note: '', flag: null } })).toMatchObject({
      reason: 'changed',
      isUntouched: true,
      found: { note: THEIRS },
    });
    expect(page.saves).toBe(0);
  });

  it('is watched longer where somebody has set a flag since', async () => {
    page.kept = { note: THEIRS, flag: 'g' };
    const run = writing(sayingOnly('备注'));
    comesLate(run, 3000);
    expect(await run.askOn({ expected: { note: '', flag: null } })).toMatchObject({
      found: { note: THEIRS },
    });
  });

  it('does not hold anybody up with a clock beside it', async () => {
    page.inside = `${FORM}<s></s>`;
    const run = writing(sayingOnly('备注'));
    const tick = () => {
      const clock = document.querySelector('s');
      if (clock) clock.textContent += '.';
      if (page.saves === 0) run.later(tick, 300);
    };
    run.later(tick, 300);
    expect(await run.askOn({ expected: { note: '', flag: null } })).toMatchObject({
      ok: true,
      isSaved: true,
    });
  });

  it('and that has a flag is shown before anything is written', async () => {
    flagged();
    page.kept = { note: '', flag: 'g' };
    const { askOn } = writing(silent);
    expect(await askOn({ expected: { note: null, flag: 'green' } })).toEqual({
      ok: false,
      reason: 'empty',
      isUntouched: true,
      found: { note: '', flag: 'green' },
    });
    expect(page.saves).toBe(0);
    expect(await askOn({ expected: { note: '', flag: 'green' }, flag: null })).toMatchObject({ ok: true });
  });

  it('is still coming while its flag is not the row’s', async () => {
    flagged();
    const run = writing(silent);
    page.kept = { note: THEIRS, flag: 'g' };
    page.shows = () => {
      run.later(() => {
        box().value = THEIRS;
        for (const option of document.querySelectorAll('input')) option.checked = option.value === 'g';
      }, 5000);
      return { note: '', flag: '' };
    };
    expect(await run.askOn({ expected: { note: null, flag: 'green' } })).toMatchObject({
      reason: 'changed',
      found: { note: THEIRS, flag: 'green' },
    });
  });
});

describe('a form whose link tells of a note', () => {
  beforeEach(() => {
    link().textContent = '改备注';
    page.kept = { note: THEIRS, flag: '' };
  });

  it('is waited for', async () => {
    const run = writing();
    comesLate(run, 6000);
    expect(await run.askOn()).toMatchObject({ reason: 'changed', found: { note: THEIRS } });
    expect(await run.askOn({ expected: { note: THEIRS, flag: null } })).toMatchObject({
      ok: true,
      before: { note: THEIRS },
    });
  });

  it('and that stays empty is said to have stayed so', async () => {
    page.kept = { note: '', flag: '' };
    expect(await writing().askOn()).toEqual({ ok: false, reason: 'unfilled', isUntouched: true });
  });
});

describe('a form that our own click has opened', () => {
  const shut = FORM.replace('取 消', '返 回');
  beforeEach(() => {
    page.kept = { note: THEIRS, flag: '' };
    link().textContent = '改备注';
  });
  const seen = { expected: { note: THEIRS, flag: null } };

  it('and that cannot be closed is gone on with', async () => {
    page.inside = shut;
    const { askOn } = writing();
    expect(await askOn()).toMatchObject({ reason: 'changed', isUntouched: false });
    expect(await askOn(seen)).toMatchObject({ ok: true, before: { note: THEIRS } });
    expect(page.opened).toBe(1);
  });

  it.each([
    ['with', FORM, 3],
    ['without', shut, 1],
  ])('and %s a way out is gone on with after a save that was refused', async (_way, inside, opened) => {
    page.inside = inside;
    page.pressed = () => document.body.insertAdjacentHTML('beforeend', '<p role="alert">操作过于频繁</p>');
    const { askOn } = writing();
    expect(await askOn(seen)).toMatchObject({ reason: 'not-saved', said: '操作过于频繁' });
    page.pressed = (save) => save();
    expect(await askOn({ ...seen, text: '发中通 小木' })).toMatchObject({ before: { note: THEIRS } });
    expect(page.kept.note).toBe('发中通 小木');
    expect(page.opened).toBe(opened);
  });

  it('is nobody’s once the agent has pressed something beside it', async () => {
    page.inside = shut;
    const { askOn } = writing();
    await askOn();
    link().dispatchEvent(trusted('pointerdown'));
    expect(await askOn(seen)).toMatchObject({ reason: 'form-ambiguous', isUntouched: true });
    expect(page.saves).toBe(0);
  });

  it('is nobody’s where the agent has pressed something while it opened', async () => {
    page.inside = shut;
    page.shows = (kept) => {
      document.body.dispatchEvent(trusted('pointerdown'));
      return kept;
    };
    const { askOn } = writing();
    expect(await askOn()).toMatchObject({ reason: 'aborted' });
    expect(await askOn(seen)).toMatchObject({ reason: 'form-ambiguous' });
  });

  it('is not another order’s', async () => {
    page.inside = shut;
    const { askOn } = writing();
    await askOn();
    expect(await askOn({ orderId: '10000002' })).toMatchObject({ reason: 'form-ambiguous' });
  });
});
