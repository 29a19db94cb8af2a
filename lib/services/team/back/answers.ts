import { readReceipt } from '../../../evidence/receipt';
import { ok, type Result } from '../../../messaging/result';
import type { Handlers } from '../../../messaging/serve';
import type { Clock } from '../../../platform/clock';
import type { AnswerRepository } from '../../../store/answers';
import type { TransferRow } from '../../../store/database';
import type { OutLetterRepository } from '../../../store/out-letters';
import type { Joined } from '../../../store/team';
import type { TransferRepository } from '../../../store/transfers';
import { LARGEST_ANSWER, openAnswer, sealAnswer } from '../../../team/back/answer';
import type { AnswerFault } from '../../../team/back/transfer-fault';
import { keysIn } from '../../../team/keys';
import type { Author } from '../author';
import type { Member } from '../member';
import type { MemberKey } from '../member-key';

export interface AnswersOptions {
  waiting: AnswerRepository;
  outLetters: Pick<OutLetterRepository, 'answered'>;
  transfers: Pick<TransferRepository, 'list' | 'change'>;
  /** What was handed in and is confirmed: nothing of it stays in the space. */
  drop: (transferId: string) => Promise<unknown>;
  /** What whoever wrote a letter that has come is answered to; null: it is not here. */
  sealToOf: (letter: string) => Promise<Result<string | null>>;
  cases: Pick<Handlers, 'cases.read' | 'cases.note'>;
  member: Pick<Member, 'spaceOf' | 'verify'>;
  author: Pick<Author, 'signer'>;
  memberKey: () => Promise<Result<MemberKey>>;
  clock: Clock;
}

const FOLDER = 'answers/';
/** Files of the folder that are listed at most: who was answered takes the answer away. */
const MOST_FILES = 20_000;
/** Milliseconds from one look to the next: nobody waits at the screen for an archivist. */
const EVERY = 5 * 60_000;

/** What an archivist answers to a case that was handed in. */
export class Answers {
  constructor(private readonly options: AnswersOptions) {}

  /** The receipt goes back to who sent the case; where it cannot go now, with a later look. */
  async answer(letter: string, text: string, joined: Joined): Promise<Result<{ sent: boolean }>> {
    const { waiting } = this.options;
    const kept = await waiting.add({ letter, text });
    if (!kept.ok) return kept;
    return ok({ sent: await this.put({ letter, text }, joined) });
  }

  /** Puts what could not go yet, and asks for what is outstanding. */
  async look(isDue: boolean, joined: Joined): Promise<void> {
    const { waiting, clock } = this.options;
    if (joined.place.kind === 'file') return;
    const looks = await waiting.looked(isDue ? EVERY : 0, clock.now());
    if (!looks.ok || !looks.value) return;
    const unsent = await waiting.list();
    for (const answer of unsent.ok ? unsent.value : []) await this.put(answer, joined);
    await this.collect(joined);
  }

  private async put({ letter, text }: { letter: string; text: string }, joined: Joined): Promise<boolean> {
    const { author, member, sealToOf, waiting } = this.options;
    if (joined.place.kind === 'file') return false;
    const [to, signer] = await Promise.all([sealToOf(letter), author.signer(joined)]);
    // The letter is here no more: nobody knows whom to answer.
    if (to.ok && to.value === null) await waiting.remove(letter);
    if (!to.ok || to.value === null || !signer.ok) return false;
    const bytes = await sealAnswer(text, { team: joined.team, letter }, to.value, signer.value);
    const written = await (await member.spaceOf(joined)).write(answerPath(letter), bytes);
    if (written.ok) await waiting.remove(letter);
    return written.ok;
  }

  private async collect(joined: Joined): Promise<void> {
    const { transfers, member, memberKey, drop } = this.options;
    const rows = await transfers.list();
    const open = rows.ok ? rows.value.filter(isHandedIn) : [];
    if (open.length === 0) return;
    const own = await memberKey();
    if (!own.ok) return;
    // One request says which are there, however many are open.
    const listed = await (await member.spaceOf(joined)).list(FOLDER, MOST_FILES);
    const there = new Set(listed.ok ? listed.files.map(({ name }) => name) : []);
    for (const { id, letter, caseId } of open) {
      if (caseId === null || !there.has(`${own.value.member}-${letter}`)) continue;
      const fault = await this.take({ id: letter, caseId }, own.value, joined);
      if (fault === null) await drop(id);
      else if (fault) await transfers.change(id, () => ({ fault: `answer-${fault}` }));
    }
  }

  /** Null: it has been taken. Undefined: there is none yet, or none can be had now. */
  private async take(
    { id, caseId }: { id: string; caseId: string },
    own: MemberKey,
    joined: Joined,
  ): Promise<AnswerFault | null | undefined> {
    const { cases, member } = this.options;
    const letter = `${own.member}-${id}`;
    const read = await (await member.spaceOf(joined)).read(answerPath(letter), LARGEST_ANSWER);
    if (!read.ok || read.same) return undefined;
    const keys = await keysIn(joined.head?.keys ?? [], joined.team, member.verify, joined.head?.keys);
    const { open } = own;
    const about = { team: joined.team, letter };
    const opened = await openAnswer(read.bytes, about, {
      ...{ keys: keys.ok ? keys.value : [], open, verify: member.verify },
    });
    if (!opened.ok) return opened.fault;
    const whole = await cases['cases.read']({ id: caseId });
    // Erased here since it was handed in: there is nothing left that a receipt could be held against.
    if (!whole.ok && whole.error.code === 'not-found') return this.answered(id);
    if (!whole.ok) return undefined;
    const receipt = await readReceipt(opened.text, whole.value, crypto.subtle);
    if (!receipt.ok) return receipt.fault;
    const { by, key } = receipt.receipt;
    // Noted before a stop, or brought as a file: one line is enough.
    if (whole.value.case.receivedAt === null) {
      const detail = { to: by || opened.by.name, key, team: opened.by.fingerprint };
      const noted = await cases['cases.note']({ id: caseId, act: 'receive', items: [], detail });
      if (!noted.ok) return undefined;
    }
    return this.answered(id);
  }

  private async answered(id: string): Promise<null | undefined> {
    const answered = await this.options.outLetters.answered(id);
    return answered.ok ? null : undefined;
  }
}

const isHandedIn = ({ way, kind, state }: TransferRow) => way === 'up' && kind === 'case' && state === 'done';

export function answerPath(letter: string): string {
  return FOLDER + letter;
}
