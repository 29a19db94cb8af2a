import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { FocusGroup } from '../../lib/guides/focus';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Marketplace } from '../../lib/profile/types';
import { LIMITS } from '../../lib/replies/limits';
import type { Language, Post } from '../../lib/replies/types';
import type { Limit } from '../../lib/template/length';
import { isKnown } from '../../lib/template/names';
import { type Sources, type Values, variableValues } from '../../lib/template/variables';
import type { Name } from '../../lib/template/vocabulary';
import { useIme } from '../ui/ime';
import { KeyTable, useKeyText } from '../ui/key-text';
import { type Said, StatusLine } from '../ui/status-line';
import type { Group, RowRef } from './arrange';
import { ClosingOffer } from './closing-offer';
import { DraftNote } from './draft-note';
import { Empty } from './empty';
import type { LastingSetting } from './fill-fields';
import { ReplyList } from './list';
import { type Scope, type Setting, talkOf } from './narrowing';
import './pane.css';
import { PaneEditor } from './pane-editor';
import { PaneFoot } from './pane-foot';
import { PaneRow } from './pane-row';
import { rowActs } from './row-acts';
import { SaidList } from './said-list';
import { ScopeBar } from './scope-bar';
import { SearchBox } from './search-box';
import type { Shelf } from './shelf';
import { useCommands } from './use-commands';
import { useDraftLine } from './use-draft-line';
import { useEditing } from './use-editing';
import type { PickMode, Shown } from './use-inserts';
import { useKeyboardPlace } from './use-keyboard-place';
import { usePicker } from './use-picker';
import { type RecallOf, usePicks } from './use-picks';
import { useRows } from './use-rows';
import { begunWith, useSaid } from './use-said';
import { useUnfolded } from './use-unfolded';
import type { Beyond } from './use-wording-notes';

interface PaneProps {
  shelf: Shelf;
  mode: PickMode;
  /** Id of the console that is shown; null: none is. */
  console: string | null;
  recallOf: RecallOf;
  /** See `usePicks`. */
  recallsTold: Promise<void> | null;
  shown: Shown;
  /** Of the agent and of this tab's shop; empty where not known. */
  names: Sources['names'];
  /** What the shops' table knows of it. */
  shopValues: Values;
  /** Of the shops' table's own fields; null: not known yet. */
  ownLabels: readonly string[] | null;
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
  /** Picked beside the list, by its id: a new object each time. Null: nothing yet. */
  asked: { replyId: string } | null;
  /** The first rows are on the screen. */
  onRows: () => void;
  /** Where the panel is; absent in a window of its own. */
  marketplace: Marketplace | undefined;
  /** The agent's own; null: not chosen. */
  post: Post | null;
  /** Today, `YYYY-MM-DD`. */
  day: string;
  /** Groups that come before all others while nothing is searched for: what the talk is about. */
  focus: readonly FocusGroup[];
  /** What stands in the console's box; null: nobody has told. */
  draft: string | null;
  /** Writes the supervisor's brief; what is to be said of it. */
  onBeyond: (beyond: Beyond) => Promise<Said>;
  /** What stands beside a group's name. */
  groupAside: (group: Group) => ComponentChildren;
  /** A reply has gone out with this text (its first message): into the console's box, or onto the clipboard. */
  onUsed: (replyId: string, text: string) => void;
  /** Ways to the supervisor, null where there is none: nothing fits what was searched for; better words for a reply. */
  back: { missing: ((query: string) => void) | null; propose: ((replyId: string) => void) | null };
  /** It has been taken back. */
  onUndone: (replyId: string) => void;
}

/** Finding a reply and putting it into the console's box: the sidebar's main job. */
export function RepliesPane(props: PaneProps) {
  const { shelf, mode, shown, names, shopValues, language, limit, ask, isLinkUp, ownLabels, onRows } = props;
  const [isInList, setInList] = useState(false);
  const ime = useIme();
  const keys = useContext(KeyTable);
  const keyText = useKeyText();
  const rows = useRows(shelf, {
    ...{ language, focus: props.focus, kept: props.scope, keep: props.keepScope },
    setting: settingOf(props),
  });
  const { box, list, toBox, leaveList } = useKeyboardPlace(rows, props.searchAsked);
  const { editing, edit, write, close } = useEditing(toBox);
  const { isExpanded, expand, compared, compare } = useUnfolded();
  const picks = usePicks({
    ...{ shelf, rows, mode, shown, names, shopValues, language, ask, keyText, edit },
    console: props.console,
    recallOf: props.recallOf,
    recallsTold: props.recallsTold,
    keep: props.keep,
    onDone: leaveList,
    onUsed: props.onUsed,
    onUndone: props.onUndone,
    onBeyond: props.onBeyond,
  });
  useLayoutEffect(() => {
    if (props.asked) picks.pick(props.asked.replyId);
  }, [props.asked]);
  const line = useDraftLine({
    ...{ draft: props.draft, conversation: shown.conversation?.key },
    ...{ ask, noted: picks.noted, swap: picks.swap, brief: picks.brief },
  });
  const wordingAct = (name: 'better-words' | 'brief') => {
    const ofDraft = name === 'brief' ? line?.brief : line?.swap;
    if (ofDraft) ofDraft();
    else picks.actSaid(name);
  };
  usePicker({
    ...{ framed: props.framed, shelf, rows, picks, mode, shown, keys, wordingAct },
    wordingActs: {
      'better-words': Boolean(line?.swap) || picks.offers('better-words'),
      brief: Boolean(line?.brief) || picks.offers('brief'),
    },
  });
  const said = useSaid(shelf, shown, picks);
  const save = (text: string) => {
    const { start, proposed } = begunWith(text, picks.valuesFor(language), language);
    said.close();
    write(start, proposed);
  };
  const { propose } = props.back;
  const acts = rowActs({ picks, shelf, edit, compare: ({ id }) => compare(id), propose });
  const isNothing = rows.query.trim() !== '' && rows.rows.length === 0;
  const { missing: tell } = props.back;
  const missing = tell && isNothing ? () => tell(rows.query.trim()) : null;
  useCommands({
    isOn: editing === null,
    ...{
      shelf,
      rows,
      picks,
      acts,
      ask,
      ime,
      box,
      list,
      expand,
      write,
      missing,
      saveSaid: said.toggle,
      keys,
      wordingAct,
    },
  });
  const hasRows = rows.rows.length > 0;
  useLayoutEffect(() => {
    if (hasRows) onRows();
  }, [hasRows]);

  if (editing)
    return (
      <PaneEditor
        {...{ editing, shelf, picks, language, limit, ownLabels, isLinkUp, propose }}
        onClose={close}
      />
    );
  const row = (at: RowRef, digit: number | null) => (
    <PaneRow
      key={at.id}
      {...{ at, digit, shelf, rows, picks, mode, shown, limit, acts, compared }}
      isExpanded={isExpanded(at.id)}
      onExpand={(open) => expand(at.id, open)}
      onCompared={() => compare(null)}
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
          keys={props.searchKeys}
          isUsed={rows.isUsed}
          ime={ime}
          boxRef={box}
        />
        <ScopeBar
          scope={rows.scope}
          onScope={rows.changeScope}
          categories={rows.categories}
          onMenuClosed={toBox}
        />
      </div>
      <DraftNote line={line} />
      <ReplyList
        rows={rows}
        listRef={list}
        onKeyboard={setInList}
        row={row}
        groupAside={props.groupAside}
        lost={picks.lost}
      >
        {shelf.failure === null && rows.arrangement.groups.every(({ replyIds }) => replyIds.length === 0) && (
          <Empty
            query={rows.query.trim()}
            isFull={shelf.phase === 'full'}
            hidden={rows.arrangement.hidden}
            onWiden={rows.widen}
            onWrite={() => write({ title: rows.query.trim().slice(0, LIMITS.title) })}
            onMissing={missing}
          />
        )}
      </ReplyList>
      {said.isOpen && (
        <SaidList texts={said.list()} hasAny={said.hasAny} onSave={save} onClose={said.close} />
      )}
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

/** What of the place and the talk bears on which replies come first. */
function settingOf({ names, shown, shopValues, language, day, marketplace, post }: PaneProps): Setting {
  const values = variableValues({ ...shown, names, shopValues, now: Date.now(), language });
  return {
    shop: names.shopName,
    day,
    ...(marketplace && { marketplace }),
    ...(post && { post }),
    ...talkOf(shown),
    canFill: (variable: string) => isKnown(variable as Name, values),
  };
}
