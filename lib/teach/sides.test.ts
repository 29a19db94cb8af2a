import { describe, expect, it } from 'vitest';
import { type SidesQuestion, tellApart } from './sides';

/** Rows 0 to 7: the buyer's are even. */
const BUYER = [0, 2, 4, 6];
const AGENT = [1, 3, 5, 7];
const mark = (css: string, rows: number[], rank = 3) => ({ css, rank, rows: new Set(rows) });
const question = (change: Partial<SidesQuestion> = {}): SidesQuestion => ({
  marks: { buyer: [mark('.grey', BUYER)], agent: [mark('.blue', AGENT)] },
  witnesses: { buyer: [], agent: [] },
  labels: new Map(),
  spoken: new Set([...BUYER, ...AGENT]),
  ...change,
});

describe('who speaks', () => {
  it('is told by what divides the whole conversation', () => {
    expect(tellApart(question())).toEqual({ buyer: ['.grey'], agent: ['.blue'] });
  });

  it('is told by every mark of the same rows, the best first', () => {
    const buyer = [
      mark('.grey', BUYER),
      mark('.round', BUYER),
      mark('.has-link', [0]),
      mark('[class="grey"]', BUYER, 8),
    ];
    expect(tellApart(question({ marks: { buyer, agent: [mark('.blue', AGENT)] } }))?.buyer).toEqual([
      '.grey',
      '.round',
    ]);
  });

  it('is not told by what some of both sides have', () => {
    const marks = { buyer: [mark('.has-time', [0, 1, 2])], agent: [mark('.blue', AGENT)] };
    expect(tellApart(question({ marks }))).toBeNull();
  });

  it('is in doubt where something else divides as many rows otherwise', () => {
    const first = mark('.top', [0, 1, 4, 5]);
    const after = mark('.low', [2, 3, 6, 7]);
    const marks = { buyer: [mark('.grey', BUYER), first], agent: [mark('.blue', AGENT), after] };
    expect(
      tellApart(question({ marks: { buyer: [...marks.buyer, after], agent: [...marks.agent, first] } })),
    ).toBeNull();
    // What cannot be used may still bear witness.
    const witnesses = { buyer: [new Set([0, 1, 4, 5])], agent: [new Set([2, 3, 6, 7])] };
    expect(tellApart(question({ witnesses }))).toBeNull();
  });

  it('is told by names, whatever else divides', () => {
    const witnesses = { buyer: [new Set([0, 1, 4, 5])], agent: [new Set([2, 3, 6, 7])] };
    const marks = { buyer: [mark('.messageNotMe', BUYER)], agent: [mark('.messageIsMe', AGENT)] };
    expect(tellApart(question({ witnesses, marks }))).toEqual({
      buyer: ['.messageNotMe'],
      agent: ['.messageIsMe'],
    });
  });

  it('is refused where the names say the opposite, or nothing and there are too few messages', () => {
    const swapped = { buyer: [mark('.is-agent', BUYER)], agent: [mark('.is-buyer', AGENT)] };
    expect(tellApart(question({ marks: swapped }))).toBeNull();
    const few = { buyer: [mark('.grey', [0])], agent: [mark('.blue', [1])] };
    expect(tellApart(question({ marks: few, spoken: new Set([0, 1]) }))).toBeNull();
  });

  it('is refused where most messages are on neither side', () => {
    const marks = { buyer: [mark('.grey', [0, 2])], agent: [mark('.blue', [1, 3])] };
    expect(tellApart(question({ marks }))).toBeNull();
  });

  it('reads a value rather than the attribute’s name', () => {
    const witnesses = { buyer: [new Set([0, 1, 4, 5])], agent: [new Set([2, 3, 6, 7])] };
    const marks = {
      buyer: [mark('[data-from="buyer"]', BUYER)],
      agent: [mark('[data-from="me"]', AGENT)],
    };
    expect(tellApart(question({ witnesses, marks }))).not.toBeNull();
  });
});
