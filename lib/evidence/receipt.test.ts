import { createHash, generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import { sampleCase } from './archive/testing';
import { nextLine } from './chain';
import { type Receipt, readReceipt, signedBytes, statementOf } from './receipt';
import type { CaseWhole, LogLine } from './types';

const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { whole } = await sampleCase(async () => null);

/** As the archivist's machine gives it. */
function given({ log }: CaseWhole, by = '存档室', { publicKey, privateKey } = pair): Receipt {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const key = createHash('sha256').update(spki).digest('hex');
  const statement = statementOf(log.at(-1) as LogLine, { by, at: 5, key });
  const signature = sign('sha256', signedBytes(statement), privateKey).toString('base64');
  return { ...statement, publicKey: spki.toString('base64'), signature };
}

const read = (receipt: object, of = whole) => readReceipt(JSON.stringify(receipt), of, subtle);

it('is taken by the case that it is for, also when its log has gone on since', async () => {
  const receipt = given(whole, '存档室\ud83d');
  const last = whole.log.at(-1) ?? null;
  const more = nextLine(whole.case.id, last, { act: 'view', at: '2026-11-21T00:00:00.000Z', by: '小木' });
  expect(await read(receipt, { ...whole, log: [...whole.log, more] })).toEqual({ ok: true, receipt });
});

it.each<[string, Partial<Receipt>]>([
  ['who has it', { by: '别人' }],
  ['when', { at: 6 }],
  ['up to where', { seq: 1, head: whole.log[0]?.hash ?? '' }],
  ['which case', { caseId: 'case-20261121-aaaaaa' }],
  ['its signature', { signature: 'AAAA' }],
  ['its key', { publicKey: given(whole, '', generateKeyPairSync('ec', { namedCurve: 'P-256' })).publicKey }],
  ['the fingerprint', { key: 'ab'.repeat(32) }],
])('%s was changed after it was signed: refused', async (_, change) => {
  expect(await read({ ...given(whole), ...change })).toEqual({ ok: false, fault: 'changed' });
});

it.each([
  ['no file of ours', { a: 1 }, 'no-receipt'],
  ['half of one', { schema: 'sellerside-receipt/2', caseId: whole.case.id }, 'no-receipt'],
  ['one that nobody signed', { schema: 'sellerside-receipt/1', caseId: whole.case.id }, 'other-version'],
])('%s is refused', async (_, file, fault) => {
  expect(await read(file)).toEqual({ ok: false, fault });
  expect(await readReceipt('x', whole, subtle)).toEqual({ ok: false, fault: 'no-receipt' });
});

it('another case’s, and one of a log that this one never had, are refused', async () => {
  const other = { ...whole, case: { ...whole.case, id: 'case-20261121-aaaaaa' } };
  expect(await read(given(whole), other)).toEqual({ ok: false, fault: 'other-case' });
  const fork = { ...whole, log: whole.log.map((line) => ({ ...line, hash: `0${line.hash.slice(1)}x` })) };
  expect(await read(given(whole), fork)).toEqual({ ok: false, fault: 'other-log' });
});
