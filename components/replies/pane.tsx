import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FocusGroup } from '../../lib/guides/focus';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { t } from '../../lib/platform/i18n';
import type { Marketplace } from '../../lib/profile/types';
import type { Language, Reply } from '../../lib/replies/types';
import type { Limit } from '../../lib/template/length';
import { isKnown } from '../../lib/template/names';
import type { Proposed } from '../../lib/template/propose';
import { type Sources, type Values, variableValues } from '../../lib/template/variables';
import type { Name } from '../../lib/template/vocabulary';
import { useIme } from '../ui/ime';
import { KeyTable, useKeyText } from '../ui/key-text';
import { StatusLine } from '../ui/status-line';
import type { RowRef } from './arrange';
import { ClosingOffer } from './closing-offer';
import { type Draft, draftOf, EMPTY_DRAFT, TITLE_LENGTH } from './draft';
import { Editor } from './editor';
import { Empty } from './empty';
import type { LastingSetting } from './fill-fields';
import { ReplyList } from './list';
import { inOrder, type Scope, talkOf } from './narrowing';
import './pane.css';
import { PaneFoot } from './pane-foot';
import { PaneRow } from './pane-row';
import { rowActs } from './row-acts';
import { SaidList } from './said-list';
import { ScopeBar } from './scope-bar';
import { SearchBox } from './search-box';
import type { Shelf } from './shelf';
import { useCommands } from './use-commands';
import type { PickMode, Shown } from './use-inserts';
import { usePicker } from './use-picker';
import { usePicks } from './use-picks';
import { useRows } from './use-rows';
import { begunWith, useSaid } from './use-said';

interface PaneProps {
  shelf: Shelf;
  mode: PickMode;
  shown: Shown;
  /** Of the agent and of this tab's shop; empty where not known. */
  names: Sources['names'];
  /** What the shops' table knows of it. */
  shopValues: Values;
  /** What the agent has narrowed this console's list to, and how to keep that. */
  scope: Partial<Scope>;
  keepScope: (scope: Partial<Scope>) => void;
  /** The agent wrote one of them and wants it kept. */
  keep: (names: Partial<Record<LastingSetting, string>>) => void;
  /** What the console's agents write in; decides which set is offered first. */
  language: Language;
  /** Of the console's box; undefined: none is known. */
  limit: Limit | undefined;
  ask: PanelLink['ask'];
  /** The line of the panel that is framed in the page, and answers the list in its box; null in every other. */
  framed: PanelLink | null;
  /** The background answers; when it does not, it is on its way back. */
  isLinkUp: boolean;
  /** The browser's key for the search box; empty when there is none. */
  searchKeys: string;
  /** Counts up each time the agent asks for the search box. */
  searchAsked: number;
  /** The first rows are on the screen. */
  onRows: () => void;
  /** Where the panel is; absent in a window of its own. */
  marketplace: Marketplace | undefined;
  /** Today, `YYYY-MM-DD`. */
  day: string;
  /** Groups that come before all others while nothing is searched for: what the talk is about. */
  focus: readonly FocusGroup[];
  /** A reply has gone out: into the console's box, or onto the clipboard. */
  onUsed: (replyId: string) => void;
}

interface Editing {
  reply: Reply | null;
  start: Draft;
  proposed: readonly Proposed[];
}

/** Finding a reply and putting it into the console's box: the sidebar's main job. */
export function RepliesPane(props: PaneProps) {
  const {
    shelf,
    mode,
    shown,
    names,
    shopValues,
    scope,
    keepScope,
    keep,
    language,
    limit,
    ask,
    framed,
    isLinkUp,
    searchKeys,
    searchAsked,
    onRows,
    marketplace,
    day,
    focus,
    onUsed,
  } = props;
  const [editing, setEditing] = useState<Editing | null>(null);
  /** How often the editor has been closed. */
  const [closed, setClosed] = useState(0);
  const [isInList, setInList] = useState(false);
  /** The reply whose team's text is being looked at. */
  const [compared, setCompared] = useState<string | null>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ime = useIme();
  const keys = useContext(KeyTable);
  const keyText = useKeyText();
  const edit = (reply: Reply) => setEditing({ reply, start: draftOf(reply), proposed: [] });
  const write = (start: Partial<Draft> = {}, proposed: readonly Proposed[] = []) =>
    setEditing({ reply: null, start: { ...EMPTY_DRAFT, ...start }, proposed });
  const expand = (rowId: string, open: boolean) => {
    const changed = new Set(expanded);
    if (open) changed.add(rowId);
    else changed.delete(rowId);
    setExpanded(changed);
  };
  const values = variableValues({ ...shown, names, shopValues, now: Date.now(), language });
  const rows = useRows(shelf, {
    ...{ language, focus, kept: scope, keep: keepScope },
    setting: {
      shop: names.shopName,
      day,
      ...(marketplace && { marketplace }),
      ...talkOf(shown),
      canFill: (variable) => isKnown(variable as Name, values),
    },
  });
  // The console's page has the keyboard now. Were it left to the list here, the next digit typed would pick again.
  const leaveList = () => (document.hasFocus() ? box.current?.focus() : list.current?.blur());
  const picks = usePicks({
    shelf,
    rows,
    mode,
    shown,
    names,
    shopValues,
    keep,
    language,
    ask,
    keyText,
    edit,
    onDone: leaveList,
    onUsed,
  });
  usePicker({ framed, shelf, rows, picks, mode, shown });
  const said = useSaid(shelf, shown, picks);
  const save = (text: string) => {
    const { start, proposed } = begunWith(text, picks.valuesFor(language), language);
    said.close();
    write(start, proposed);
  };
  const acts = rowActs({ picks, shelf, edit, compare: ({ id }) => setCompared(id) });
  useCommands({
    isOn: editing === null,
    ...{ shelf, rows, picks, acts, ask, ime, box, list, expand, write, saveSaid: said.toggle, keys },
  });

  const hasRows = rows.rows.length > 0;
  useLayoutEffect(() => {
    if (hasRows) onRows();
  }, [hasRows]);
  useLayoutEffect(() => {
    const row = rows.active && document.getElementById(rows.active.id);
    row?.scrollIntoView({ block: 'nearest' });
  }, [rows.active?.id]);
  useEffect(() => {
    if (searchAsked === 0) return;
    box.current?.focus();
    box.current?.select();
  }, [searchAsked]);
  useEffect(() => {
    if (closed > 0) box.current?.focus();
  }, [closed]);

  const close = () => {
    setEditing(null);
    setClosed(closed + 1);
  };
  if (editing) {
    const set = editing.reply ? shelf.sets.get(editing.reply.setId) : undefined;
    return (
      <Editor
        reply={editing.reply}
        start={editing.start}
        proposed={editing.proposed}
        categories={inOrder(shelf)}
        replies={shelf.replies}
        isShared={set !== undefined && set.kind !== 'personal'}
        language={set?.language ?? language}
        measure={(body) => limit && picks.measure(body, limit)}
        limit={limit}
        isLinkUp={isLinkUp}
        onSaved={({ title, overlay }) => {
          const isOver = overlay?.reworded === true;
          close();
          picks.say({
            tone: 'done',
            text: t(isOver ? 'say.saved.mine' : 'say.saved', { title }),
            actions: [],
          });
        }}
        onCancel={close}
      />
    );
  }

  const row = (at: RowRef, digit: number | null) => (
    <PaneRow
      key={at.id}
      {...{ at, digit, shelf, rows, picks, mode, shown, limit, acts, compared }}
      isExpanded={expanded.has(at.id)}
      onExpand={(open) => expand(at.id, open)}
      onCompared={() => setCompared(null)}
      listRef={list}
    />
  );

  return (
    <div class="pane">
      <div class="pane-head">
        <SearchBox
          query={rows.query}
          onQuery={(query) => {
            rows.changeQuery(query);
            picks.say(null);
          }}
          activeRowId={rows.active?.id}
          keys={searchKeys}
          isUsed={rows.isUsed}
          ime={ime}
          boxRef={box}
        />
        <ScopeBar
          scope={rows.scope}
          onScope={rows.changeScope}
          categories={rows.categories}
          onMenuClosed={() => box.current?.focus()}
        />
      </div>
      <ReplyList rows={rows} listRef={list} onKeyboard={setInList} row={row}>
        {shelf.failure === null && rows.arrangement.groups.every(({ replyIds }) => replyIds.length === 0) && (
          <Empty
            query={rows.query.trim()}
            isFull={shelf.phase === 'full'}
            hidden={rows.arrangement.hidden}
            onWiden={rows.widen}
            onWrite={() => write({ title: rows.query.trim().slice(0, TITLE_LENGTH) })}
          />
        )}
      </ReplyList>
      {said.isOpen && <SaidList texts={said.list()} onSave={save} onClose={said.close} />}
      {picks.closing && <ClosingOffer closing={picks.closing} onPick={picks.pickClosing} />}
      <StatusLine said={picks.said} />
      <PaneFoot
        mode={mode}
        isLinkUp={isLinkUp}
        isInList={isInList}
        onWrite={() => write()}
        onSaveSaid={said.hasAny ? said.toggle : null}
      />
    </div>
  );
}
