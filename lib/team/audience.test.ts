import { expect, it } from 'vitest';
import { isFor, withAudience } from './audience';

it('is for everybody where it says nothing, and else for whom both lists name', () => {
  const lead = { group: '晚班', role: 'lead' } as const;
  expect(isFor({}, { group: '', role: 'agent' })).toBe(true);
  expect(isFor({ groups: ['早班', '晚班'] }, lead)).toBe(true);
  expect(isFor({ groups: ['晚班'], roles: ['agent'] }, lead)).toBe(false);
  expect(isFor({ groups: ['早班'], roles: ['lead'] }, lead)).toBe(false);
});

it('takes of another thing its audience alone', () => {
  const set = { id: 's', name: '新名', roles: ['agent' as const] };
  const old = { id: 'old', name: '旧名', groups: ['晚班'] };
  expect(withAudience(set, old)).toEqual({ id: 's', name: '新名', groups: ['晚班'] });
  expect(withAudience(set, {})).toEqual({ id: 's', name: '新名' });
});
