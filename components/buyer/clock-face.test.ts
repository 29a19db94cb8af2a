import { expect, it } from 'vitest';
import { clockFace } from './clock-face';

const SINCE = 1_790_000_000_000;
const WITHIN = 180;

it.each([
  [0, 'calm', 'clock.left.seconds', { time: '3:00' }],
  [1, 'calm', 'clock.left.seconds', { time: '3:00' }],
  [1_000, 'calm', 'clock.left.seconds', { time: '2:59' }],
  [119_999, 'calm', 'clock.left.seconds', { time: '1:01' }],
  [120_000, 'amber', 'clock.left.seconds', { time: '1:00' }],
  [179_001, 'amber', 'clock.left.seconds', { time: '0:01' }],
  [180_000, 'amber', 'clock.left.seconds', { time: '0:00' }],
  [180_001, 'red', 'clock.over.seconds', { time: '0:00' }],
  [252_000, 'red', 'clock.over.seconds', { time: '1:12' }],
  [180_000 + 600_000, 'red', 'clock.over.minutes', { minutes: 10 }],
  [180_000 + 3_600_000, 'red', 'clock.over.hours', { hours: 1 }],
  [180_000 + 26 * 3_600_000, 'red', 'clock.over.days', { days: 1 }],
] as const)('after %i ms', (passed, tone, key, params) => {
  expect(clockFace(SINCE, WITHIN, SINCE + passed)).toEqual({ tone, key, params });
});

it('counts a long limit down in minutes', () => {
  expect(clockFace(SINCE, 3600, SINCE)).toMatchObject({ tone: 'calm', key: 'clock.left.hours' });
  expect(clockFace(SINCE, 3600, SINCE + 60_000)).toMatchObject({ params: { minutes: 59 } });
});
