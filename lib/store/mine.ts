import { hashOf } from '../evidence/sha256';
import type { Result } from '../messaging/result';
import { PERSONAL_SET, type Reply, type ReplyWords, UNSORTED_CATEGORY } from '../replies/types';
import type { MineFile } from '../team/mine/file';
import { mergeMine } from '../team/mine/merge';
import type { MineItem, MineKind, MineNews } from '../team/mine/types';
import { TABLES_OF_BUYERS } from './buyer-erase';
import type { MineRow } from './database';
import { Feed } from './feed';
import { LIBRARY_TABLES, type LibraryChange } from './library-change';
import { bothNotes, forgottenStay, isTold, sweptCards } from './mine-cards';
import { erasedStay } from './mine-erased';
import { readMine } from './mine-read';
import { type MineOverlay, type MineReply, mineKey } from './mine-values';
import { writeMine } from './mine-write';
import type { PersonalNames } from './personal';
import type { Store } from './store';

/** What came from another browser, for those who hold what it changed. */
export interface MineChange {
  library: LibraryChange;
  kinds: ReadonlySet<MineKind>;
}

export interface MineContext {
  now: () => number;
  names: () => Promise<PersonalNames>;
  /** For how many days a browser keeps the card of a buyer who is not seen again. */
  talkDays: () => Promise<number>;
  /** Of words that gave way to newer ones. */
  keptTitle: (title: string) => string;
}

const TABLES = [...TABLES_OF_BUYERS, ...LIBRARY_TABLES, 'settings', 'mine'] as const;

export class MineRepository {
  readonly changes = new Feed<MineChange>();

  constructor(
    private readonly store: Store,
    private readonly context: MineContext,
  ) {}

  /** How many things were known of after the last exchange. */
  count(): Promise<Result<number>> {
    return this.store.read(['mine'], ({ mine }) => mine.filter(isTold).count());
  }

  /** One transaction. `items`: all that is to be told to the other browsers. */
  async exchange(others: readonly MineFile[]): Promise<Result<{ items: MineItem[]; news: MineNews }>> {
    const [names, talkDays] = await Promise.all([this.context.names(), this.context.talkDays()]);
    const at = this.context.now();
    const done = await this.store.write(TABLES, async (database) => {
      const here = await readMine(database, at);
      const isUnseen = (item: MineItem) => {
        const known = here.known.get(mineKey(item));
        if (!known || item.at !== known.at) return item.at > (known?.at ?? -1);
        return item.value !== null && hashOf(item.value) !== known.hash;
      };
      const heard = await forgottenStay(database, {
        here,
        others: erasedStay(here, others),
        now: at,
        talkDays,
      });
      const { items, take, lost } = mergeMine(here.items, heard, {
        ...{ now: at, changedHere: here.changed, isUnseen },
        both: ({ kind }) => (kind === 'card' ? bothNotes : null),
      });
      const beside = lost.flatMap((item) => wordsBeside(item, this.context.keptTitle));
      const known = await database.replies.bulkGet(beside.map(({ id }) => id));
      const extra = beside.filter((_, n) => known[n] === undefined);
      const library = await writeMine(database, take, extra, { at, names });
      const now = await readMine(database, at);
      await database.mine.clear();
      await database.mine.bulkPut(sweptCards(now, at));
      await database.mine.bulkPut(
        items.flatMap(({ value, at: said, ...name }): MineRow[] => {
          const key = mineKey(name);
          if (value === null) return [{ key, hash: null, at: said }];
          const isHere = typeof now.items.get(key)?.value === 'string';
          return isHere ? [{ key, hash: hashOf(value), at: said }] : [];
        }),
      );
      const kinds = new Set(take.map(({ kind }) => kind));
      return { items, news: { taken: take.length, kept: extra.length }, change: { library, kinds } };
    });
    if (!done.ok) return done;
    const { change, ...value } = done.value;
    if (value.news.taken > 0) this.changes.tell(change);
    return { ok: true, value };
  }

  /** What is mine stays; that it followed anywhere is forgotten. */
  clear(): Promise<Result<void>> {
    return this.store.write(['mine'], ({ mine }) => mine.clear());
  }
}

/** Words that gave way, as a reply of one's own: the same in every browser, so that it is one. */
function wordsBeside(item: MineItem, title: (of: string) => string): Reply[] {
  if (item.value === null || (item.kind !== 'reply' && item.kind !== 'overlay')) return [];
  const value = JSON.parse(item.value) as MineReply & MineOverlay;
  const words: ReplyWords | undefined = item.kind === 'reply' ? value : value.reworded?.words;
  if (!words) return [];
  return [
    {
      ...{ title: title(words.title), body: words.body, shortcut: '', stage: null, tags: [] },
      ...{ id: `kept-${hashOf(`${mineKey(item)} ${item.value}`).slice(0, 32)}`, setId: PERSONAL_SET },
      ...{ categoryId: UNSORTED_CATEGORY, order: 0, pinned: false, editedAt: item.at, revision: 1 },
      ...(words.wordings && { wordings: words.wordings }),
      ...(words.translations && { translations: words.translations }),
    },
  ];
}
