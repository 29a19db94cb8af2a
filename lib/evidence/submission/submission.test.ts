import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Sample, sampleCase } from '../archive/testing';
import { readTranscript } from '../said';
import type { EvidenceItem } from '../types';
import { submissionFaults } from './checks';
import { limitsOf } from './limits';
import { type NameWords, submissionNames } from './name';
import { submissionPack } from './pack';
import { spanOf } from './span';
import { statementText } from './statement';

const WORDS: NameWords = {
  evidence: (slot) => (slot === 'threat' ? '威胁' : '买家身份'),
  noOrder: '无单号',
  noBuyer: '未知买家',
};

let sample: Sample;
beforeAll(async () => {
  sample = await sampleCase(async () => null);
});
const itemAt = (at: number) => sample.whole.items[at] as EvidenceItem;

describe('names', () => {
  const names = (change: object) =>
    submissionNames({ ...sample.whole.case, ...change }, sample.whole.items, WORDS).map(({ name }) => name);

  it('tell order, buyer, field, the minute by the agent’s clock, and the number in the field', () => {
    expect(names({})).toEqual([
      '566778_9001002003_买家身份_20261120-1430_1.png',
      '566778_9001002003_威胁_20261120-1430_1.png',
      '566778_9001002003_威胁_20261120-1430_2.png',
    ]);
  });

  it('take the masked name only where there is no uid, with nothing that a file may not be called', () => {
    const only = { slots: { threat: ['item-1'] } };
    expect(names({ ...only, buyerUid: null })).toEqual(['566778_林＊儿_威胁_20261120-1430_1.png']);
    expect(names({ ...only, buyerUid: '../a\\b:c?"<x>|_\u202Egnp.' })).toEqual([
      '566778_／a＼b：c？＂＜x＞｜-gnp_威胁_20261120-1430_1.png',
    ]);
    expect(names({ ...only, buyerUid: null, buyerName: null, orderIds: [] })).toEqual([
      '无单号_未知买家_威胁_20261120-1430_1.png',
    ]);
  });

  it('end as the picture’s own type does', () => {
    const items = sample.whole.items.map((item) => ({ ...item, mime: 'image/jpeg' }));
    const [first] = submissionNames(sample.whole.case, items, WORDS);
    expect(first?.name).toMatch(/\.jpg$/);
  });
});

describe('the text', () => {
  it('goes from cause to result, each part a sentence', () => {
    const statement = { cause: '买家收货三天', threat: ' 说不退钱就差评！', demand: '', result: '已报备。' };
    expect(statementText(statement)).toBe('买家收货三天。说不退钱就差评！已报备。');
  });
});

describe('begin and end', () => {
  it('are those of the messages in the pictures, never of the capture', async () => {
    const said = readTranscript((await sample.bytes.get('item-3')?.text()) ?? '');
    if (!said) throw new Error('no transcript');
    const [first, second] = [said.messages[0]?.at, said.messages[1]?.at];
    const { items } = sample.whole;
    expect(spanOf([itemAt(0), itemAt(1)], items, [said])).toEqual({ from: first, to: second });
    const covered: EvidenceItem = { ...itemAt(3), id: 'covered', role: 'derived', derivedFrom: ['item-2'] };
    expect(spanOf([covered], items, [said])).toEqual({ from: second, to: second });
    expect(spanOf([itemAt(3)], items, [said])).toBeNull();
  });
});

describe('before handing in', () => {
  const DOUYIN = limitsOf('douyin');
  const SPAN = { from: 1, to: 2 };
  const complete = () => ({
    ...sample.whole.case,
    slots: { buyer: ['item-1'], order: ['item-1'], threat: ['item-2'], demand: ['item-2'] },
  });

  it('nothing is said where all is well', () => {
    expect(submissionFaults(complete(), sample.whole.items, DOUYIN, SPAN)).toEqual([]);
  });

  it('a picture in two fields counts once, and a seventh is one too many', () => {
    const items = Array.from({ length: 7 }, (_, at) => ({ ...itemAt(0), id: `p${at}` }));
    const ids = items.map(({ id }) => id);
    const found = {
      ...complete(),
      slots: {
        buyer: ids.slice(0, 6),
        order: ids.slice(0, 6),
        threat: ids.slice(0, 1),
        demand: ids.slice(0, 1),
      },
    };
    expect(submissionFaults(found, items, DOUYIN, SPAN)).toEqual([]);
    found.slots.threat = [ids[6] as string];
    expect(submissionFaults(found, items, DOUYIN, SPAN)).toEqual([{ fault: 'too-many', count: 7, limit: 6 }]);
    // Where nobody knows a limit there is nothing to warn of.
    expect(submissionFaults(found, items, limitsOf('pdd'), SPAN)).toEqual([]);
    expect(submissionFaults(found, items, limitsOf('pdd', { pictures: 3 }), SPAN)).toMatchObject([
      { limit: 3 },
    ]);
  });

  it('what is too large, too long, empty, altered, undated, or of several orders is named', () => {
    const items: EvidenceItem[] = [
      { ...itemAt(0), bytes: 5 * 2 ** 20 + 1 },
      { ...itemAt(1), method: 'annotated', role: 'derived' },
    ];
    const found = {
      slots: { buyer: ['item-1'], order: ['item-2'], threat: ['item-9'] },
      statement: { cause: '长'.repeat(100), threat: '', demand: '', result: '' },
      orderIds: ['1', '2'],
    };
    expect(submissionFaults(found, items, DOUYIN, null)).toEqual([
      { fault: 'gone', slot: 'threat' },
      { fault: 'slot-empty', slot: 'demand' },
      { fault: 'too-large', item: 'item-1', bytes: 5_242_881, limit: 5_242_880 },
      { fault: 'looks-edited', item: 'item-2' },
      { fault: 'too-long', length: 101, limit: 100 },
      { fault: 'no-span' },
      { fault: 'orders-differ', count: 2 },
    ]);
  });
});

describe('the pack', () => {
  it('is read by unzip, names and all', async () => {
    const body = sample.bytes.get('item-1');
    if (!body) throw new Error('no bytes');
    const pictures = [{ name: '566778_林＊儿_威胁_20261120-1430_1.png', item: itemAt(0), body }];
    const pack = submissionPack(
      pictures,
      { name: '举证文字.txt', body: '买家收货三天。\n' },
      Date.UTC(2026, 10, 22),
    );
    const dir = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      const file = join(dir, 'pack.zip');
      writeFileSync(file, Buffer.from(await pack.arrayBuffer()));
      execFileSync('unzip', ['-t', file]);
      expect(String(execFileSync('unzip', ['-p', file, '*.txt']))).toBe('买家收货三天。\n');
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
