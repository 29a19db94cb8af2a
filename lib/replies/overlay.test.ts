import { describe, expect, it } from 'vitest';
import {
  agentView,
  effective,
  hiddenOver,
  isOutdated,
  pinnedOver,
  rebased,
  rewritten,
  rowOf,
  settled,
  sharedView,
  shownOver,
} from './overlay';
import { reply, seeded } from './testing';
import type { Overlay, Reply } from './types';

const row = reply('退货', { body: '寄回这里', shortcut: 'th1', wordings: ['退到这里'], revision: 4 });
const typed = (over: object = {}) => ({ ...row, ...over });
const overlay = rewritten(row, undefined, typed({ body: '麻烦寄回这里', wordings: [], shortcut: 'tt' }), 9);

describe('the agent’s reply', () => {
  it('is the row where nothing lies over it', () => {
    expect(effective(row, undefined)).toBe(row);
    expect(effective(row, pinnedOver(row.id, undefined, false, 1))).toEqual(row);
  });

  it('has the agent’s words whole, code and pin, and the row’s all else', () => {
    const mine = effective({ ...row, tags: ['新'] }, { ...overlay, pinned: true });
    expect(mine).toMatchObject({
      title: '退货',
      body: '麻烦寄回这里',
      shortcut: 'tt',
      pinned: true,
      tags: ['新'],
    });
    expect(mine.wordings).toBeUndefined();
    expect(mine.overlay).toEqual({ aliased: true, reworded: true });
    expect(rowOf(mine)).not.toHaveProperty('overlay');
  });

  it('may have no code where the team’s has one', () => {
    const without = rewritten(row, undefined, typed({ shortcut: '' }), 9);
    expect(effective(row, without)).toMatchObject({ shortcut: '', overlay: { aliased: true } });
  });

  it('is not there when it is hidden, but is to who looks at the shared ones', () => {
    const hidden = new Map([[row.id, hiddenOver(row.id, overlay, 10)]]);
    expect(agentView([row], hidden)).toEqual([]);
    const state = { hidden: true, aliased: true, reworded: true };
    expect(sharedView([row], hidden)).toEqual([{ ...row, overlay: state }]);
    expect(agentView([row], new Map([[row.id, shownOver(hidden.get(row.id) as Overlay, 11)]]))).toHaveLength(
      1,
    );
  });
});

describe('what the agent saves', () => {
  it('is the team’s again where it is the same', () => {
    const back = rewritten(row, overlay, typed({ shortcut: 'tt' }), 12);
    expect(back).toEqual({ replyId: row.id, alias: 'tt', at: 12, revision: 2 });
    // The same wording, said by an absent list and an empty one.
    const bare = reply('空');
    expect(
      rewritten(bare, undefined, { ...bare, wordings: [], translations: {} }, 1).reworded,
    ).toBeUndefined();
  });

  it('keeps what it was made of until the agent has seen the new', () => {
    const pushed = { ...row, body: '新地址' };
    const again = rewritten(pushed, overlay, typed({ body: '麻烦寄回' }), 12);
    expect(again.reworded?.base.body).toBe('寄回这里');
    expect(isOutdated(pushed, again)).toBe(true);
    expect(isOutdated(pushed, settled(pushed, again, 'mine', 13))).toBe(false);
  });

  it('is outdated by any of its words: another wording or translation, too', () => {
    expect(isOutdated({ ...row, wordings: ['别的'] }, overlay)).toBe(true);
    expect(isOutdated({ ...row, translations: { en: 'Back' } }, overlay)).toBe(true);
    expect(isOutdated({ ...row, translations: {} }, overlay)).toBe(false);
    expect(isOutdated(row, pinnedOver(row.id, undefined, true, 1))).toBe(false);
  });

  it('of which nobody knew the base takes the next row for it', () => {
    const blind = {
      ...overlay,
      reworded: { words: { title: '退货', body: '我的' }, base: { title: '退货', body: '我的' } },
    };
    expect(rebased(row, blind).reworded?.base.body).toBe('寄回这里');
    expect(rebased({ ...row, body: '我的', wordings: [], shortcut: 'tt' }, blind)).toEqual({
      replyId: row.id,
      at: 9,
      revision: 1,
    });
  });
});

/** What happens to one reply over the weeks, from the team's side and from the agent's. */
describe.each([1, 2, 3, 4, 5, 6, 7, 8])('any course of pushes and edits (%i)', (seed) => {
  it('loses none of either: words, code, pin, hiding', () => {
    const random = seeded(seed);
    const pick = <T>(...from: T[]): T => from[Math.floor(random() * from.length)] as T;
    let team: Reply = row;
    let over: Overlay | undefined;
    /** What the agent has last said of each; undefined: nothing. */
    const mine: {
      body?: string | undefined;
      shortcut?: string | undefined;
      pinned?: boolean;
      hidden: boolean;
    } = {
      hidden: false,
    };
    let seen = team.body;
    let last = effective(team, over).revision;

    for (let step = 0; step < 400; step++) {
      const before = team;
      const act = pick('push', 'write', 'alias', 'pin', 'hide', 'show', 'team', 'mine');
      const now = effective(team, over);
      let isSave = true;
      if (act === 'push') {
        team = {
          ...team,
          body: pick('甲', '乙', '丙'),
          shortcut: pick('a', 'b'),
          revision: team.revision + 1,
        };
      } else if (act === 'write') {
        const body = pick('丁', '戊', team.body);
        over = rewritten(team, over, { ...now, body }, step);
        if (mine.body === undefined) seen = team.body;
        mine.body = body === team.body ? undefined : body;
      } else if (act === 'alias') {
        const shortcut = pick('x', 'y', team.shortcut);
        over = rewritten(team, over, { ...now, shortcut }, step);
        mine.shortcut = shortcut === team.shortcut ? undefined : shortcut;
        if (mine.body === team.body) mine.body = undefined;
      } else if (act === 'pin') {
        mine.pinned = pick(true, false);
        over = pinnedOver(team.id, over, mine.pinned, step);
        isSave = false;
      } else if (act === 'hide') {
        mine.hidden = true;
        over = hiddenOver(team.id, over, step);
        isSave = false;
      } else if (act === 'show') {
        mine.hidden = false;
        over = over && shownOver(over, step);
        isSave = false;
      } else if (over) {
        over = settled(team, over, act, step);
        if (act === 'team') mine.body = undefined;
        else if (mine.body !== undefined) seen = team.body;
        isSave = false;
      }
      // A write with the code untouched sends the code that is in force.
      if (act === 'write' && mine.shortcut === team.shortcut) mine.shortcut = undefined;

      if (act !== 'push') expect(team).toBe(before);
      const shown = effective(team, over);
      expect(shown.body).toBe(mine.body ?? team.body);
      expect(shown.shortcut).toBe(mine.shortcut ?? team.shortcut);
      expect(shown.pinned).toBe(mine.pinned ?? team.pinned);
      expect(shown.overlay?.hidden ?? false).toBe(mine.hidden);
      expect(shown.overlay?.outdated ?? false).toBe(mine.body !== undefined && seen !== team.body);
      // A revision that an editor has seen never stands for other words.
      if (isSave && over) expect(shown.revision).toBeGreaterThan(last);
      else expect(shown.revision).toBeGreaterThanOrEqual(last);
      last = shown.revision;
    }
  });
});
