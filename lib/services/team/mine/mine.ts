import { fromBase64, toBase64 } from '../../../bytes/base64';
import { hashOf } from '../../../evidence/sha256';
import { fail, ok, type Result } from '../../../messaging/result';
import type { Clock } from '../../../platform/clock';
import type { NewId } from '../../../platform/ids';
import type { MineRepository } from '../../../store/mine';
import type { TeamRepository } from '../../../store/team';
import { codeIn, codeText, keysOf, type MineKeys } from '../../../team/mine/code';
import { type MineFile, openMine, sealMine } from '../../../team/mine/file';
import type { MineItem, MineNews, MineState } from '../../../team/mine/types';
import type { Random } from '../../../team/sign';
import type { Member } from '../member';
import { readSecret } from '../secrets';
import type { Space } from '../spaces/space';
import { keepMembership, type MineMembership, readMembership } from './membership';
import { isSound } from './sound';

export interface MineOptions {
  repository: MineRepository;
  team: Pick<TeamRepository, 'joined'>;
  member: Pick<Member, 'spaceOf'>;
  clock: Clock;
  newId: NewId;
  random: Random;
}

type Told = Result<{ state: MineState; news: MineNews }>;

/** Milliseconds from one exchange to the next. */
const EVERY = 15 * 60_000;
/** Of one person: more are somebody's junk. */
const MOST_FILES = 50;
const LARGEST = 8 * 1024 ** 2;
const CODE_BYTES = 20;
const { subtle } = crypto;

/** What is one person's own, from one of their browsers to the others. Only within `Member.inTurn`. */
export class Mine {
  private fault: string | null = null;
  private nextAt = 0;
  /** By device; an unchanged file is not read again. Of this start of the worker only. */
  private readonly read = new Map<string, { tag: string; file: MineFile }>();

  constructor(private readonly options: MineOptions) {}

  async state(): Promise<Result<MineState>> {
    const [own, space] = await Promise.all([readMembership(), this.space()]);
    if (!space.ok) return space;
    const way = space.value ? 'space' : 'file';
    if (!own) return ok({ joined: null, way, at: null, fault: null });
    const items = await this.options.repository.count();
    if (!items.ok) return items;
    const here = { id: own.device, name: own.name, at: own.toldAt, isThis: true };
    const others = own.others.map((other) => ({ ...other, isThis: false }));
    return ok({
      joined: { devices: [here, ...others], items: items.value },
      way,
      at: own.at,
      fault: this.fault,
    });
  }

  async create(name: string): Promise<Result<{ code: string; state: MineState }>> {
    const code = codeText(this.options.random(CODE_BYTES));
    const joined = await this.begin(code, name);
    return joined.ok ? ok({ code, state: joined.value.state }) : joined;
  }

  async join(text: string, name: string): Promise<Told> {
    const bytes = codeIn(text);
    return bytes ? this.begin(codeText(bytes), name) : fail('bad-request', { path: 'code' });
  }

  async code(): Promise<Result<{ code: string }>> {
    const own = await readMembership();
    return own ? ok({ code: own.code }) : fail('not-found', { path: 'mine' });
  }

  /** `isDue`: only where its time has come. */
  async look(isDue: boolean): Promise<void> {
    const { clock } = this.options;
    if (isDue && clock.now() < this.nextAt) return;
    this.nextAt = clock.now() + EVERY;
    if (await readMembership()) await this.exchange();
  }

  async exchange(): Promise<Told> {
    const own = await readMembership();
    if (!own) return fail('not-found', { path: 'mine' });
    const [space, keys] = await Promise.all([this.space(), keysOfCode(own.code)]);
    if (!space.ok) return space;
    if (!space.value) return this.take(own, []);
    const folder = `mine/${keys.shelf}/`;
    const files = await this.filesIn(space.value, folder, own.device, keys);
    if (!files) return this.told({ taken: 0, kept: 0 });
    return this.take(own, files, async (file) => {
      const bytes = await sealMine(subtle, keys.key, file, this.options.random).catch(() => null);
      if (!bytes) this.fault = 'too-large';
      if (!bytes) return false;
      const put = await (space.value as Space).write(folder + own.device, bytes);
      this.fault = put.ok ? null : put.fault;
      return put.ok;
    });
  }

  async file(): Promise<Result<{ text: string; name: string }>> {
    const own = await readMembership();
    if (!own) return fail('not-found', { path: 'mine' });
    let sealed: Uint8Array<ArrayBuffer> | null = null;
    const { key } = await keysOfCode(own.code);
    const told = await this.take({ ...own, told: null }, [], async (file) => {
      sealed = await sealMine(subtle, key, file, this.options.random).catch(() => null);
      return sealed !== null;
    });
    if (!told.ok) return told;
    // The space has heard nothing of it.
    const after = await readMembership();
    if (after) await keepMembership({ ...after, told: own.told });
    if (!sealed) return fail('too-large', { path: 'mine' });
    const day = new Date(this.options.clock.now()).toISOString().slice(0, 10);
    const text = JSON.stringify({ 'sellerside-mine': 1, file: toBase64(sealed) });
    return ok({ text, name: `${own.name}-${day}.sellerside-mine.json` });
  }

  async bring(text: string): Promise<Told> {
    const own = await readMembership();
    if (!own) return fail('not-found', { path: 'mine' });
    const bytes = bytesOfFile(text);
    if (!bytes) return fail('bad-type', { path: 'text' });
    const opened = await openMine(subtle, (await keysOfCode(own.code)).key, bytes);
    if (!opened.ok) return fail('bad-request', { path: 'text' });
    return this.take(own, opened.value.device === own.device ? [] : [opened.value]);
  }

  /** What came stays. */
  async leave(isErasing: boolean): Promise<Result<MineState>> {
    const [own, space] = await Promise.all([readMembership(), this.space()]);
    if (!space.ok) return space;
    if (own && isErasing && space.value) {
      const { shelf } = await keysOfCode(own.code);
      const removed = await space.value.remove(`mine/${shelf}/${own.device}`);
      if (!removed.ok) return fail('team', { detail: { fault: removed.fault } });
    }
    const cleared = await this.options.repository.clear();
    if (!cleared.ok) return cleared;
    await keepMembership(null);
    this.read.clear();
    this.fault = null;
    return this.state();
  }

  private async begin(code: string, name: string): Promise<Told> {
    if (await readMembership()) return fail('conflict', { path: 'mine' });
    const device = this.options.newId();
    await keepMembership({ code, device, name, at: null, toldAt: null, told: null, others: [] });
    return this.exchange();
  }

  /** Null: nowhere that this machine can write. */
  private async space(): Promise<Result<Space | null>> {
    const joined = await this.options.team.joined();
    if (!joined.ok) return joined;
    const kind = joined.value?.place.kind;
    const secret = await readSecret();
    if (!joined.value || !secret || secret.kind !== kind) return ok(null);
    return ok(await this.options.member.spaceOf(joined.value, secret));
  }

  /** Null: they could not be listed. One that cannot be read is told, and keeps none of the others. */
  private async filesIn(
    space: Space,
    folder: string,
    own: string,
    keys: MineKeys,
  ): Promise<MineFile[] | null> {
    const listed = await space.list(folder, MOST_FILES);
    this.fault = listed.ok ? null : listed.fault;
    if (!listed.ok) return null;
    const files: MineFile[] = [];
    for (const { name, tag } of listed.files) {
      if (name === own) continue;
      const known = this.read.get(name);
      if (known?.tag === tag) {
        files.push(known.file);
        continue;
      }
      const answer = await space.read(folder + name, LARGEST);
      if (!answer.ok || answer.same) {
        this.fault = answer.ok ? null : answer.fault;
        continue;
      }
      const opened = await openMine(subtle, keys.key, answer.bytes);
      // Under another's name it would take that one's place.
      if (!opened.ok || opened.value.device !== name) {
        this.fault = 'unreadable';
        continue;
      }
      this.read.set(name, { tag, file: opened.value });
      files.push(opened.value);
    }
    return files;
  }

  /** What the others said comes here; what is then to be told goes where `tell` puts it, if it is other than before. */
  private async take(
    own: MineMembership,
    files: readonly MineFile[],
    tell?: (file: MineFile) => Promise<boolean>,
  ): Promise<Told> {
    const others = files.map((file) => ({ ...file, items: file.items.filter(isSound) }));
    const done = await this.options.repository.exchange(others);
    if (!done.ok) return done;
    const { items, news } = done.value;
    const at = this.options.clock.now();
    const heard = new Map(own.others.map((other) => [other.id, other]));
    for (const { device, name, at: toldAt } of files) heard.set(device, { id: device, name, at: toldAt });
    const next = { ...own, at, others: [...heard.values()] };
    const hash = hashOf(JSON.stringify(sorted(items)));
    if (tell && hash !== own.told) {
      if (await tell({ device: own.device, name: own.name, at, items }))
        Object.assign(next, { told: hash, toldAt: at });
    }
    await keepMembership(next);
    return this.told(news);
  }

  private async told(news: MineNews): Promise<Told> {
    const state = await this.state();
    return state.ok ? ok({ state: state.value, news }) : state;
  }
}

async function keysOfCode(code: string): Promise<MineKeys> {
  const bytes = codeIn(code);
  if (!bytes) throw new Error('no code');
  return keysOf(subtle, bytes);
}

function sorted(items: readonly MineItem[]): (string | number | null)[][] {
  const rows = items.map(({ kind, id, value, at }) => [kind, id, value, at]);
  return rows.sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
}

/** Null for what is no such file. */
function bytesOfFile(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const { 'sellerside-mine': version, file } = JSON.parse(text);
    return version === 1 && typeof file === 'string' ? fromBase64(file) : null;
  } catch {
    return null;
  }
}
