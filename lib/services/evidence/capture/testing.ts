import { fakeBrowser } from 'wxt/testing';
import type { CaptureAct, CaptureAnswer, CaptureProgress, ShownRow } from '../../../evidence/capture';
import { newNotes } from '../../../evidence/case';
import type { Capture, CaseSubject, EvidenceCase } from '../../../evidence/types';
import type { AskFailure } from '../../../messaging/ports';
import { fail, ok, type Result } from '../../../messaging/result';
import { arrived } from '../../../messaging/testing';
import { ManualClock } from '../../../platform/testing';
import type { PagePort } from '../../relay/page-ports';
import { profile } from '../../relay/testing';
import { Captures } from '../captures';
import type { ItemDraft } from '../keep';
import type { Keeping } from './keeping';
import type { TabLook, Tabs } from './tabs';

/** For unit tests: a conversation that scrolls, a browser that takes pictures of it, and a place to keep them. */

const ROW = 100;
const VIEW = 550;
/** Leaves one whole row in view. */
const STEP = 400;
const PAGE_URL = 'https://mms.pinduoduo.com/chat-merchant/index.html';

/** Of how many rows; `order` is everything that anybody did, in the order in which it was done. */
class FakePage {
  top = 0;
  /** Another answer than the page's own, for as long as it is there. */
  answer: (act: CaptureAct) => Result<CaptureAnswer | null, AskFailure> | null = () => null;
  isHidden = false;
  pictures: { message: string; url: string }[] = [];
  moves = false;

  constructor(
    private readonly count: number,
    private readonly order: string[],
  ) {
    this.top = this.end;
  }

  private get end(): number {
    return Math.max(0, this.count * ROW - VIEW);
  }

  get rows(): ShownRow[] {
    const all = Array.from({ length: this.count }, (_, index) => ({ index, y: index * ROW - this.top }));
    return all
      .filter(({ y }) => y + ROW > 0 && y < VIEW)
      .map(({ index, y }) => ({
        id: `m${index}`,
        box: { x: 0, y, width: 300, height: ROW },
        isWhole: y >= 0 && y + ROW <= VIEW,
      }));
  }

  get stand() {
    const scroll = { top: this.top, height: this.count * ROW, client: VIEW };
    return { url: PAGE_URL, title: '', viewport: { width: 1366, height: 768 }, dpr: 1, scroll };
  }

  ask(act: CaptureAct): Result<CaptureAnswer | null, AskFailure> {
    this.order.push(act.act);
    return this.answer(act) ?? ok(this.own(act));
  }

  private own(act: CaptureAct): CaptureAnswer {
    switch (act.act) {
      case 'begin':
        return { ok: true, is: 'begun', page: this.stand, conversation: 'uid:1' };
      case 'to-top':
        this.top = 0;
        return { ok: true, is: 'top', reached: true, rows: this.count, events: [] };
      case 'next':
        this.top = Math.min(this.end, this.top + STEP);
        return this.frame();
      case 'here':
        return this.frame();
      case 'hide':
        return { ok: true, is: 'hidden', page: this.stand, isVisible: !this.isHidden };
      case 'show':
        return { ok: true, is: 'shown', moved: this.moves, events: [] };
      case 'transcript':
      case 'page':
        return piece(act.piece === 0 ? '{"a":' : '1}', act.piece === 0, 'application/json');
      case 'picture-list':
        return { ok: true, is: 'pictures', pictures: this.pictures };
      case 'picture':
        return piece(btoa(`${act.piece}`), act.piece === 0, 'image/jpeg');
      default:
        return { ok: true, is: 'done', events: [], placeRestored: true };
    }
  }

  private frame(): CaptureAnswer {
    const atTop = this.top === 0;
    const scroller = { x: 0, y: 0, width: 300, height: VIEW };
    const frame = {
      page: this.stand,
      rows: this.rows,
      atTop,
      atBottom: this.top === this.end,
      scroller,
      events: [],
    };
    return { ok: true, is: 'frame', frame };
  }
}

function piece(text: string, isMore: boolean, mime: string): CaptureAnswer {
  return { ok: true, is: 'piece', piece: { text, isMore, mime } };
}

const PNG = 'data:image/png;base64,';

class FakeTabs implements Tabs {
  look_: TabLook = { windowId: 1, isFront: true, url: PAGE_URL, turn: 0 };
  /** When each picture was begun. */
  readonly taken: number[] = [];
  /** Run as a picture is taken; throws what the browser would. */
  onPicture: () => void = () => {};
  copy: Blob | null = new Blob(['MIME-Version: 1.0']);

  constructor(
    private readonly clock: ManualClock,
    private readonly page: FakePage,
    private readonly order: string[],
  ) {}

  async look(): Promise<TabLook | null> {
    return this.look_;
  }

  async picture(): Promise<string> {
    this.order.push('picture');
    this.taken.push(this.clock.now());
    this.onPicture();
    return PNG + btoa(`at ${this.page.top}`);
  }

  archives = false;

  async mayArchive(): Promise<boolean> {
    return this.archives;
  }

  async mhtml(): Promise<Blob | null> {
    this.order.push('copy');
    return this.copy;
  }
}

export const CASE: EvidenceCase = {
  ...newNotes('other'),
  id: 'case-20261122-aaaaaa',
  console: 'pdd-chat',
  marketplace: 'pdd',
  shop: '木几家居',
  conversation: 'uid:1',
  buyerName: '小**',
  buyerUid: '1',
  buyerKey: null,
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  closedAt: null,
  handedTo: null,
  handedAt: null,
  receivedAt: null,
};

export interface KeptItem extends ItemDraft {
  text: string;
}

class FakeKeeping implements Keeping {
  readonly cases: EvidenceCase[] = [CASE];
  readonly items: KeptItem[] = [];
  readonly rows = new Map<string, Capture>();
  /** Why each that is not complete ended. */
  readonly reasons: (string | null)[] = [];
  /** The item from which on the disk is full. */
  fullAt = Number.POSITIVE_INFINITY;
  /** It is full for the end of a capture, too. */
  isFull = false;
  /** Cases without a seal since a capture's end. */
  readonly waiting = new Set<string>();

  constructor(private readonly order: string[]) {}

  async case(id: string) {
    const found = this.cases.find((each) => each.id === id);
    return found ? ok(found) : fail('not-found');
  }

  async openCase(_: string, conversation: string) {
    return ok(this.cases.find((each) => each.conversation === conversation) ?? null);
  }

  async open(subject: CaseSubject) {
    const opened = { ...CASE, ...subject, id: 'case-20261122-bbbbbb' };
    this.cases.push(opened);
    return ok(opened);
  }

  async begin(capture: Capture) {
    this.order.push('row');
    this.rows.set(capture.id, structuredClone(capture));
    return ok(null);
  }

  async keep(draft: ItemDraft, bytes: Blob, capture: Capture) {
    this.order.push('keep');
    if (this.items.length >= this.fullAt) return fail('storage-full');
    this.items.push({ ...structuredClone(draft), text: await bytes.text() });
    this.rows.set(capture.id, structuredClone(capture));
    return ok(null);
  }

  async finish(capture: Capture, _by: string, reason: string | null) {
    this.order.push('finish');
    if (this.isFull) return fail('storage-full');
    this.waiting.add(capture.caseId);
    this.rows.set(capture.id, structuredClone(capture));
    this.reasons.push(reason);
    return ok(null);
  }

  async running() {
    return ok([...this.rows.values()].filter(({ state }) => state === 'running'));
  }

  async unsealed() {
    return ok([...this.waiting]);
  }

  async seal(caseId: string) {
    this.order.push('seal');
    this.waiting.delete(caseId);
    return ok(null);
  }
}

/** The browser's words where neither the icon nor the key has been pressed on that tab. */
export const NO_ACCESS = "Either the '<all_urls>' or 'activeTab' permission is required.";

/** Captures in one page, `rows` long, with the agent at its end. */
export function startCaptures(rows = 12) {
  fakeBrowser.reset();
  const clock = new ManualClock();
  const order: string[] = [];
  const page = new FakePage(rows, order);
  const tabs = new FakeTabs(clock, page, order);
  const keeping = new FakeKeeping(order);
  const told: CaptureProgress[] = [];
  const busy = { count: 0 };
  const port: PagePort = {
    tabId: 1,
    frameId: 0,
    mount: 'word',
    profile: profile('pdd-chat'),
    panelFrame: null,
    tell: () => {},
  };
  let ids = 0;
  const captures = new Captures({
    clock,
    monotonic: () => clock.now(),
    newId: () => `capture-${++ids}`,
    tabs,
    keeping,
    ask: async (_, act) => page.ask(act),
    pageIn: () => port,
    askFacts: async () => {},
    tell: (_, progress) => progress && told.push(progress),
    agent: async () => '1号',
    begin: () => {
      busy.count++;
      return () => busy.count--;
    },
    stayAwake: () => {},
    version: '1.0.0',
    browser: 'Test 1',
  });
  const start = (parts: Capture['parts']) => captures.order(port, { act: 'start', caseId: CASE.id, parts });
  /** Lets time pass until the test holds. */
  const until = async (holds: () => boolean) => {
    for (let step = 0; !holds(); step++) {
      if (step > 5_000) throw new Error(`not reached; last: ${JSON.stringify(told.at(-1))}`);
      await arrived();
      clock.pass(10);
    }
  };
  return {
    captures,
    page,
    port,
    tabs,
    keeping,
    told,
    busy,
    order,
    clock,
    until,
    untilPhase: (phase: CaptureProgress['phase']) => until(() => told.at(-1)?.phase === phase),
    start,
    /** Pictures are refused so many times, in the browser's own words. */
    refuse(times: number, words: string) {
      let left = times;
      tabs.onPicture = () => {
        if (left-- > 0) throw new Error(words);
      };
    },
    /** From the first order to the end. */
    async run(parts: Capture['parts'], end: CaptureProgress['phase'] = 'done') {
      start(parts);
      await until(() => told.at(-1)?.phase === end);
      await arrived();
    },
    get row(): Capture | undefined {
      return [...keeping.rows.values()].at(-1);
    },
    events: (name: string) =>
      ([...keeping.rows.values()].at(-1)?.events ?? []).filter((event) => event.name === name),
  };
}
