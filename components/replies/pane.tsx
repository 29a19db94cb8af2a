import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';
import { t } from '../../lib/platform/i18n';
import { fillBody, type Gap, parseBody } from '../../lib/replies/fill';
import type { Language, Reply } from '../../lib/replies/types';
import { variableValues } from '../../lib/replies/variables';
import { Button } from '../ui/button';
import { useIme } from '../ui/ime';
import { usePress } from '../ui/press';
import { StatusLine } from '../ui/status-line';
import { useNow } from '../ui/use-now';
import { arrange, type Group, type RowRef, rowsOf, type Scope } from './arrange';
import { type Draft, draftOf, EMPTY_DRAFT } from './draft';
import { Editor } from './editor';
import { FillFields } from './fill-fields';
import { type Command, commandOf, type Where } from './keys';
import { ReplyList } from './list';
import './pane.css';
import { isFault, piecesOf } from './pieces';
import { Row } from './row';
import type { RowActs } from './row-menu';
import { LANGUAGES, next, ScopeBar, STAGES } from './scope-bar';
import { SearchBox } from './search-box';
import type { Shelf } from './shelf';
import { type Shown, useInserts } from './use-inserts';

interface PaneProps {
  shelf: Shelf;
  shown: Shown;
  settings: Settings;
  /** What the console's agents write in; decides which set is offered first. */
  language: Language;
  ask: PanelLink['ask'];
  /** The browser's key for the search box; empty when there is none. */
  searchKeys: string;
  /** Counts up each time the agent asks for the search box. */
  searchAsked: number;
  onRows: () => void;
}

/** Rows drawn at first; the list grows on demand. */
const ROWS = 50;
const MINUTE = 60_000;

interface Filling {
  rowId: string;
  gaps: Gap[];
  values: Record<string, string>;
}

interface Editing {
  reply: Reply | null;
  start: Draft;
}

/** Finding a reply and putting it into the console's box: the sidebar's main job. */
export function RepliesPane({
  shelf,
  shown,
  settings,
  language,
  ask,
  searchKeys,
  searchAsked,
  onRows,
}: PaneProps) {
  const [query, setQuery] = useState('');
  const [scope, setScope] = useState<Scope>({ stage: null, language, categoryId: null });
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(ROWS);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [filling, setFilling] = useState<Filling | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const extent = useExtent(shelf);
  const now = useNow(MINUTE);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ime = useIme();
  const press = usePress();

  // Made anew for another query, scope or extent of the library, and for nothing else: no row moves under the hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the extent stands for the shelf's content.
  const arrangement = useMemo(() => arrange(shelf, query, scope, Date.now()), [shelf, query, scope, extent]);
  const isOpen = (group: Group) => folded.get(group.id) ?? group.open;
  const { rows, more } = rowsOf(arrangement, folded, limit);
  const active = rows.find(({ id }) => id === activeId) ?? (query.trim() ? rows[0] : undefined);

  useLayoutEffect(() => {
    if (rows.length > 0) onRows();
  }, [rows.length > 0]);
  useEffect(() => setScope((before) => ({ ...before, language })), [language]);
  useEffect(() => {
    if (searchAsked === 0) return;
    box.current?.focus();
    box.current?.select();
  }, [searchAsked]);
  useEffect(() => {
    window.addEventListener('blur', press.drop);
    return () => window.removeEventListener('blur', press.drop);
  }, [press]);
  useLayoutEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const inserts = useInserts({ shown, ask, again: (replyId) => pickReply(replyId) });
  const languageOf = (reply: Reply) => shelf.sets.get(reply.setId)?.language ?? language;
  const valuesFor = (reply: Reply, more: Record<string, string> = {}) => ({
    ...variableValues({ conversation: shown.conversation, settings, now, language: languageOf(reply) }),
    ...more,
  });

  /** Where the row stands that opens when something has to be filled in. */
  const pickReply = (replyId: string, rowId = rows.find((row) => row.replyId === replyId)?.id) => {
    const reply = shelf.replies.get(replyId);
    if (!reply) return;
    const { text, gaps } = fillBody(parseBody(reply.body), valuesFor(reply), languageOf(reply));
    const fault = gaps.find(isFault);
    if (fault) {
      const edit = { label: t('row.edit'), run: () => setEditing({ reply, start: draftOf(reply) }) };
      inserts.say({ tone: 'amber', text: t('say.fault', { source: fault.label }), actions: [edit] });
    } else if (gaps.length > 0 && rowId) {
      setActiveId(rowId);
      setFilling({ rowId, gaps, values: {} });
    } else if (gaps.length === 0) void send(text, replyId);
  };
  const send = async (text: string, replyId: string) => {
    if (!(await inserts.insert(text, replyId))) return;
    setFilling(null);
    // The next word typed replaces the query; until then the list stands as it was.
    box.current?.select();
  };
  const sendFilled = (reply: Reply, keep: Partial<Settings>) => {
    if (!filling) return;
    if (Object.keys(keep).length > 0) void call('settings.change', keep);
    const { text, gaps } = fillBody(
      parseBody(reply.body),
      valuesFor(reply, filling.values),
      languageOf(reply),
    );
    if (gaps.length === 0) void send(text, reply.id);
  };
  const leaveFilling = () => {
    setFilling(null);
    list.current?.focus();
  };

  const changeQuery = (text: string) => {
    setQuery(text);
    setActiveId(null);
    setFilling(null);
    setLimit(ROWS);
  };
  const changeScope = (change: Partial<Scope>) => {
    setScope((before) => ({ ...before, ...change }));
    setActiveId(null);
    setFilling(null);
    setLimit(ROWS);
  };
  const failed = (code: string) =>
    inserts.say({ tone: 'red', text: t(`fault.${code}` as never), actions: [] });
  const acts: RowActs = {
    copy: (reply) =>
      void inserts.copy(fillBody(parseBody(reply.body), valuesFor(reply), languageOf(reply)).text),
    pin: async ({ id, pinned }) => {
      const done = await call('replies.pin', { id, pinned: !pinned });
      if (!done.ok) failed(done.error.code);
    },
    edit: (reply) => setEditing({ reply, start: draftOf(reply) }),
    remove: async ({ id, revision, title }) => {
      const done = await call('replies.remove', { id, revision });
      if (!done.ok) return failed(done.error.code);
      const restore = {
        label: t('say.restore'),
        run: () => void call('replies.restore', { reply: done.value }),
      };
      inserts.say({ tone: 'plain', text: t('say.removed', { title }), actions: [restore] });
    },
  };
  const write = (start: Partial<Draft> = {}) =>
    setEditing({ reply: null, start: { ...EMPTY_DRAFT, ...start } });

  const run = (command: Command): void => {
    const at = rows.findIndex(({ id }) => id === active?.id);
    const activeReply = active && shelf.replies.get(active.replyId);
    switch (command.do) {
      case 'pick-digit': {
        const row = rows[command.digit - 1];
        if (row) pickReply(row.replyId, row.id);
        return;
      }
      case 'pick-active':
        if (active) pickReply(active.replyId, active.id);
        return;
      case 'enter-list':
        list.current?.focus();
        return setActiveId(active?.id ?? rows[0]?.id ?? null);
      case 'move':
        if (command.by < 0 && at <= 0) return box.current?.focus();
        return setActiveId(rows[Math.min(Math.max(at + command.by, 0), rows.length - 1)]?.id ?? null);
      case 'move-to':
        return setActiveId((command.end === 'first' ? rows[0] : rows.at(-1))?.id ?? null);
      case 'leave-list':
        return box.current?.focus();
      case 'unfold':
        return setExpanded(withMember(expanded, active?.id, command.open));
      case 'clear':
        return changeQuery('');
      case 'focus-console':
        return void ask('focus-box', {});
      case 'row':
        if (activeReply) acts[command.act](activeReply);
        return;
      case 'undo':
        return void inserts.undo();
      case 'write':
        return write();
      case 'next-stage':
        return changeScope({ stage: next(STAGES, scope.stage) });
      case 'next-language':
        return changeScope({ language: next(LANGUAGES, scope.language) });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (ime.owns(event)) return;
    const command = commandOf(event, whereIs(event.target, box.current, list.current), query !== '');
    if (!command) return;
    // The key that begins to type belongs to the box, which has the keyboard by the time it writes.
    if (command.do !== 'leave-list' || !command.typing) event.preventDefault();
    if (command.do.startsWith('pick') || command.do === 'focus-console')
      press.down(event, () => run(command));
    else run(command);
  };

  if (editing) {
    return (
      <Editor
        reply={editing.reply}
        start={editing.start}
        categories={[...shelf.categories.values()]}
        replies={shelf.replies.values()}
        onSaved={(reply) => {
          setEditing(null);
          inserts.say({ tone: 'done', text: t('say.saved', { title: reply.title }), actions: [] });
        }}
        onCancel={() => setEditing(null)}
      />
    );
  }

  const row = (ref: RowRef, digit: number | null) => {
    const reply = shelf.replies.get(ref.replyId);
    if (!reply) return null;
    const hit = arrangement.hits.get(reply.id);
    const rangesOf = (field: string) => hit?.matches.find((match) => match.field === field)?.ranges ?? [];
    const isFilling = filling?.rowId === ref.id;
    return (
      <Row
        key={ref.id}
        id={ref.id}
        reply={reply}
        digit={digit}
        titleRanges={rangesOf('title')}
        pieces={piecesOf(
          parseBody(reply.body),
          valuesFor(reply, isFilling ? filling.values : {}),
          languageOf(reply),
          rangesOf('body'),
        )}
        active={active?.id === ref.id}
        expanded={expanded.has(ref.id)}
        onPick={() => pickReply(reply.id, ref.id)}
        onExpand={(open) => setExpanded(withMember(expanded, ref.id, open))}
        acts={acts}
      >
        {isFilling && (
          <FillFields
            gaps={filling.gaps}
            values={filling.values}
            onValue={(key, value) => setFilling({ ...filling, values: { ...filling.values, [key]: value } })}
            onDone={(keep) => sendFilled(reply, keep)}
            onCancel={leaveFilling}
          />
        )}
      </Row>
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of everything inside come by here.
    <div
      class="pane"
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        ime.keyUp();
        press.up(event);
      }}
    >
      <div class="pane-head">
        <SearchBox
          query={query}
          onQuery={changeQuery}
          activeRowId={active?.id}
          keys={searchKeys}
          ime={ime}
          boxRef={box}
        />
        <ScopeBar
          scope={scope}
          onScope={changeScope}
          categories={counted(shelf)}
          onMenuClosed={() => box.current?.focus()}
        />
      </div>
      <ReplyList
        groups={arrangement.groups}
        rows={rows}
        more={more}
        isOpen={isOpen}
        onToggle={(group) => setFolded(new Map(folded).set(group.id, !isOpen(group)))}
        onMore={() => setLimit(limit + ROWS)}
        activeRowId={active?.id}
        listRef={list}
        row={row}
      >
        {rows.length === 0 && arrangement.groups.every((group) => group.replyIds.length === 0) && (
          <Empty
            query={query}
            isFull={shelf.phase === 'full'}
            onWrite={() => write({ title: query.trim() })}
          />
        )}
      </ReplyList>
      <StatusLine said={inserts.said} />
      <footer class="pane-foot">
        <span>
          <kbd>1</kbd>–<kbd>9</kbd> {t('foot.pick')} <kbd>Tab</kbd> {t('foot.list')}
        </span>
        <Button look="link" onClick={() => write()}>
          {t('foot.write')} <kbd>Alt+N</kbd>
        </Button>
      </footer>
    </div>
  );
}

function Empty({ query, isFull, onWrite }: { query: string; isFull: boolean; onWrite: () => void }) {
  if (!query.trim()) return <p class="list-empty">{t(isFull ? 'list.nothing' : 'list.loading')}</p>;
  return (
    <div class="list-empty">
      <p>{t('list.noHit', { query: query.trim() })}</p>
      <Button onClick={onWrite}>{t('list.save')}</Button>
    </div>
  );
}

/** Changes when a reply comes or goes, or all have come; an edit or a use of one changes nothing here. */
function useExtent(shelf: Shelf): string {
  const read = () => `${shelf.phase} ${shelf.replies.size} ${shelf.extent}`;
  const [extent, setExtent] = useState(read);
  const [, draw] = useState(0);
  useEffect(
    () =>
      shelf.listen(() => {
        setExtent(read());
        draw((count) => count + 1);
      }),
    [shelf],
  );
  return extent;
}

function whereIs(target: EventTarget | null, box: HTMLElement | null, list: HTMLElement | null): Where {
  if (target === box) return 'box';
  if (target === list) return 'list';
  return target instanceof Element && target.closest('button, input, textarea, select') ? 'control' : 'page';
}

function withMember(set: ReadonlySet<string>, id: string | undefined, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(set);
  if (id && isIn) changed.add(id);
  else if (id) changed.delete(id);
  return changed;
}

function counted(shelf: Shelf) {
  const counts = new Map<string, number>();
  for (const { categoryId } of shelf.replies.values())
    counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return [...shelf.categories.values()].flatMap(({ id, name }) => {
    const count = counts.get(id) ?? 0;
    return count > 0 ? [{ id, name, count }] : [];
  });
}
