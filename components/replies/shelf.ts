import type { LibraryPart } from '../../lib/messaging/ports';
import type { Category, Library, Reply, ReplySet, Usage } from '../../lib/replies/types';
import { createIndex, type Hit, type SearchOptions } from '../../lib/search/search';

/**
 * The whole library in the panel's memory, so that typing never waits for a worker. It is filled in parts, and
 * filled again after the background has died; meanwhile everything known stays in use.
 */
export class Shelf {
  readonly sets = new Map<string, ReplySet>();
  readonly categories = new Map<string, Category>();
  readonly replies = new Map<string, Reply>();
  readonly usage = new Map<string, Usage>();
  phase: 'empty' | 'filling' | 'full' = 'empty';
  /** Code of the failure that keeps the library from us; null while there is none. */
  failure: string | null = null;
  /** Replies in the database, arrived or not. */
  total = 0;
  /** Counts what the list must be made anew for: replies that came one by one. One that goes keeps its place. */
  extent = 0;

  private readonly index = createIndex();
  private readonly listeners = new Set<() => void>();
  /** Ids seen since the last `first`; what a filling has not brought again is gone. */
  private arrived = new Set<string>();
  /** Ids of what `lay` has put here, of any kind: no filling brings it, and none takes it away. */
  private laid = new Set<string>();
  /** What came before the index was wanted: rows are shown first, and searching waits for a hand on the keys. */
  private held: Partial<Library>[] | null = [];

  /** Whether everything that has come can be searched. */
  get isIndexed(): boolean {
    return this.held === null;
  }

  /** Fills the index, now and from now on at once: after the first rows have been painted, or at the first search. */
  fillIndex(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const library of held) this.index.put(library.replies ?? [], library.categories, library.sets);
  }

  take(part: LibraryPart): void {
    switch (part.type) {
      case 'first':
        this.arrived.clear();
        this.phase = this.phase === 'full' ? 'full' : 'filling';
        this.failure = null;
        this.total = part.total;
        // All sets and categories there are come with the first part.
        this.clear(this.sets, part.library.sets);
        this.clear(this.categories, part.library.categories);
        this.put(part.library);
        break;
      case 'more':
        // Shown with `done`: drawing the list anew for each slice would keep the next one waiting.
        this.put(part.library);
        return;
      case 'done':
        this.phase = 'full';
        this.total = part.total;
        this.drop([...this.replies.keys()].filter((id) => !this.arrived.has(id) && !this.laid.has(id)));
        break;
      case 'change':
        this.extend(part.replies);
        this.put({ ...part.library, replies: part.replies, usage: part.usage });
        this.drop(part.removed);
        for (const id of part.gone?.sets ?? []) this.sets.delete(id);
        for (const id of part.gone?.categories ?? []) this.categories.delete(id);
        this.total = [...this.replies.keys()].filter((id) => !this.laid.has(id)).length;
        break;
      case 'failed':
        this.failure = part.code;
        break;
    }
    this.tell();
  }

  /** What is found and picked like replies and is none (lines of guides): all of it, in place of the last. */
  lay(lines: Pick<Library, 'sets' | 'categories' | 'replies'>): void {
    const ids = Object.values(lines).flatMap((rows) => rows.map(({ id }) => id));
    const before = this.laid;
    this.laid = new Set(ids);
    const gone = [...before].filter((id) => !this.laid.has(id));
    for (const id of gone) {
      this.sets.delete(id);
      this.categories.delete(id);
    }
    this.extend(lines.replies);
    this.put(lines);
    this.drop(gone.filter((id) => this.replies.has(id)));
    this.tell();
  }

  search(query: string, options: Omit<SearchOptions, 'usage'>): Hit[] {
    if (this.held) this.fillIndex();
    return this.index.search(query, { ...options, usage: [...this.usage.values()] });
  }

  /** @returns a function that stops listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private extend(replies: readonly Reply[]): void {
    if (replies.some(({ id }) => !this.replies.has(id))) this.extent += 1;
  }

  /** Forgets what is not among these. */
  private clear(rows: Map<string, unknown>, known: readonly { id: string }[]): void {
    const ids = new Set(known.map(({ id }) => id));
    for (const id of rows.keys()) if (!ids.has(id) && !this.laid.has(id)) rows.delete(id);
  }

  private put(library: Partial<Library>): void {
    for (const set of library.sets ?? []) this.sets.set(set.id, set);
    for (const category of library.categories ?? []) this.categories.set(category.id, category);
    for (const usage of library.usage ?? []) this.usage.set(usage.replyId, usage);
    const replies = library.replies ?? [];
    for (const reply of replies) {
      this.replies.set(reply.id, reply);
      this.arrived.add(reply.id);
    }
    if (this.held) this.held.push(library);
    else this.index.put(replies, library.categories, library.sets);
  }

  private drop(ids: string[]): void {
    if (ids.length > 0 && this.held) this.fillIndex();
    for (const id of ids) this.replies.delete(id);
    this.index.remove(ids);
  }
}
