import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Keys } from '../../lib/messaging/keys';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { PickerAct, PickerRow, PickerTold, WordingAct } from '../../lib/messaging/ports';
import { t } from '../../lib/platform/i18n';
import type { Reply } from '../../lib/replies/types';
import type { Shelf } from './shelf';
import type { Asked } from './use-filling';
import type { PickMode, Shown } from './use-inserts';
import type { Picks } from './use-picks';
import type { Rows } from './use-rows';

interface Options {
  /** The line of the panel that is framed in the page; null in every other: that one answers. */
  framed: PanelLink | null;
  shelf: Shelf;
  rows: Rows;
  picks: Picks;
  mode: PickMode;
  shown: Shown;
  /** Of this agent, as `keyOf` has them. */
  keys: Keys;
  /** What of the wording's acts there is something to do for. */
  wordingActs: Record<WordingAct, boolean>;
  wordingAct: (name: WordingAct) => void;
}

/** The newest question of the console's own box, and the buyer that it is about. */
interface Question extends Extract<PickerTold, { act: 'ask' }> {
  shown: Shown;
  isAnswered: boolean;
}

const WORDING_ACTS = ['better-words', 'brief'] as const satisfies readonly WordingAct[];

/** As many as are taken in at a glance beside the line that is being typed. */
const ROWS = 6;

/**
 * Answers the list in the console's own box with what this panel would show for the same words, and hands over what is
 * picked there in the panel's own way. What is shown and what goes in are for the buyer of the moment of the answer.
 */
export function usePicker(options: Options): void {
  const { framed, shelf, rows, picks, mode, shown, keys, wordingActs } = options;
  const question = useRef<Question | null>(null);
  const known = useRef<string | null>(null);
  /** What the page has been told to listen for. */
  const toldKey = useRef<string | null>(null);
  const toldWording = useRef('[]');
  const isHanding = useRef(false);
  /** A row that is to be opened for its blanks once the panel shows it. */
  const [opening, setOpening] = useState<{ id: string; asked: Asked } | null>(null);
  const say = async (act: PickerAct) => void (await framed?.ask('picker', act));

  const know = () => {
    if (shelf.phase !== 'full') return;
    const codes = codesIn(shelf);
    if (codes.join() === known.current) return;
    known.current = codes.join();
    void say({ act: 'know', codes });
  };

  // Who has just sent a message has the keyboard in the console's box. Nothing is listened for without need.
  const wantedKey = picks.hasNext && mode === 'insert' ? keys['next-segment'] : null;
  const tellKey = () => {
    if (toldKey.current === wantedKey) return;
    toldKey.current = wantedKey;
    void say({ act: 'next-key', key: wantedKey });
  };

  const wordingKeys = WORDING_ACTS.filter((name) => wordingActs[name] && mode === 'insert').map((name) => ({
    ...{ key: keys[name], name },
  }));
  const wordingSaid = JSON.stringify(wordingKeys);
  const tellWordingKeys = () => {
    if (toldWording.current === wordingSaid) return;
    toldWording.current = wordingSaid;
    void say({ act: 'wording-keys', keys: wordingKeys });
  };

  const answer = () => {
    const asked = question.current;
    if (!asked || asked.isAnswered) return;
    if (mode !== 'insert') return void say({ act: 'close' });
    // A part of the library would be shown as all of it.
    if (shelf.phase !== 'full') return;
    asked.isAnswered = true;
    asked.shown = shown;
    const ids = asked.isCode ? coded(shelf, asked.query, rows) : found(rows, asked.query);
    const [only] = ids;
    if (asked.isCode && only && ids.length === 1) return pick(only);
    const list = {
      label: t('picker.label'),
      rows: ids.flatMap((id) => rowOf(shelf.replies.get(id))),
      none: t('picker.none'),
      keys: t('picker.keys'),
    };
    void say({ act: 'show', turn: asked.turn, list });
  };

  const rowOf = (reply: Reply | undefined): PickerRow[] => {
    if (!reply) return [];
    const { text, gaps } = picks.firstOf(reply);
    const names = [...new Set(gaps.map(({ label }) => label))].join(t('picker.and'));
    const { id, title, shortcut: code } = reply;
    if (picks.recallOf(reply) !== undefined) return [{ id, title, text, code, gaps: t('team.recalled') }];
    return [{ id, title, text, code, gaps: names && t('picker.gaps', { names }) }];
  };

  const pick = async (id: string) => {
    const asked = question.current;
    const reply = shelf.replies.get(id);
    if (!asked || !reply) return;
    question.current = null;
    const { shown: then, typed: replacing, query } = asked;
    isHanding.current = true;
    const isAtOnce = picks.recallOf(reply) !== undefined || picks.firstOf(reply, then).asks.length === 0;
    if (isAtOnce) return picks.pickAsked(id, { shown: then, replacing });
    // Nothing in a page that is not shown can be given the keyboard.
    await say({ act: 'panel' });
    const isListed = rows.rowsFor(query).some(({ replyId }) => replyId === id);
    // A shortcut is good for what the list has been narrowed away from, too.
    rows.changeQuery(query, !isListed);
    setOpening({ id, asked: { shown: then, replacing } });
  };

  /** Nothing is known there yet. */
  const tellAfresh = () => {
    known.current = null;
    toldKey.current = null;
    toldWording.current = '[]';
    know();
    tellKey();
    tellWordingKeys();
  };
  const heed = (told: PickerTold) => {
    if (told.act === 'hello') tellAfresh();
    else if (told.act === 'next') {
      isHanding.current = true;
      picks.next();
    } else if (told.act === 'wording') {
      isHanding.current = told.name === 'brief';
      options.wordingAct(told.name);
    } else if (told.act === 'ask') {
      isHanding.current = false;
      question.current = { ...told, shown, isAnswered: false };
      answer();
    } else if (told.act === 'close') question.current = null;
    else if (told.turn === question.current?.turn) void pick(told.id);
  };

  // What comes between two drawings must be heeded with what was drawn last.
  const newest = useRef({ heed, answer, know, tellAfresh });
  newest.current = { heed, answer, know, tellAfresh };
  useLayoutEffect(
    () =>
      framed?.listen((message) => {
        if (message.type === 'page' && message.event.type === 'picker')
          newest.current.heed(message.event.told);
        if (message.type === 'bound') newest.current.tellAfresh();
      }),
    [framed],
  );
  useLayoutEffect(() => {
    if (!framed) return;
    return shelf.listen(() => {
      newest.current.know();
      newest.current.answer();
    });
  }, [framed, shelf]);

  useLayoutEffect(tellKey, [wantedKey]);
  useLayoutEffect(tellWordingKeys, [wordingSaid]);
  const key = shown.conversation?.key;
  useLayoutEffect(() => {
    if (!question.current || question.current.shown.conversation?.key === key) return;
    question.current = null;
    void say({ act: 'close' });
  }, [key]);
  useLayoutEffect(() => {
    if (!opening) return;
    setOpening(null);
    picks.pickAsked(opening.id, opening.asked);
  }, [opening]);
  // Whoever picked it looks at the console's box.
  useLayoutEffect(() => {
    if (!isHanding.current || !picks.said) return;
    isHanding.current = false;
    if (picks.said.tone !== 'done') void say({ act: 'say', text: picks.said.text });
  }, [picks.said]);
}

/** A reply may stand in several groups of an empty query. */
function found(rows: Rows, query: string): string[] {
  return [...new Set(rows.rowsFor(query).map(({ replyId }) => replyId))].slice(0, ROWS);
}

const isOffered = ({ shortcut, overlay }: Reply) => shortcut !== '' && !overlay?.hidden;

function codesIn(shelf: Shelf): string[] {
  const codes = [...shelf.replies.values()].filter(isOffered).map(({ shortcut }) => shortcut.toLowerCase());
  return [...new Set(codes)];
}

/** Of several replies with one code none is meant more than the others. */
function coded(shelf: Shelf, code: string, { fits }: Rows): string[] {
  return [...shelf.replies.values()]
    .filter((reply) => reply.shortcut.toLowerCase() === code.toLowerCase() && fits(reply))
    .map(({ id }) => id)
    .slice(0, ROWS);
}
