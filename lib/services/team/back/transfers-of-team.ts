import { ok, type Result } from '../../../messaging/result';
import type { Clock } from '../../../platform/clock';
import type { NewId } from '../../../platform/ids';
import { AnswerRepository } from '../../../store/answers';
import type { Feed } from '../../../store/feed';
import type { OutLetterRepository } from '../../../store/out-letters';
import type { Store } from '../../../store/store';
import type { TeamRepository } from '../../../store/team';
import { TransferRepository } from '../../../store/transfers';
import type { LetterBodies, Parcel, ParcelKind, ParcelOf } from '../../../team/back/types';
import type { Random } from '../../../team/sign';
import type { Author } from '../author';
import type { Member } from '../member';
import { Answers, type AnswersOptions, answerPath } from './answers';
import type { Outbox } from './outbox';
import { type TransferCalls, transferCalls } from './transfer-calls';
import { Transfers, type TransfersOptions } from './transfers';
import type { Uploading } from './upload';

export interface TeamTransfersOptions extends Pick<AnswersOptions, 'cases' | 'memberKey'> {
  store: Store;
  team: TeamRepository;
  member: Member;
  author: Author;
  outbox: Outbox;
  letters: OutLetterRepository;
  clock: Clock;
  newId: NewId;
  random: Random;
  stayAwake: () => void;
}

export interface TeamTransfers {
  calls: TransferCalls;
  changes: Feed<null>;
  /** Within `Member.inTurn`, after a look into the space. */
  look: (isDue: boolean) => Promise<void>;
  start: () => void;
}

/** Large files on their way, and what archivists answer to them, put together. */
export function teamTransfers(options: TeamTransfersOptions): TeamTransfers {
  const { store, team, member, outbox, letters } = options;
  const repository = new TransferRepository(store);
  const post: Uploading['post'] = async (id, of, parcel) => {
    const buyers = await buyersOf(of);
    if (!buyers.ok) return buyers;
    const letter = await outbox.compose(of.kind, bodyOf(of, parcel), id);
    if (!letter.ok) return letter;
    const added = await outbox.add(letter.value, buyers.value);
    // What has taken minutes to get there is not to wait for the next look.
    if (added.ok) void member.inTurn(() => outbox.send());
    return added;
  };
  /** A case that has been erased meanwhile sends no letter. */
  const buyersOf = async (of: ParcelOf): Promise<Result<string[]>> => {
    if (of.kind !== 'case') return ok([]);
    const whole = await options.cases['cases.read']({ id: of.caseId });
    if (!whole.ok) return whole;
    const { buyerKey } = whole.value.case;
    return ok(buyerKey === null ? [] : [buyerKey]);
  };
  const withdraw: TransfersOptions['withdraw'] = async ({ letter, kind }, space) => {
    const own = await options.memberKey();
    if (!own.ok) return { ok: false, fault: 'strange' };
    // In turn: one that is being sent at this moment has gone.
    await member.inTurn(() => letters.drop(letter));
    const name = `${own.value.member}-${letter}`;
    const removed = await space.remove(`inbox/${name}`);
    return removed.ok && kind === 'case' ? space.remove(answerPath(name)) : removed;
  };
  const transfers = new Transfers({
    ...{ ...options, repository, post, withdraw },
    wants: (kind) => outbox.wants(kind),
  });
  const answers = new Answers({
    ...options,
    waiting: new AnswerRepository(store),
    outLetters: letters,
    transfers: repository,
    drop: (id) => transfers.steer(id, 'drop'),
    sealToOf: (letter) => repository.sealToOf(letter),
  });
  return {
    calls: transferCalls({ transfers, answers, team, standing: () => outbox.state() }),
    changes: repository.changes,
    look: async (isDue) => {
      // Also what another part of the program has dropped, with its case.
      transfers.wake();
      const joined = await team.joined();
      if (joined.ok && joined.value) await answers.look(isDue, joined.value);
    },
    start: () => void transfers.start(),
  };
}

function bodyOf(of: ParcelOf, parcel: Parcel): LetterBodies[ParcelKind] {
  if (of.kind === 'backup') return { parcel };
  if (of.kind === 'archive') return { caseId: of.caseId, parcel };
  const { caseId, caseKind: kind, title, note } = of;
  return { caseId, kind, title, note, parcel };
}
