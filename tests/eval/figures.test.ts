import { describe, expect, it } from 'vitest';
import { measure } from './figures';
import type { Evaluator, Line } from './form';
import { readLines } from './read-lines';

/** Gives the labels that stand in the text itself, so that a test says what was got. */
const echo: Evaluator = {
  labels: ['a', 'b', 'none'],
  judge: ({ text }) => ({ labels: text.split(' ') }),
};
let count = 0;
const line = (labels: string, got: string, kind?: string): Line => ({
  id: String(count++),
  text: got,
  labels: labels.split(' '),
  ...(kind && { kind }),
});

describe('figures', () => {
  it('give precision, recall and F1 of each label, and the wrong lines', () => {
    const missed = line('a b', 'a');
    const { labels, wrong } = measure('set', [line('a', 'a'), missed, line('b', 'a b')], echo);
    expect(labels).toEqual({
      a: { precision: 0.6667, recall: 1, f1: 0.8, n: 2 },
      b: { precision: 1, recall: 0.5, f1: 0.6667, n: 2 },
    });
    expect(wrong.map(({ expected, got }) => [expected, got])).toEqual([
      [['a', 'b'], ['a']],
      [['b'], ['a', 'b']],
    ]);
  });

  it('average over labels of five lines and more, without none', () => {
    const five = Array.from({ length: 5 }, () => line('a', 'a'));
    const none = Array.from({ length: 4 }, () => line('none', 'none'));
    const figures = measure('set', [...five, ...none, line('none', 'b'), line('b', 'none')], echo);
    expect(figures.macroF1).toBe(1);
    expect(figures.falseAlarmsOnNone).toBe(0.2);
    expect(measure('set', [line('a', 'a')], echo)).toMatchObject({ macroF1: null });
  });

  it('tell apart what is no chat', () => {
    const figures = measure('set', [line('a', 'a', 'chat'), line('a', 'b', 'review'), line('b', 'b')], echo);
    expect(figures.lines).toBe(2);
    expect(figures.wrong).toEqual([]);
    expect(figures.kinds?.review).toMatchObject({ lines: 1, labels: { a: { recall: 0, n: 1 } } });
  });

  it('count a right label among the first and the first three where labels are ranked', () => {
    const ranked: Evaluator = {
      ...echo,
      judge: ({ text }) => ({ labels: [text.split(' ')[0] ?? ''], ranked: text.split(' ') }),
    };
    expect(measure('set', [line('a', 'a b'), line('b', 'a b none')], ranked)).toMatchObject({
      accuracy1: 0.5,
      accuracy3: 1,
    });
    expect(measure('set', [line('a', 'a')], echo)).not.toHaveProperty('accuracy1');
  });

  it('share out the tiers', () => {
    const tiered: Evaluator = {
      ...echo,
      judge: ({ text }) => ({ labels: [text], tiers: text === 'a' ? ['hard'] : [] }),
    };
    expect(measure('set', [line('a', 'a'), line('b', 'b')], tiered).tiers).toEqual({ hard: 0.5 });
  });
});

describe('a set', () => {
  const good = '{"id":"1","text":"x","labels":["a"]}';
  it('is read line by line, empty ones aside', () => {
    expect(readLines(`${good}\r\n\n`, echo.labels)).toEqual([{ id: '1', text: 'x', labels: ['a'] }]);
  });

  it.each([
    ['{"id":', /^line 2: not JSON/],
    ['[]', /^line 2: not an object/],
    ['{"text":"x","labels":["a"]}', /^line 2: "id"/],
    ['{"id":"2","labels":["a"]}', /^line 2: "text"/],
    ['{"id":"2","text":"x","labels":[]}', /^line 2: "labels"/],
    ['{"id":"2","text":"x","labels":["c"]}', /^line 2: label "c" is not one of a, b, none/],
    ['{"id":"2","text":"x","labels":["a","none"]}', /^line 2: "none" stands beside/],
    ['{"id":"1","text":"x","labels":["a"]}', /^line 2: id 1 is that of line 1/],
  ])('with the line %s is refused at its place', (bad, message) => {
    expect(() => readLines(`${good}\n${bad}`, echo.labels)).toThrow(message);
  });
});
