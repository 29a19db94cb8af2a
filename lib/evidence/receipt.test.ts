import { expect, it } from 'vitest';
import { sampleCase } from './archive/testing';
import { nextLine } from './chain';
import { readReceipt, receiptFor } from './receipt';

const noStamp = async () => null;

it('is taken by the case that it is for, also when its log has gone on since', async () => {
  const { whole } = await sampleCase(noStamp);
  const receipt = receiptFor(whole, '存档室', 5);
  const last = whole.log.at(-1) ?? null;
  const more = nextLine(whole.case.id, last, { act: 'view', at: '2026-11-21T00:00:00.000Z', by: '小木' });
  const since = { ...whole, log: [...whole.log, more] };
  expect(readReceipt(JSON.stringify(receipt), since)).toEqual({ ok: true, receipt });
});

it.each([
  ['no file of ours', () => '{"a":1}', 'no-receipt'],
  ['no JSON', () => 'x', 'no-receipt'],
  ['another case’s', (text: string) => text.replace('case-20261120', 'case-20261121'), 'other-case'],
  ['of a log that this one never had', (text: string) => text.replace(/"head":"./, '"head":"0'), 'other-log'],
])('is refused: %s', async (_, change, fault) => {
  const { whole } = await sampleCase(noStamp);
  // Whatever its first digit is, it is another one now.
  whole.log = whole.log.map((line) => ({ ...line, hash: line.hash.replace(/^0/, '1') }));
  const text = JSON.stringify(receiptFor(whole, '存档室', 5));
  expect(readReceipt(change(text), whole)).toEqual({ ok: false, fault });
});
