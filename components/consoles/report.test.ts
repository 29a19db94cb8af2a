import { expect, it } from 'vitest';
import type { ConsoleSummary, HealthRow } from '../../lib/messaging/calls';
import { reportOf } from './report';

const CONSOLE: ConsoleSummary = {
  id: 'jd-chat',
  name: { 'zh-CN': '京东咚咚', en: 'JD Dongdong' },
  marketplace: 'jd',
  page: 'chat',
  addresses: ['https://dongdong.jd.com/*'],
  capabilities: ['conversation', 'insert', 'orders'],
  evidence: { date: null, strength: 'several', sources: 2 },
  partEvidence: {},
  source: 'bundled',
  replaced: [{ part: 'input', source: 'taught', at: Date.UTC(2026, 10, 20, 4, 30) }],
  access: 'granted',
};
const HEALTH: HealthRow[] = [
  {
    console: 'jd-chat',
    part: 'input',
    state: 'missing',
    since: Date.UTC(2026, 10, 21, 4, 30),
    lastAt: Date.UTC(2026, 10, 22, 4, 30),
    foundAt: Date.UTC(2026, 10, 19, 4, 30),
    version: '0.1.0',
  },
];

it('names console, evidence, access, and each part with its state, times, version and replacement', () => {
  const lines = reportOf([CONSOLE], HEALTH, { version: '0.2.0', browser: 'Chrome 156' }).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '侧席 0.2.0',
    'Chrome 156',
    '',
    '京东咚咚 (jd-chat) · 聊天 · 内置 · 已允许',
    'dongdong.jd.com',
  ]);
  expect(lines[5]).toMatch(/日期不详.*2 个来源/);
  expect(lines[6]).toMatch(/^ {2}买家: 还没打开过、/);
  expect(lines[7]).toMatch(
    /^ {2}输入框: 找不到、自 2026.11.21.*上次读到 2026.11.19.*版本 0\.1\.0、2026.11.20.*指出来的/,
  );
  expect(lines[8]).toMatch(/^ {2}订单: /);
  expect(lines.length).toBe(9);
});
