import { afterEach, expect, it } from 'vitest';
import { fail } from '../../lib/messaging/result';
import { setLanguage } from '../../lib/platform/i18n';
import type { TeamFault } from '../../lib/team/state';
import { failText, teamFaultText } from './words';

const FAULTS: Record<TeamFault, true> = {
  ...{ unreadable: true, tampered: true, foreign: true, revoked: true, older: true, forked: true },
  ...{ expired: true, 'not-yet': true, 'too-new': true, 'too-large': true, 'not-permitted': true },
  ...{ 'no-connection': true, timeout: true, denied: true, missing: true, full: true, 'too-often': true },
  ...{ strange: true, 'read-only': true, taken: true, 'no-file': true },
};
const faults = Object.keys(FAULTS) as TeamFault[];
const HERE = { seq: 7, publishedAt: new Date(2026, 10, 21, 18, 2).getTime() };

afterEach(() => setLanguage('zh-CN'));

it.each(['zh-CN', 'en'] as const)(
  'each fault says what happened, what is in force, what to do (%s)',
  (language) => {
    setLanguage(language);
    const said = faults.map((fault) => teamFaultText(fault, HERE));
    expect(new Set(said).size).toBe(faults.length);
    for (const text of said) {
      expect(text).not.toMatch(/team\.|\{/);
      expect(text).toMatch(/18:02/);
      // What happened, then what stays in use, then something to do about it.
      expect(
        text.split(/[。.](?=\s|$|\p{Script=Han})/u).filter((part) => part.trim()).length,
      ).toBeGreaterThan(2);
    }
  },
);

it('names no version where none has come', () => {
  expect(teamFaultText('tampered', { seq: 0, publishedAt: null })).not.toContain('仍用');
  expect(teamFaultText('tampered', null)).toBe(
    '空间里的内容被改动过，或只传了一半，没有采用。过几分钟再看；一直这样请告诉主管。',
  );
});

it('says the space’s fault of a call that failed by it, and words of its own where there are', () => {
  const { error } = fail('team', { detail: { fault: 'full' } });
  expect(failText(error, null)).toContain('空间满了');
  const conflict = fail('conflict').error;
  expect(failText(conflict, null, { conflict: 'team.publish.conflict' })).toContain('已合并进来');
  expect(failText(conflict, null)).not.toContain('话术');
  expect(failText(fail('team', { detail: { fault: 'who knows' } }).error, null)).toBe('团队空间暂时用不了');
});
