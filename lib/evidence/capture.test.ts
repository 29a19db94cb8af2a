import { expect, it } from 'vitest';
import { missedIn } from './capture';

it('names each part that was refused once, and nothing that was merely noted', () => {
  const events = [
    { name: 'refused' as const, detail: 'order: no-part' },
    { name: 'refused' as const, detail: 'order: no-part' },
    { name: 'refused' as const, detail: 'mhtml' },
    { name: 'refused' as const, detail: 'to-top: hidden' },
    { name: 'picture-missed' as const, detail: 'page' },
  ];
  expect(missedIn(events)).toEqual(['mhtml', 'order']);
  expect(missedIn([])).toEqual([]);
});
