import { fail, ok, type Result } from '../../messaging/result';
import { digest } from '../../platform/digest';
import type { Language } from '../../replies/types';
import type { FileRepository } from '../../store/files';
import type { Joined, TeamRepository } from '../../store/team';
import { utf8 } from '../../team/bytes';
import { apply, changed, draftChanges, lastWords, placesOf, withPlaces } from '../../team/change';
import { keyOf, type Published } from '../../team/entry';
import { findingsOf, type Measure } from '../../team/findings';
import { fingerprintOf } from '../../team/keys';
import { newsOf } from '../../team/news';
import { packChanges } from '../../team/object';
import { saidBy } from '../../team/recall';
import { type Signer, signerOf } from '../../team/sign';
import type { Announcement, TeamDraft } from '../../team/state';
import type { Change, Entry, EntryKey, KeyStatement, SpaceSecret } from '../../team/types';
import { failed, knownOf, type Member } from './member';
import { type NewVersion, publish } from './publish';

export interface AuthorOptions {
  repository: TeamRepository;
  files: FileRepository;
  member: Member;
  measure: () => Promise<Measure>;
  language: () => Promise<Language>;
}

/** What is new in a version; what is left out stays as it is in force. `published`: what is in force, where it is known. */
export type Version = Pick<NewVersion, 'changes' | 'reason'> &
  Partial<NewVersion> & { published?: Published };

/** Publishes for a team: drafts, versions, going back. */
export class Author {
  constructor(private readonly options: AuthorOptions) {}

  async draft(): Promise<Result<TeamDraft>> {
    const read = await this.compared();
    if (!read.ok) return read;
    const { joined, published, here, changes } = read.value;
    const keys = new Set(changes.map((change) => keyOf(changed(change))));
    const [packed, shown, measure, language] = await Promise.all([
      packChanges(changes),
      digestOf(changes),
      this.options.measure(),
      this.options.language(),
    ]);
    return ok({
      base: joined.head?.seq ?? 0,
      ...newsOf(changes, published, language),
      clashes: joined.clashes.filter((key) => keys.has(key)),
      findings: findingsOf(here, keys, measure),
      bytes: packed.ok ? packed.value.ref.bytes : 0,
      shown,
    });
  }

  /**
   * All of the draft but for what is to stay one; or `only` some of it: `not-found` where nothing of that is a draft any
   * more, `conflict` with the path `only` where others have published it otherwise.
   *
   * @param shown of the draft that was read; `conflict` with the path `shown` where it is another by now
   */
  async publishDraft(
    base: number,
    { except, only }: { except: readonly EntryKey[]; only?: readonly EntryKey[] },
    version: Pick<NewVersion, 'reason' | 'validUntil'>,
    shown?: string,
  ): Promise<Result<{ seq: number }>> {
    const read = await this.compared();
    if (!read.ok) return read;
    const { joined, published, here, changes } = read.value;
    if ((joined.head?.seq ?? 0) !== base) return fail('conflict', { path: 'base' });
    if (shown !== undefined && shown !== (await digestOf(changes)))
      return fail('conflict', { path: 'shown', detail: { fault: 'changed' } });
    if (only?.some((key) => joined.clashes.includes(key))) return fail('conflict', { path: 'only' });
    const chosen = new Set(only ? [...only, ...placesOf(here, only, published)] : except);
    const wished = changes.filter((change) => chosen.has(keyOf(changed(change))) === (only !== undefined));
    const goes = withPlaces(published, changes, wished);
    if (only && goes.length === 0) return fail('not-found', { path: 'only' });
    return this.publish(joined, { ...version, changes: goes, published });
  }

  /** Recalls and notices, at once. A recall stops the words that agents have, too, where the draft has others by now. */
  async announce(
    joined: Joined,
    announced: readonly Announcement[],
    reason: string,
  ): Promise<Result<{ seq: number }>> {
    const changes: Change[] = [];
    for (const change of announced) {
      if ('drop' in change || change.put.kind !== 'recall' || !change.put.value.words) {
        changes.push(change);
        continue;
      }
      const { id, value } = change.put;
      const published = await this.options.repository.publishedReply(id);
      if (!published.ok) return published;
      const words = [
        ...new Set([...change.put.value.words, ...(published.value ? saidBy(published.value) : [])]),
      ];
      changes.push({ put: { kind: 'recall', id, value: { ...value, words } } });
    }
    return this.publish(joined, { changes, reason });
  }

  /** What was in force at `seq`, as a new version. */
  async rollBack(joined: Joined, seq: number, reason: string): Promise<Result<{ seq: number }>> {
    const steps = await this.options.repository.undoTo(seq);
    if (!steps.ok) return steps;
    if (!steps.value) return fail('not-found', { path: 'seq' });
    // Recalls and notices are no part of a draft: a sentence that was wrong stays wrong, whatever else is taken back.
    const changes = folded(steps.value).filter((change) => !isAnnounced(changed(change)));
    return this.publish(joined, { changes, reason });
  }

  /** A version behind the one in force here; `conflict`: somebody was faster, and theirs has been taken. */
  async publish(joined: Joined, version: Version): Promise<Result<{ seq: number }>> {
    const signer = await this.signer(joined);
    return signer.ok ? this.publishBy(joined, version, { signer: signer.value }) : signer;
  }

  /** By a key that is not kept yet, into a space whose secret is not kept yet: that of a team's first version. */
  async publishBy(
    joined: Joined,
    version: Version,
    { signer, secret }: { signer: Signer; secret?: SpaceSecret | null },
  ): Promise<Result<{ seq: number }>> {
    // What this version of the extension could not read would be lost with the next snapshot.
    if (joined.skipped > 0) return failed('too-new');
    const { repository, files, member } = this.options;
    const { published: known, ...said } = version;
    const published = known ? ok(known) : await repository.published();
    if (!published.ok) return published;
    const space = await member.spaceOf(joined, secret);
    const whole: NewVersion = {
      name: joined.name,
      keys: joined.head?.keys ?? [],
      validUntil: null,
      ...said,
    };
    const done = await publish(
      {
        ...member.reading(space),
        signer,
        known: knownOf(joined),
        head: joined.head,
        published: published.value,
        stateAt: (seq) => this.stateAt(published.value, seq),
        file: async (id) => {
          const file = await files.read(id);
          return file.ok ? new Uint8Array(file.value.bytes) : null;
        },
      },
      whole,
    );
    if (!done.ok) {
      if (done.fault !== 'forked') return failed(done.fault, done.detail);
      const taken = await member.take(space, joined);
      if (!taken.ok) return taken;
      return taken.value.ok
        ? fail('conflict', { path: 'base' })
        : failed(taken.value.fault, taken.value.detail);
    }
    const taken = await repository.take({
      joined: {
        ...joined,
        name: whole.name,
        head: done.head,
        hash: done.hash,
        by: nameOf(whole.keys, signer),
      },
      changes: whole.changes,
      mayDraft: true,
      isBeside: false,
      isNext: true,
      isOwn: true,
    });
    return taken.ok ? ok({ seq: done.head.seq }) : taken;
  }

  /** @param but a key that is not to sign */
  async signer(joined: Joined, but = ''): Promise<Result<Signer>> {
    const { member, repository } = this.options;
    const [own, rows] = await Promise.all([member.ownKeys(joined), repository.keys()]);
    if (!own.ok) return own;
    if (!rows.ok) return rows;
    const may = own.value.filter((fingerprint) => fingerprint !== but);
    const row = rows.value.find(({ fingerprint }) => may.includes(fingerprint));
    return row ? ok(signerOf(crypto.subtle, row.fingerprint, row.sign)) : failed('read-only');
  }

  private async stateAt(published: Published, seq: number): Promise<Published | null> {
    const steps = await this.options.repository.undoTo(seq);
    return steps.ok && steps.value ? apply(published, folded(steps.value)) : null;
  }

  private async compared(): Promise<
    Result<{ joined: Joined; published: Published; here: Entry[]; changes: Change[] }>
  > {
    const joined = await this.options.repository.joined();
    if (!joined.ok) return joined;
    if (!joined.value) return fail('not-found', { path: 'team' });
    const read = await this.options.repository.draft();
    if (!read.ok) return read;
    const { published, here } = read.value;
    return ok({ joined: joined.value, published, here, changes: draftChanges(published, here) });
  }
}

const digestOf = (changes: readonly Change[]) => digest(utf8(JSON.stringify(changes)).buffer);

const isAnnounced = ({ kind }: Pick<Entry, 'kind'>) => kind === 'recall' || kind === 'notice';

/** Steps one after the other as one. */
const folded = (steps: readonly Change[][]): Change[] => [...lastWords(steps.flat()).values()];

function nameOf(keys: readonly KeyStatement[], { fingerprint }: Signer): string {
  return (
    keys.find((statement) => statement.act === 'add' && fingerprintOf(statement.key) === fingerprint)?.name ??
    ''
  );
}
