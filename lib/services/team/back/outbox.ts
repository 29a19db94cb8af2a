import { fail, ok, type Result } from '../../../messaging/result';
import type { Settings } from '../../../messaging/settings';
import type { Clock } from '../../../platform/clock';
import type { NewId } from '../../../platform/ids';
import type { OutLetterRepository } from '../../../store/out-letters';
import type { Joined, TeamRepository } from '../../../store/team';
import { recipientsOf } from '../../../team/back/letter';
import type { Recipient } from '../../../team/back/letter-file';
import { letterShape } from '../../../team/back/letter-schema';
import {
  type BackState,
  type DayCounts,
  LETTER_KINDS,
  type Letter,
  type LetterBodies,
  type LetterKind,
  type RecallUses,
  type WrittenLetter,
} from '../../../team/back/types';
import { keysIn } from '../../../team/keys';
import type { SpaceFault } from '../../../team/state';
import type { Member } from '../member';
import type { MemberKey } from '../member-key';
import { readSecret } from '../secrets';
import { letterFiles, lettersText, type Mail } from './letter-files';
import { isStatusDue } from './status-due';

export interface OutboxOptions {
  repository: Pick<TeamRepository, 'joined'>;
  letters: OutLetterRepository;
  days: () => Promise<Result<DayCounts[]>>;
  recalled: () => Promise<Result<RecallUses[]>>;
  member: Pick<Member, 'spaceOf' | 'verify'>;
  ownKey: () => Promise<Result<MemberKey>>;
  settings: () => Promise<Pick<Settings, 'backKinds' | 'backAgreed' | 'agentName'>>;
  /** Keeps the agent's word. */
  agree: (backAgreed: Settings['backAgreed']) => Promise<Result<unknown>>;
  /** By the browser's policy. */
  mayGoBack: () => Promise<boolean>;
  random: (length: number) => Uint8Array<ArrayBuffer>;
  clock: Clock;
  newId: NewId;
  /** Version of the extension. */
  program: string;
}

/** How this machine may write back, in the team that it is in. */
interface Standing {
  joined: Joined;
  kinds: LetterKind[];
  agreed: boolean | null;
  way: 'space' | 'file' | 'no';
  to: Recipient[];
  person: Letter['person'];
}

const NOWHERE: Pick<Standing, 'kinds' | 'way' | 'agreed' | 'person'> = {
  ...{ kinds: [], way: 'no', agreed: null, person: { name: '', role: 'agent', group: '' } },
};

/**
 * What an agent's machine sends to those who publish. Letters wait here and go with the next look into the space; of
 * what the team or the browser's policy does not want, nothing goes, also of what was written before.
 */
export class Outbox {
  private fault: SpaceFault | null = null;

  constructor(private readonly options: OutboxOptions) {}

  async state(): Promise<Result<BackState>> {
    const [standing, letters] = await Promise.all([this.standing(), this.options.letters.list()]);
    if (!standing.ok) return standing;
    if (!letters.ok) return letters;
    const status = await this.status(standing.value?.joined ?? null);
    if (!status.ok) return status;
    const { kinds, way, agreed, person } = standing.value ?? NOWHERE;
    const told = { status: status.value, letters: letters.value, fault: this.fault };
    return ok({ kinds, agreed, way, person, ...told });
  }

  /** Whether the status goes by itself: said to this team, and to no other one. */
  async agree(agreed: boolean): Promise<Result<unknown>> {
    const joined = await this.options.repository.joined();
    if (!joined.ok) return joined;
    if (!joined.value) return fail('not-found', { path: 'team' });
    return this.options.agree({ team: joined.value.team, agreed });
  }

  /** As it goes on its way; `bad-request` where nothing of the kind may go, or where it cannot be put into a letter. */
  async compose<K extends LetterKind>(
    kind: K,
    body: LetterBodies[K],
    id = this.options.newId(),
  ): Promise<Result<Letter>> {
    const standing = await this.standing();
    if (!standing.ok) return standing;
    if (!standing.value || standing.value.way === 'no') return fail('not-found', { path: 'team' });
    if (!standing.value.kinds.includes(kind)) return fail('bad-request', { path: 'kind' });
    const parsed = letterShape().safeParse(this.letter(standing.value, kind, id, body));
    if (!parsed.success) return fail('bad-request', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
    return ok(parsed.data);
  }

  /** Whether letters of this kind may go from here, as things stand now. */
  async wants(kind: LetterKind): Promise<Result<boolean>> {
    const standing = await this.standing();
    return standing.ok ? ok(standing.value?.kinds.includes(kind) ?? false) : standing;
  }

  /**
   * Puts a letter among those that wait; one whose id is here already is passed over.
   * @param buyers keys of the cards of whom something is in it
   */
  add(letter: Letter, buyers: readonly string[] = []): Promise<Result<null>> {
    return this.options.letters.add([{ letter, buyers }]);
  }

  /** All of them, or none. */
  async write(written: readonly WrittenLetter[]): Promise<Result<null>> {
    const letters: { letter: Letter; buyers: string[] }[] = [];
    for (const [at, { kind, body, buyers }] of written.entries()) {
      const letter = await this.compose(kind, body);
      if (!letter.ok) {
        const path = [`letters[${at}]`, letter.error.path].filter(Boolean).join('.');
        return { ok: false, error: { ...letter.error, path } };
      }
      letters.push({ letter: letter.value, buyers });
    }
    return this.options.letters.add(letters);
  }

  /**
   * What waits, into the space: nothing is asked of it where nothing does. Only within `Member.inTurn`. What could not
   * be sent goes on waiting, and the state says why.
   */
  async send(): Promise<Result<null>> {
    const mail = await this.mail((standing, letters) => {
      const isDue = isStatusDue(letters, standing, this.options.clock.now());
      return standing.way === 'space' && isDue;
    });
    if (!mail.ok) return mail;
    if (mail.value?.standing.way !== 'space' || mail.value.letters.length === 0) return ok(null);
    const space = await this.options.member.spaceOf(mail.value.standing.joined);
    for (const letter of mail.value.letters) {
      const [file] = await letterFiles({ ...mail.value, letters: [letter] });
      if (!file) continue;
      const put = await space.write(`inbox/${file.name}`, file.bytes);
      this.fault = put.ok ? null : put.fault;
      if (!put.ok) {
        this.options.letters.changes.tell(null);
        return ok(null);
      }
      const noted = await this.options.letters.sent([letter]);
      if (!noted.ok) return noted;
    }
    return ok(null);
  }

  /**
   * All that has not gone and, where the agent agreed, the status, as the text of one file. They go on waiting, since
   * the file may never be saved or handed over; an inbox that gets one twice knows it by its id.
   */
  async file(): Promise<Result<{ text: string; name: string; letters: number }>> {
    const mail = await this.mail(() => true);
    if (!mail.ok) return mail;
    if (!mail.value || mail.value.letters.length === 0) return fail('not-found', { path: 'letters' });
    const { letters, standing } = mail.value;
    const text = lettersText(await letterFiles(mail.value));
    const noted = await this.options.letters.saved(letters);
    if (!noted.ok) return noted;
    const day = new Date(this.options.clock.now()).toISOString().slice(0, 10);
    const name = [standing.joined.name, standing.person.name, day].filter(Boolean).join('-');
    return ok({ text, name: `${name}.sellerside-letters.json`, letters: letters.length });
  }

  /** What may go now, the oldest first. `wantsStatus` is asked only where the agent lets it go by itself. */
  private async mail(
    wantsStatus: (standing: Standing & { status: Letter }, letters: BackState['letters']) => boolean,
  ): Promise<Result<(Mail & { standing: Standing }) | null>> {
    const [standing, kept] = await Promise.all([this.standing(), this.options.letters.list()]);
    if (!standing.ok) return standing;
    if (!kept.ok) return kept;
    if (!standing.value || standing.value.way === 'no') return ok(null);
    const { kinds, agreed, to, joined } = standing.value;
    const waiting = kept.value.filter(
      // Of the status the newest goes, and not what a file says.
      ({ state, letter }) => state !== 'sent' && letter.kind !== 'status' && kinds.includes(letter.kind),
    );
    const letters = waiting.map(({ letter }) => letter).reverse();
    if (agreed && kinds.includes('status')) {
      const body = await this.status(joined);
      if (!body.ok) return body;
      const status = this.letter(standing.value, 'status', 'status', body.value);
      if (wantsStatus({ ...standing.value, status }, kept.value)) letters.push(status);
    }
    if (letters.length === 0) return ok(null);
    const from = await this.options.ownKey();
    if (!from.ok) return from;
    const { random } = this.options;
    return ok({ standing: standing.value, letters, team: joined.team, to, from: from.value, random });
  }

  private async standing(): Promise<Result<Standing | null>> {
    const { repository, member, settings, mayGoBack } = this.options;
    const [joined, chosen, may] = await Promise.all([repository.joined(), settings(), mayGoBack()]);
    if (!joined.ok || !joined.value) return joined as Result<null>;
    const { team, head, place, role, group } = joined.value;
    const keys = await keysIn(head?.keys ?? [], team, member.verify, head?.keys);
    const to = keys.ok ? recipientsOf(keys.value) : [];
    const canWrite = (place.kind === 'webdav' || place.kind === 's3') && (await readSecret()) !== null;
    return ok({
      joined: joined.value,
      kinds: may ? LETTER_KINDS.filter((kind) => chosen.backKinds.includes(kind)) : [],
      agreed: chosen.backAgreed?.team === team ? chosen.backAgreed.agreed : null,
      way: to.length === 0 ? 'no' : canWrite ? 'space' : 'file',
      to,
      person: { name: chosen.agentName, role, group },
    });
  }

  private letter<K extends LetterKind>(
    { person }: Standing,
    kind: K,
    id: string,
    body: LetterBodies[K],
  ): Letter {
    const at = new Date(this.options.clock.now()).toISOString();
    return { kind, id, at, person, body } as Letter;
  }

  private async status(joined: Joined | null): Promise<Result<LetterBodies['status']>> {
    const [days, recalled] = await Promise.all([this.options.days(), this.options.recalled()]);
    if (!days.ok) return days;
    if (!recalled.ok) return recalled;
    return ok({
      ...{ seq: joined?.head?.seq ?? 0, since: joined?.appliedAt ?? null, program: this.options.program },
      ...{ days: days.value, recalled: recalled.value },
    });
  }
}
