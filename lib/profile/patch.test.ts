import { describe, expect, it } from 'vitest';
import { feigeChat } from '../consoles/feige-chat';
import { pddChat } from '../consoles/pdd-chat';
import { patched } from './patch';
import { parsePatch } from './schema';
import type { ProfilePatch } from './types';

const patch = (css: string, more: Partial<ProfilePatch> = {}): ProfilePatch => ({
  vocabulary: 2,
  of: 'pdd-chat',
  parts: { input: { find: { css: [css] } } },
  evidence: { date: '2026-11', strength: 'live', sources: 1 },
  ...more,
});

describe('a patched console', () => {
  it('has the new part with its evidence, and all others as they were', () => {
    const original = structuredClone(pddChat);
    const whole = patched(pddChat, [patch('#new')]);
    const { input, partEvidence, vocabulary, ...rest } = whole;
    const { input: _input, partEvidence: before, vocabulary: _vocabulary, ...others } = original;
    expect(input).toEqual({ find: { css: ['#new'] } });
    expect(partEvidence).toEqual({ ...before, input: patch('').evidence });
    expect(vocabulary).toBe(2);
    expect(rest).toEqual(others);
    // Taken back, it is what it was: nothing was changed in place.
    expect(pddChat).toEqual(original);
    expect(patched(pddChat, [])).toEqual({ partEvidence: {}, ...original });
  });

  it('takes the later of two patches, part by part', () => {
    const name = { name: [{ from: { css: ['h1'] }, take: 'text' as const }] };
    const later = patch('#later');
    const whole = patched(pddChat, [
      patch('#early', { parts: { input: { find: { css: ['#early'] } }, conversation: name } }),
      later,
    ]);
    expect([whole.input?.find.css, whole.conversation]).toEqual([['#later'], name]);
  });

  it('is left alone by patches of others', () => {
    expect(patched(feigeChat, [patch('#new')])).toEqual({ partEvidence: {}, ...feigeChat });
  });

  it('keeps a newer vocabulary than the patch has', () => {
    expect(patched({ ...pddChat, vocabulary: 2 }, [patch('#new', { vocabulary: 1 })]).vocabulary).toBe(2);
  });
});

describe('a patch', () => {
  it('survives a JSON round trip', () => {
    expect(parsePatch(JSON.parse(JSON.stringify(patch('#new'))))).toEqual({ ok: true, value: patch('#new') });
  });

  it.each<[string, unknown, object]>([
    ['without a part', patch('', { parts: {} }), { code: 'profile-invalid', path: 'parts' }],
    [
      'with a part that is none',
      { ...patch('#a'), parts: { name: 'x' } },
      { code: 'profile-invalid', path: 'parts.name' },
    ],
    ['with a fault inside', patch(''), { code: 'profile-invalid', path: 'parts.input.find.css[0]' }],
    [
      'of a newer vocabulary',
      patch('#a', { vocabulary: 3 }),
      { code: 'vocabulary-newer', path: 'vocabulary' },
    ],
    ['that is none', [], { code: 'profile-invalid' }],
  ])('%s is refused, with the path', (_, json, error) => {
    expect(parsePatch(json)).toMatchObject({ ok: false, error });
  });
});
