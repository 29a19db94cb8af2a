import { expect, it } from 'vitest';
import { dayOf, daysThrough, onToday, whenOf } from './days';
import { campaign } from './testing';

it('names the day by this machine’s calendar', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59, 59).getTime())).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 0, 6, 0, 0, 0).getTime())).toBe('2026-01-06');
});

it('counts both ends', () => {
  expect(daysThrough('2026-11-11', '2026-11-11')).toBe(1);
  expect(daysThrough('2026-11-10', '2026-11-11')).toBe(2);
  expect(daysThrough('2026-12-31', '2027-01-01')).toBe(2);
});

it('knows what is on, over and coming', () => {
  const at = (today: string) => whenOf(campaign(), today);
  expect(['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'].map(at)).toEqual([
    'coming',
    'now',
    'now',
    'past',
  ]);
});

it('lets several be on at once, the one that ends first above', () => {
  const all = [
    campaign({ id: 'long', until: '2026-11-20' }),
    campaign({ id: 'short' }),
    campaign({ id: 'over', from: '2026-10-01', until: '2026-10-02' }),
  ];
  expect(onToday(all, '2026-11-10').map(({ id }) => id)).toEqual(['short', 'long']);
});
