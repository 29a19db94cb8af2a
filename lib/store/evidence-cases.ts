import type { Table } from 'dexie';
import { isSettled, newNotes } from '../evidence/case';
import type { ReadReminder } from '../evidence/reminders';
import type {
  Act,
  CaseNotes,
  CaseSubject,
  CaseSummary,
  CaseWhole,
  Entry,
  EvidenceCase,
} from '../evidence/types';
import type { Result } from '../messaging/result';
import { fold } from '../search/fold';
import type { CaseRow } from './database';
import { changeDetail, checkItems } from './evidence-change';
import { append, caseOf, type EvidenceContext, rangeOf } from './evidence-log';
import { Refused } from './failure';

const LOGGED = ['cases', 'custody'] as const;

/** Acts that change nothing but the log, and who has it. */
export type Noted = Extract<Act, 'view' | 'export' | 'hand-over' | 'receive'>;

/** Who is open in a console; without a card by the conversation alone. */
interface Place {
  console: string;
  conversation: string;
  buyerKey: string | null;
}

/** Cases, and what people say of them. */
export class CaseRepository {
  constructor(private readonly context: EvidenceContext) {}

  /** A new one; its log begins with it. `conflict` where the id is taken. */
  async open(
    id: string,
    subject: CaseSubject,
    notes: Partial<CaseNotes> & Pick<CaseNotes, 'kind'>,
    by: string,
  ): Promise<Result<EvidenceCase>> {
    const { store, now } = this.context;
    const done = await store.write(LOGGED, async (database) => {
      if (await database.cases.get(id)) throw new Refused('conflict', { path: 'id' });
      const at = now();
      const row: CaseRow = {
        ...subject,
        ...newNotes(notes.kind),
        owner: by,
        ...notes,
        id,
        revision: 1,
        createdAt: at,
        updatedAt: at,
        closedAt: null,
        handedTo: null,
        handedAt: null,
        receivedAt: null,
        tally: { items: 0, bytes: 0, unstamped: 0, lastItem: 0 },
      };
      await database.cases.add(row);
      await append(
        database,
        id,
        { at, by },
        { act: 'open', detail: { kind: row.kind, console: row.console } },
      );
      return caseIn(row);
    });
    return this.told(id, done);
  }

  /** `conflict` where it was saved since that revision; `bad-request` with the place of an item that is not its own. */
  async change(
    id: string,
    revision: number,
    change: Partial<CaseNotes>,
    by: string,
  ): Promise<Result<EvidenceCase>> {
    const { store, now } = this.context;
    const done = await store.write([...LOGGED, 'evidenceItems'], async (database) => {
      const row = await caseOf(database, id);
      if (row.revision !== revision) throw new Refused('conflict', { path: 'revision' });
      await checkItems(database, id, change);
      const at = now();
      const next: CaseRow = { ...row, ...change, revision: revision + 1, updatedAt: at };
      if (change.deadline !== undefined && change.deadline !== row.deadline && !change.reminded)
        next.reminded = [];
      if (isSettled(next.state) !== isSettled(row.state)) next.closedAt = isSettled(next.state) ? at : null;
      await database.cases.put(next);
      const detail = changeDetail(row, change);
      if (detail) await append(database, id, { at, by }, { act: 'change', detail });
      return caseIn(next);
    });
    return this.told(id, done);
  }

  /** Those changed last come first. */
  list(): Promise<Result<CaseSummary[]>> {
    return this.context.store.read(['cases'], ({ cases }) => summariesIn(cases));
  }

  /** Those about who is open, newest first; and of the others the open ones that are due before then, soonest first. */
  here(open: Place, dueBy: number): Promise<Result<{ here: CaseSummary[]; due: CaseSummary[] }>> {
    return this.context.store.read(['cases'], async ({ cases }) => {
      const here: CaseSummary[] = [];
      const due: CaseSummary[] = [];
      for (const row of await cases.toArray()) {
        if (isAbout(row, open)) here.push(summaryOf(row));
        else if (row.state === 'open' && (row.deadline ?? dueBy) < dueBy) due.push(summaryOf(row));
      }
      here.sort((one, other) => other.createdAt - one.createdAt);
      due.sort((one, other) => (one.deadline ?? 0) - (other.deadline ?? 0));
      return { here, due };
    });
  }

  read(id: string): Promise<Result<CaseWhole>> {
    return this.context.store.read(
      ['cases', 'evidenceItems', 'captures', 'custody', 'seals'],
      async (database) => ({
        case: caseIn(await caseOf(database, id)),
        items: await database.evidenceItems
          .where('[caseId+seq]')
          .between(...rangeOf(id))
          .toArray(),
        captures: await database.captures.where({ caseId: id }).sortBy('startedAt'),
        log: await database.custody
          .where('[caseId+seq]')
          .between(...rangeOf(id))
          .toArray(),
        seals: await database.seals
          .where('[caseId+n]')
          .between(...rangeOf(id))
          .toArray(),
      }),
    );
  }

  case(id: string): Promise<Result<EvidenceCase>> {
    return this.context.store.read(['cases'], async (database) => caseIn(await caseOf(database, id)));
  }

  /** The newest that is open of that conversation. */
  openOf(console: string, conversation: string): Promise<Result<EvidenceCase | null>> {
    return this.context.store.read(['cases'], async ({ cases }) => {
      const rows = await cases
        .filter((row) => row.state === 'open' && row.console === console && row.conversation === conversation)
        .sortBy('createdAt');
      const row = rows.at(-1);
      return row ? caseIn(row) : null;
    });
  }

  /** Ids of the cases whose transcripts hold every one of these words, parted by spaces. */
  search(words: string): Promise<Result<string[]>> {
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    return this.context.store.read(['evidenceSaid'], async ({ evidenceSaid }) => {
      const found = new Set<string>();
      // One after the other: all that was ever said is more than is to be held at once.
      await evidenceSaid.each(({ caseId, text }) => {
        if (wanted.every((word) => text.includes(word))) found.add(caseId);
      });
      return [...found];
    });
  }

  /**
   * Somebody has read these reminders: they come no more, here or elsewhere in this browser. Nothing of what is kept
   * changes by it, so there is neither a line nor a revision of it. Of a deadline that has moved meanwhile it says nothing.
   */
  async remind(read: readonly ReadReminder[]): Promise<Result<{ known: number }>> {
    const { store, changes } = this.context;
    const known: string[] = [];
    const done = await store.write(['cases'], async ({ cases }) => {
      for (const { id, deadline, hours } of read) {
        const row = await cases.get(id);
        if (!row || row.deadline !== deadline || row.reminded.includes(hours)) continue;
        await cases.put({ ...row, reminded: [...row.reminded, hours] });
        known.push(id);
      }
      return { known: known.length };
    });
    if (done.ok) for (const id of known) changes.tell(id);
    return done;
  }

  /** A line for the case, or one for each of these items; answers with the last one's number. */
  async note(
    id: string,
    act: Noted,
    { items, detail }: { items: readonly string[]; detail: NonNullable<Entry['detail']> },
    by: string,
  ): Promise<Result<{ seq: number }>> {
    const { store, now } = this.context;
    const done = await store.write([...LOGGED, 'evidenceItems'], async (database) => {
      const row = await caseOf(database, id);
      const doing = { at: now(), by };
      const rows = await database.evidenceItems.bulkGet([...items]);
      const about = rows.map((item, at) => {
        if (item?.caseId !== id) throw new Refused('bad-request', { path: `items[${at}]` });
        return { item: item.path, sha256: item.sha256 };
      });
      let seq = 0;
      for (const each of about.length > 0 ? about : [{}]) {
        ({ seq } = await append(database, id, doing, { act, ...each, detail }));
      }
      if (act === 'hand-over') {
        const handedTo = typeof detail.to === 'string' ? detail.to : '';
        await database.cases.put({ ...row, handedTo, handedAt: doing.at, receivedAt: null });
      }
      if (act === 'receive') await database.cases.put({ ...row, receivedAt: doing.at });
      return { seq };
    });
    return this.told(id, done);
  }

  private told<T>(id: string, done: Result<T>): Result<T> {
    if (done.ok) this.context.changes.tell(id);
    return done;
  }
}

export async function summariesIn(cases: Table<CaseRow, string>): Promise<CaseSummary[]> {
  // Turned round here: a database that is read backwards gives a row at a time.
  return (await cases.orderBy('updatedAt').toArray()).reverse().map(summaryOf);
}

export function caseIn({ tally: _, ...row }: CaseRow): EvidenceCase {
  return row;
}

function isAbout(row: CaseRow, { console, conversation, buyerKey }: Place): boolean {
  if (buyerKey !== null && row.buyerKey === buyerKey) return true;
  return row.console === console && row.conversation === conversation;
}

function summaryOf(row: CaseRow): CaseSummary {
  const { conversation: _, platformCase: _p, checks, slots: _s, statement: _t, tally, ...rest } = row;
  const { items, bytes, unstamped } = tally;
  return { ...rest, items, bytes, unstamped, checked: checks.map(({ id }) => id) };
}
