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
import type { Space, WriteAnswer } from '../spaces/space';
import { keepMembership, type MineMembership, readMembership } from './membership';
import { folderOf, Shelf } from './shelf';
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
/** A write that seemed to fail may have been done. */
const WROTE_KEPT = 9;
const CODE_BYTES = 20;
const { subtle } = crypto;

/** What is one person's own, from one of their browsers to the others. Only within `Member.inTurn`. */
export class Mine {
  private fault: string | null = null;
  /** Why the last exchange told the others nothing. */
  private unsent: string | null = null;
  private nextAt = 0;
  private readonly shelf = new Shelf();

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
    return this.throughSpace(own, space.value, keys);
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
    const name = own.name.replace(/[\\/:*?"<>|]/g, ' ').trim();
    return ok({ text, name: `${name}-${day}.sellerside-mine.json` });
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
      const told = await this.throughSpace(own, space.value, await keysOfCode(own.code), true);
      if (!told.ok) return told;
      if (this.unsent) return fail('team', { detail: { fault: this.unsent } });
    }
    const cleared = await this.options.repository.clear();
    if (!cleared.ok) return cleared;
    await keepMembership(null);
    this.shelf.clear();
    this.fault = null;
    return this.state();
  }

  private async begin(code: string, name: string): Promise<Told> {
    if (await readMembership()) return fail('conflict', { path: 'mine' });
    const device = this.options.newId();
    await keepMembership({ code, device, name, at: null, toldAt: null, told: null, wrote: [], others: [] });
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

  /** @param isLast only what the others have not heard yet was taken away stays in the space, and no contents */
  private async throughSpace(
    before: MineMembership,
    space: Space,
    keys: MineKeys,
    isLast = false,
  ): Promise<Told> {
    const there = await this.shelf.look(space, keys, before);
    this.fault = there.fault;
    this.unsent = null;
    if (!('files' in there)) {
      this.unsent = there.fault;
      return this.told({ taken: 0, kept: 0 });
    }
    const device = there.own === 'another' ? this.options.newId() : before.device;
    const own = { ...before, device, ...((isLast || there.own !== 'there') && { told: null }) };
    const path = folderOf(keys) + device;
    return this.take(own, there.files, async (file) => {
      const told = isLast ? { ...file, items: unheard(file, there.files) } : file;
      const hasOthers = own.others.length + there.files.length > 0;
      const isEmpty = isLast && (told.items.length === 0 || !hasOthers);
      const put = isEmpty ? await space.remove(path) : await this.put(space, path, told, { own, keys });
      if (!put.ok) this.fault = this.unsent = put.fault;
      // Where leaving fails after all, the whole file is to be written again.
      return put.ok && !isLast;
    });
  }

  private async put(
    space: Space,
    path: string,
    file: MineFile,
    { own, keys }: { own: MineMembership; keys: MineKeys },
  ): Promise<WriteAnswer> {
    const bytes = await sealMine(subtle, keys.key, file, this.options.random).catch(() => null);
    if (!bytes) return { ok: false, fault: 'too-large' };
    // Before it is written: a worker may be ended in between.
    own.wrote = [...own.wrote, hashOf(bytes)].slice(-WROTE_KEPT);
    await keepMembership(own);
    return space.write(path, bytes);
  }

  /** What the others said comes here; what is then to be told goes where `tell` puts it, if it is other than before. */
  private async take(
    own: MineMembership,
    files: readonly MineFile[],
    tell?: (file: MineFile) => Promise<boolean>,
  ): Promise<Told> {
    const said = files.map((file) => ({ ...file, items: file.items.filter(isSound) }));
    const done = await this.options.repository.exchange(said);
    if (!done.ok) return done;
    const { items, news } = done.value;
    const at = this.options.clock.now();
    const heard = new Map(own.others.map((other) => [other.id, other]));
    for (const { device, name, at: toldAt } of files) heard.set(device, { id: device, name, at: toldAt });
    const hash = hashOf(JSON.stringify(sorted(items)));
    const isTold =
      tell && hash !== own.told && (await tell({ device: own.device, name: own.name, at, items }));
    const others = [...heard.values()];
    await keepMembership({ ...own, at, others, ...(isTold && { told: hash, toldAt: at }) });
    return this.told(news);
  }

  private async told(news: MineNews): Promise<Told> {
    const state = await this.state();
    return state.ok ? ok({ state: state.value, news }) : state;
  }
}

function unheard({ items }: MineFile, others: readonly MineFile[]): MineItem[] {
  const gone = (item: MineItem) => (item.value === null ? [`${item.kind} ${item.id}`] : []);
  const heard = new Set(others.flatMap((other) => other.items.flatMap(gone)));
  return items.filter((item) => gone(item).some((key) => !heard.has(key)));
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
