import { fail, ok, type Result } from '../../messaging/result';
import type { Clock } from '../../platform/clock';
import type { Joined, TeamRepository } from '../../store/team';
import { openKey, wrapKey } from '../../team/key-file';
import { parseRequest, requestText } from '../../team/key-request';
import { addStatement, keysIn, revokeStatement, type TeamKey } from '../../team/keys';
import {
  importSigning,
  newSeeds,
  publicKeysOf,
  type Random,
  type Seeds,
  type Signer,
  signerOf,
} from '../../team/sign';
import type { KeyStatement, SpacePlace, SpaceSecret } from '../../team/types';
import type { Author } from './author';
import type { Member } from './member';
import { newJoined } from './membership';
import { keepSecret } from './secrets';

export interface Founding {
  name: string;
  person: string;
  place: SpacePlace;
  secret: SpaceSecret | null;
  passphrase: string;
}

interface KeyringOptions {
  repository: TeamRepository;
  member: Member;
  author: Author;
  clock: Clock;
  random: Random;
}

const { subtle } = crypto;

/** Keys of those who publish: made here, given out once under a passphrase, added and revoked by those who stand. */
export class Keyring {
  constructor(private readonly options: KeyringOptions) {}

  /** A new team. Its first version holds its first key and no more; where that cannot be written, nothing is kept. */
  async found({ name, person, place, secret, passphrase }: Founding): Promise<Result<{ wrapped: string }>> {
    const { repository, author, member, random } = this.options;
    const before = await repository.joined();
    if (!before.ok) return before;
    if (before.value) return fail('conflict', { path: 'team' });
    const seeds = newSeeds(random);
    const own = publicKeysOf(seeds);
    const signing = await importSigning(subtle, seeds.sign);
    const signer = signerOf(subtle, own.fingerprint, signing);
    const first = await addStatement([], { ...own, name: person }, this.today(), signer);
    const joined = newJoined({ team: own.fingerprint, name, place, role: 'supervisor', group: '' }, false);
    member.forget();
    const out = await author.publishBy(
      joined,
      { changes: [], reason: '', keys: [first] },
      { signer, secret },
    );
    if (!out.ok) return out;
    const kept = await this.keep(seeds, person);
    if (!kept.ok) return kept;
    await keepSecret(secret);
    const owner = { team: own.fingerprint, teamName: name, name: person };
    return ok({ wrapped: await wrapKey(subtle, seeds, owner, passphrase, random) });
  }

  /** A key of one's own for a team that one has joined; `request` is for a supervisor who adds it. */
  async ask(
    joined: Joined,
    person: string,
    passphrase: string,
  ): Promise<Result<{ request: string; wrapped: string }>> {
    const { random } = this.options;
    const seeds = newSeeds(random);
    const own = publicKeysOf(seeds);
    const signer = signerOf(subtle, own.fingerprint, await importSigning(subtle, seeds.sign));
    const kept = await this.keep(seeds, person);
    if (!kept.ok) return kept;
    const owner = { team: joined.team, teamName: joined.name, name: person };
    return ok({
      request: await requestText(joined.team, { ...own, name: person }, signer),
      wrapped: await wrapKey(subtle, seeds, owner, passphrase, random),
    });
  }

  /** From its file, on another machine or after one was lost. */
  async takeFile(joined: Joined, text: string, passphrase: string): Promise<Result<null>> {
    const { repository, member } = this.options;
    const opened = await openKey(subtle, text, passphrase);
    if (!opened.ok) {
      return opened.fault === 'passphrase'
        ? fail('bad-request', { path: 'passphrase' })
        : fail('bad-type', { path: 'text', detail: { fault: opened.fault } });
    }
    const { seeds, owner } = opened.value;
    if (owner.team !== joined.team)
      return fail('bad-type', { path: 'text', detail: { fault: 'other-team' } });
    const { fingerprint } = publicKeysOf(seeds);
    const stands = await this.standingOf(joined, fingerprint);
    if (stands?.revoked) return fail('bad-type', { path: 'text', detail: { fault: 'revoked' } });
    const kept = await this.keep(seeds, owner.name);
    if (!kept.ok) return kept;
    const own = await member.ownKeys(joined);
    if (!own.ok) return own;
    return own.value.length > 0 ? repository.makeWhole() : ok(null);
  }

  async add(joined: Joined, pasted: string): Promise<Result<{ seq: number }>> {
    const request = await parseRequest(joined.team, pasted, this.options.member.verify);
    if (!request) return fail('bad-request', { path: 'request' });
    const stands = await this.standingOf(joined, request.fingerprint);
    if (stands) {
      return fail('conflict', { path: 'request', detail: { fault: stands.revoked ? 'revoked' : 'known' } });
    }
    const keys = joined.head?.keys ?? [];
    return this.state(joined, (signer) => addStatement(keys, request, this.today(), signer));
  }

  async revoke(joined: Joined, fingerprint: string): Promise<Result<{ seq: number }>> {
    const keys = joined.head?.keys ?? [];
    const key = await this.standingOf(joined, fingerprint);
    if (!key) return fail('not-found', { path: 'fingerprint' });
    const make = (signer: Signer) => revokeStatement(keys, key, this.today(), signer);
    return this.state(joined, make, fingerprint);
  }

  /**
   * Publishes a version that says it.
   * @param revoked the key that it revokes, which cannot sign that version: nobody would take it. `read-only` where this
   *   machine has no other one.
   */
  private async state(
    joined: Joined,
    make: (signer: Signer) => Promise<KeyStatement>,
    revoked = '',
  ): Promise<Result<{ seq: number }>> {
    const { author } = this.options;
    const signer = await author.signer(joined, revoked);
    if (!signer.ok) return signer;
    const keys = [...(joined.head?.keys ?? []), await make(signer.value)];
    // A list in which nobody is left who may sign is refused by everybody who reads it.
    const listed = await keysIn(keys, joined.team, this.options.member.verify);
    if (!listed.ok) return fail('bad-request', { path: 'fingerprint', detail: { fault: listed.detail } });
    return author.publishBy(joined, { changes: [], reason: '', keys }, { signer: signer.value });
  }

  /** A key as the team has it, also a revoked one; undefined: it knows of none. */
  private async standingOf({ head, team }: Joined, fingerprint: string): Promise<TeamKey | undefined> {
    const keys = head?.keys ?? [];
    const listed = await keysIn(keys, team, this.options.member.verify, keys);
    return listed.ok ? listed.value.find((each) => each.fingerprint === fingerprint) : undefined;
  }

  private async keep(seeds: Seeds, name: string): Promise<Result<null>> {
    const { key, sealTo, fingerprint } = publicKeysOf(seeds);
    const sign = await importSigning(subtle, seeds.sign);
    const since = this.options.clock.now();
    return this.options.repository.addKey({
      ...{ fingerprint, publicKey: key, sealTo, sign, open: seeds.open, name, since },
    });
  }

  private today(): string {
    return new Date(this.options.clock.now()).toISOString();
  }
}
