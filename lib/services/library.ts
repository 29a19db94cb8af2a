import type { LibraryPart } from '../messaging/ports';
import { report } from '../platform/log';
import { Best, habit, PINNED } from '../search/rank';
import type { Library } from '../replies/types';
import type { LibraryChange } from '../store/library-change';
import type { LibrarySlice, ReplyRepository } from '../store/replies';

/** Replies of the first part: more than any panel shows without scrolling. */
const FIRST = 50;
/** Replies of one later part. A message of 10,000 would hold the worker and the panel up for a tenth of a second. */
const SLICE = 2_000;

/** The reply library as panels get it: the first rows at once, the rest behind them, then every change. */
export class LibraryStream {
  constructor(
    private readonly replies: ReplyRepository,
    private readonly ready: () => Promise<void>,
    private readonly now: () => number,
  ) {}

  /** Returns what ends the stream. A change that is made while the library is being read comes after it. */
  watch(tell: (part: LibraryPart) => void): () => void {
    let held: LibraryChange[] | null = [];
    let isStopped = false;
    const tellUnlessStopped = (part: LibraryPart) => {
      if (!isStopped) tell(part);
    };
    const stop = this.replies.changes.listen((change) => {
      if (held) held.push(change);
      else tell({ type: 'change', ...change });
    });
    void this.stream(tellUnlessStopped).then(() => {
      for (const change of held ?? []) tellUnlessStopped({ type: 'change', ...change });
      held = null;
    });
    return () => {
      isStopped = true;
      stop();
    };
  }

  private async stream(tell: (part: LibraryPart) => void): Promise<void> {
    try {
      await this.ready();
      let isFirst = true;
      const read = await this.replies.readSlices(SLICE, (slice) => {
        for (const part of isFirst ? this.open(slice) : [more(slice)]) tell(part);
        isFirst = false;
      });
      tell(read.ok ? { type: 'done', total: read.value.total } : { type: 'failed', code: read.error.code });
    } catch (error) {
      report('library', error);
      tell({ type: 'failed', code: 'internal' });
    }
  }

  /**
   * The best rows of the first slice are the best of all in a library of one slice. In a larger one the rest may
   * hold better ones, for a few frames: the panel has started from the boot snapshot, which knows them all.
   */
  private open(slice: LibrarySlice): LibraryPart[] {
    const first = firstOf(slice, this.now());
    const inFirst = new Set(first.replies.map(({ id }) => id));
    const replies = slice.replies.filter(({ id }) => !inFirst.has(id));
    return [
      { type: 'first', library: first, total: slice.total },
      { type: 'more', library: { replies, usage: slice.usage } },
    ];
  }
}

function more({ replies }: LibrarySlice): LibraryPart {
  return { type: 'more', library: { replies } };
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
  for (const reply of library.replies) {
    const set = sets.get(reply.setId);
    const used = usage.get(reply.id);
    const score = reply.pinned ? PINNED : used ? habit(used, now) : 0;
    if (set) best.get(set.language)?.offer({ reply, category: categories.get(reply.categoryId), set }, score);
  }
  const replies = [...best.values()].flatMap(({ list }) => list.map(({ placed }) => placed.reply));
  return {
    sets: library.sets,
    categories: library.categories,
    replies,
    usage: replies.flatMap(({ id }) => usage.get(id) ?? []),
  };
}
