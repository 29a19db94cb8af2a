import { AT, type Person, subtle, verify } from '../testing';
import { letterName, memberOf, type Reader, type Sender } from './letter-file';
import type { LetterBodies, LetterKind, LetterOf, Parcel } from './types';

/** Helpers of the tests beside it. */

export { subtle };
export const TEAM = '7e'.repeat(32);
export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const parcel: Parcel = {
  name: 'case-20261122.zip',
  mime: 'application/zip',
  bytes: 6_000_000,
  sha256: 'ab'.repeat(32),
  key: `${'A'.repeat(42)}E=`,
  pieces: [
    { sha256: '01'.repeat(32), bytes: 4_194_320 },
    { sha256: '02'.repeat(32), bytes: 1_805_712 },
  ],
};

const BODIES: LetterBodies = {
  status: {
    seq: 12,
    since: 1_790_000_000_000,
    program: '0.1.0',
    days: [{ day: '2026-11-22', replies: 210, teamReplies: 180, conversations: 95 }],
    recalled: [{ id: 'r-9', at: AT, title: '假一赔十', uses: 4, conversations: 3 }],
  },
  proposal: {
    replyId: 'r-1',
    title: '发货时间',
    before: '亲，48 小时内发',
    after: '亲，今天 17 点前拍下当天发 🙂',
    note: '',
  },
  question: { text: '能开专票吗', marketplace: 'pdd', shop: '木几家居', count: 3 },
  'wrong-hint': { signal: 'threat_review', rule: 'team-1', count: 2, words: ['我要给**评'] },
  case: { caseId: 'case-1', kind: 'extortion_review', title: '林*儿', note: '', parcel },
  archive: { caseId: 'case-1', parcel },
  backup: { parcel },
};

export function letterOf<K extends LetterKind>(
  kind: K,
  body: Partial<LetterBodies[K]> = {},
  id = kind === 'status' ? 'status' : `00000000-0000-4000-8000-00000000000${kind.length % 10}`,
): LetterOf<K> {
  const person = { name: '小林', role: 'agent', group: '早班' };
  return { kind, id, at: AT, person, body: { ...BODIES[kind], ...body } } as unknown as LetterOf<K>;
}

export const senderOf = ({ key, sealTo, signer }: Person): Sender => ({ key, sealTo, signer });

/** Whoever has these keys looks at a letter that its writer put where it belongs. */
export function readerOf(writer: Person, id: string, ...people: Person[]): Reader {
  const keys = people.map(({ fingerprint, seeds: { open } }) => ({ fingerprint, open }));
  return { team: TEAM, name: letterName(memberOf(writer.fingerprint), id), keys, verify };
}
