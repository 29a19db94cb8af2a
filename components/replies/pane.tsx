import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { t } from '../../lib/platform/i18n';
import { parseBody } from '../../lib/template/fill';
import type { Language, Reply } from '../../lib/replies/types';
import type { Sources } from '../../lib/template/variables';
import { useIme } from '../ui/ime';
import { StatusLine } from '../ui/status-line';
import { inOrder, type RowRef } from './arrange';
import { type Draft, draftOf, EMPTY_DRAFT, TITLE_LENGTH } from './draft';
import { Editor } from './editor';
import { Empty } from './empty';
import { FillFields, type LastingSetting } from './fill-fields';
import { ReplyList } from './list';
import './pane.css';
import { PaneFoot } from './pane-foot';
import { piecesOf } from './pieces';
import { GoneRow, Row } from './row';
import { rowActs } from './row-acts';
import { ScopeBar } from './scope-bar';
import { SearchBox } from './search-box';
import type { Shelf } from './shelf';
import { useCommands } from './use-commands';
import type { PickMode, Shown } from './use-inserts';
import { usePicks } from './use-picks';
import { useRows } from './use-rows';

interface PaneProps {
  shelf: Shelf;
  mode: PickMode;
  shown: Shown;
  /** Of the agent and of this tab's shop; empty where not known. */
  names: Sources['names'];
  /** The agent wrote one of them and wants it kept. */
  keep: (names: Partial<Record<LastingSetting, string>>) => void;
  /** What the console's agents write in; decides which set is offered first. */
  language: Language;
  ask: PanelLink['ask'];
  /** The background answers; when it does not, it is on its way back. */
  isLinkUp: boolean;
  /** The browser's key for the search box; empty when there is none. */
  searchKeys: string;
  /** Counts up each time the agent asks for the search box. */
  searchAsked: number;
  /** The first rows are on the screen. */
  onRows: () => void;
}

interface Editing {
  reply: Reply | null;
  start: Draft;
}

/** Finding a reply and putting it into the console's box: the sidebar's main job. */
export function RepliesPane(props: PaneProps) {
  const { shelf, mode, shown, names, keep, language, ask, isLinkUp, searchKeys, searchAsked, onRows } = props;
  const [editing, setEditing] = useState<Editing | null>(null);
  /** How often the editor has been closed. */
  const [closed, setClosed] = useState(0);
  const [isInList, setInList] = useState(false);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ime = useIme();
  const edit = (reply: Reply) => setEditing({ reply, start: draftOf(reply) });
  const write = (start: Partial<Draft> = {}) =>
    setEditing({ reply: null, start: { ...EMPTY_DRAFT, ...start } });
  const expand = (rowId: string, open: boolean) => {
    const changed = new Set(expanded);
    if (open) changed.add(rowId);
    else changed.delete(rowId);
    setExpanded(changed);
  };
  const rows = useRows(shelf, language);
  // The console's page has the keyboard now. Were it left to the list here, the next digit typed would pick again.
  const leaveList = () => (document.hasFocus() ? box.current?.focus() : list.current?.blur());
  const picks = usePicks({ shelf, rows, mode, shown, names, keep, language, ask, edit, onDone: leaveList });
  const acts = rowActs(picks, edit);
  useCommands({ isOn: editing === null, shelf, rows, picks, acts, ask, ime, box, list, expand, write });

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
    return (
      <Editor
        reply={editing.reply}
        start={editing.start}
        categories={inOrder(shelf)}
        replies={shelf.replies}
        isLinkUp={isLinkUp}
        onSaved={({ title }) => {
          close();
          picks.say({ tone: 'done', text: t('say.saved', { title }), actions: [] });
        }}
        onCancel={close}
      />
    );
  }

  const row = (ref: RowRef, digit: number | null) => {
    const reply = shelf.replies.get(ref.replyId);
    if (!reply) return <GoneRow key={ref.id} id={ref.id} />;
    const matches = rows.arrangement.hits.get(reply.id)?.matches;
    const rangesOf = (field: string) => matches?.find((match) => match.field === field)?.ranges ?? [];
    const filling = picks.filling?.rowId === ref.id ? picks.filling : null;
    const values = picks.valuesFor(reply, filling?.values);
    return (
      <Row
        key={ref.id}
        id={ref.id}
        reply={reply}
        digit={digit}
        mode={mode}
        titleRanges={rangesOf('title')}
        pieces={piecesOf(parseBody(reply.body), values, picks.languageOf(reply), rangesOf('body'))}
        active={rows.active?.id === ref.id}
        expanded={expanded.has(ref.id)}
        onPick={() => picks.pick(reply.id, ref.id)}
        onExpand={(open) => expand(ref.id, open)}
        acts={acts}
      >
        {filling && (
          <FillFields
            // Opened again for another buyer, it begins again.
            key={filling.shown.conversation?.key}
            gaps={filling.gaps}
            values={filling.values}
            missing={picks.missing(filling)}
            mode={mode}
            onValue={picks.type}
            onDone={picks.finish}
            onCancel={() => {
              picks.close();
              list.current?.focus();
            }}
          />
        )}
      </Row>
    );
  };

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
            onWrite={() => write({ title: rows.query.trim().slice(0, TITLE_LENGTH) })}
          />
        )}
      </ReplyList>
      <StatusLine said={picks.said} />
      <PaneFoot mode={mode} isLinkUp={isLinkUp} isInList={isInList} onWrite={() => write()} />
    </div>
  );
}
