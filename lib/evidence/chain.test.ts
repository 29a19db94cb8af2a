import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkChain, nextLine } from './chain';
import type { Entry, LogLine } from './types';

const CASE = 'case-20260921-k3f9q2';

const entry = (change: Partial<Entry> = {}): Entry => ({
  act: 'view',
  at: '2026-09-21T14:13:20.000Z',
  by: '小木',
  ...change,
});

function chain(...entries: Entry[]): LogLine[] {
  const lines: LogLine[] = [];
  for (const each of entries) lines.push(nextLine(CASE, lines.at(-1) ?? null, each));
  return lines;
}

const log = chain(
  entry({ act: 'open', detail: { kind: 'other' } }),
  entry({ act: 'capture', item: 'items/0001-frame.png', sha256: 'a'.repeat(64) }),
  entry({
    act: 'delete',
    item: 'items/0001-frame.png',
    sha256: 'a'.repeat(64),
    detail: { reason: '拍错了' },
  }),
);
const texts = log.map(({ text }) => text);

it('is a line that sha256sum and a text editor can follow', () => {
  expect(texts[0]).toBe(
    `{"act":"open","at":"2026-09-21T14:13:20.000Z","by":"小木","caseId":"${CASE}","detail":{"kind":"other"},` +
      `"prev":"${'0'.repeat(64)}","seq":1}`,
  );
  const hash = createHash('sha256')
    .update(texts[0] ?? '')
    .digest('hex');
  expect(texts[1]).toContain(`"prev":"${hash}"`);
});

it('says that a cut emoji was mended, and is a line all the same', () => {
  const [line] = chain(entry({ by: '木👍'.slice(0, 2) }));
  expect(line?.text).toContain('"by":"木\uFFFD"');
  expect(line?.text).toContain('"mended":true');
  expect(checkChain(CASE, [line?.text ?? ''])).toMatchObject({ ok: true });
});

describe('a log that is looked at', () => {
  it('is read whole, with its head', () => {
    const { seq, hash } = log[2] as LogLine;
    expect(checkChain(CASE, texts)).toEqual({ ok: true, lines: log, head: { seq, hash } });
    expect(checkChain(CASE, [])).toEqual({ ok: true, lines: [], head: null });
  });

  it.each([
    ['a changed word', [texts[0], texts[1]?.replace('小木', '小林'), texts[2]], 'broken', 3],
    ['a line taken out', [texts[0], texts[2]], 'wrong-number', 2],
    ['two lines in another order', [texts[1], texts[0], texts[2]], 'wrong-number', 1],
    ['a line twice', [texts[0], texts[0]], 'wrong-number', 2],
    ['another spelling of a line', [texts[0]?.replace('{"act"', '{ "act"')], 'not-a-line', 1],
    ['a Windows line end', [`${texts[0]}\r`], 'not-a-line', 1],
    ['a field of nobody', [texts[0]?.replace('"seq":1', '"seq":1,"x":1')], 'not-a-line', 1],
    ['no JSON', ['nothing'], 'not-a-line', 1],
  ] as [string, string[], string, number][])('sees %s', (_, lines, fault, line) => {
    expect(checkChain(CASE, lines)).toEqual({ ok: false, fault, line });
  });

  it('has another head where its last line is another: that alone tells', () => {
    const changed = texts.with(2, texts[2]?.replace('拍错了', '没用了') ?? '');
    const read = checkChain(CASE, changed);
    expect(read.ok && read.head?.seq).toBe(3);
    expect(read.ok && read.head?.hash).not.toBe(log[2]?.hash);
  });

  it('sees a line of another case', () => {
    expect(checkChain('case-20260921-zzzzzz', texts)).toEqual({ ok: false, line: 1, fault: 'other-case' });
  });
});
