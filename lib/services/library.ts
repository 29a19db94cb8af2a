import type { LibraryMessage, LibraryPart } from '../messaging/ports';
import { report } from '../platform/log';
import { agentView, sharedView } from '../replies/overlay';
import type { Library, Reply } from '../replies/types';
import { Best, habit, PINNED, ranksOf } from '../search/rank';
import type { LibraryChange } from '../store/library-change';
import type { LibrarySlice } from '../store/library-read';
import type { ReplyRepository } from '../store/replies';
import type { Beside } from './guides';

/** Replies of the first part: more than any panel shows without scrolling. */
const FIRST = 50;
/** Replies of one later part. A message of 10,000 would hold the worker and the panel up for a tenth of a second. */
const SLICE = 2_000;

interface LibraryStreamOptions {
  replies: ReplyRepository;
  beside: Beside;
  /** The bundled packs are in. */
  ready: () => Promise<void>;
  now: () => number;
}

type Tell = (message: LibraryMessage) => void;

/** Rows as an agent has them, or as they are shared. */
interface View {
  rows: typeof agentView;
  total(slice: Pick<LibrarySlice, 'total' | 'hidden'>): number;
  parts(change: LibraryChange): LibraryPart[];
}

const AGENT: View = {
  rows: agentView,
  total: ({ total, hidden }) => total - hidden,
  parts: (change) => changeParts(change, agentView, hiddenIds(change)),
};

const SHARED: View = {
  rows: sharedView,
  total: ({ total }) => total,
  parts: (change) => changeParts(change, sharedView, []),
};

/**
 * The library as panels get it: what stands beside the replies, the first rows at once, the rest behind them, then
 * every change.
 */
export class LibraryStream {
  constructor(private readonly options: LibraryStreamOptions) {}

  /** Returns what ends the stream. A change that is made while the library is being read comes after it. */
  watch(tell: Tell, isShared: boolean): () => void {
    const { replies, beside } = this.options;
    const view = isShared ? SHARED : AGENT;
    let held: LibraryChange[] | null = [];
    let isStopped = false;
    const tellUnlessStopped: Tell = (message) => {
      if (!isStopped) tell(message);
    };
    const tellChange = (change: LibraryChange) => {
      for (const part of view.parts(change)) tellUnlessStopped({ type: 'library', part });
    };
    const stops = [
      replies.changes.listen((change) => (held ? held.push(change) : tellChange(change))),
      beside.listen(() => void this.tellBeside(tellUnlessStopped)),
    ];
    void this.stream(tellUnlessStopped, view).then(() => {
      for (const change of held ?? []) tellChange(change);
      held = null;
    });
    return () => {
      isStopped = true;
      for (const stop of stops) stop();
    };
  }

  private async stream(tell: Tell, view: View): Promise<void> {
    const tellPart = (part: LibraryPart) => tell({ type: 'library', part });
    try {
      await this.options.ready();
      await this.tellBeside(tell);
      let isFirst = true;
      const read = await this.options.replies.readSlices(SLICE, (slice) => {
        const library = { ...slice, replies: view.rows(slice.replies, slice.overlays) };
        if (isFirst) for (const part of this.open(library, view.total(slice))) tellPart(part);
        else tellPart({ type: 'more', library: { replies: library.replies } });
        isFirst = false;
      });
      tellPart(
        read.ok ? { type: 'done', total: view.total(read.value) } : { type: 'failed', code: read.error.code },
      );
    } catch (error) {
      report('library', error);
      tellPart({ type: 'failed', code: 'internal' });
    }
  }

  /** What cannot be read here cannot be read there either, and the library's own failure says so. */
  private async tellBeside(tell: Tell): Promise<void> {
    const beside = await this.options.beside.read();
    if (beside.ok) tell(beside.value);
    else report('guides', beside.error);
  }

  /**
   * The best rows of the first slice are the best of all in a library of one slice. In a larger one the rest may
   * hold better ones, for a few frames: the panel has started from the boot snapshot, which knows them all.
   */
  private open(slice: Library, total: number): LibraryPart[] {
    const first = firstOf(slice, this.options.now());
    const inFirst = new Set(first.replies.map(({ id }) => id));
    const replies = slice.replies.filter(({ id }) => !inFirst.has(id));
    return [
      { type: 'first', library: first, total },
      { type: 'more', library: { replies, usage: slice.usage } },
    ];
  }
}

/** In messages of the size of a slice: an import may have changed all of 50,000 rows. */
function changeParts(change: LibraryChange, view: View['rows'], hidden: string[]): LibraryPart[] {
  const { overlays, usage, library, gone } = change;
  const replies = view(change.replies, new Map(overlays.map((overlay) => [overlay.replyId, overlay])));
  const removed = [...change.removed, ...hidden];
  const last = Math.max(0, Math.ceil(Math.max(replies.length, removed.length) / SLICE) - 1);
  return Array.from({ length: last + 1 }, (_, n) => ({
    type: 'change',
    replies: replies.slice(n * SLICE, (n + 1) * SLICE),
    removed: removed.slice(n * SLICE, (n + 1) * SLICE),
    usage: n === 0 ? usage : [],
    ...(n === 0 && library && { library }),
    // What was in them goes first.
    ...(n === last && gone && { gone }),
  }));
}

function hiddenIds({ overlays }: LibraryChange): string[] {
  return overlays.filter(({ hidden }) => hidden).map(({ replyId }) => replyId);
}

/**
 * What an empty search shows: pinned replies, then habits, then the library's own order. Each language gets its
 * share, since a console shows the replies of its own language only.
 */
export function firstOf(library: Library, now: number, limit = FIRST): Library {
  const sets = new Map(library.sets.map((set) => [set.id, set]));
  const categories = new Map(library.categories.map((category) => [category.id, category]));
  const usage = new Map(library.usage.map((used) => [used.replyId, used]));
  const languages = new Set(library.sets.map(({ language }) => language));
  const best = new Map([...languages].map((each) => [each, new Best(Math.floor(limit / languages.size))]));
  const placed = library.replies.map((reply) => {
    const category = categories.get(reply.categoryId);
    const parent = category && categories.get(category.parentId ?? '');
    return { reply, category, parent, set: sets.get(reply.setId) };
  });
  const ranks = ranksOf(placed);
  placed.forEach(({ reply, set }, slot) => {
    const used = usage.get(reply.id);
    const score = reply.pinned ? PINNED : used ? habit(used, now) : 0;
    if (set) best.get(set.language)?.offer(slot, ranks[slot] as number, score);
  });
  const replies = [...best.values()].flatMap(({ list }) =>
    list.map(({ slot }) => library.replies[slot] as Reply),
  );
  return {
    sets: library.sets,
    categories: library.categories,
    replies,
    usage: replies.flatMap(({ id }) => usage.get(id) ?? []),
  };
}
