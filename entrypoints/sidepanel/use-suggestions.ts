import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { suggestionWords } from '../../components/hints/suggestion-words';
import type { Shelf } from '../../components/replies/shelf';
import { useLanguage } from '../../components/ui/use-language';
import { lastAsked } from '../../lib/conversation/last-asked';
import type { Message } from '../../lib/conversation/types';
import { ANSWERED, type FocusGroup } from '../../lib/guides/focus';
import type { Suggestion } from '../../lib/intent/suggestion';
import { call } from '../../lib/messaging/call';
import type { OrderStatus } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import { report } from '../../lib/platform/log';
import type { Scope } from '../../lib/search/scope';
import type { SuggestEngine } from './suggest-engine';
import { useHeld } from './use-held';
import { useLearning } from './use-learning';

interface Options {
  /** The first rows stand, and the library is there. */
  isLate: boolean;
  shelf: Shelf;
  /** Of console and conversation; null: none is open. */
  key: string | null;
  messages: readonly Message[];
  situation: OrderStatus | 'none';
  /** Where and when the agent works. */
  scope: Scope;
  learning: boolean;
}

/** As many as a glance takes in. */
const LIMIT = 5;
const NONE: readonly Suggestion[] = [];
const HAN = /\p{Script=Han}/u;

/** The replies that fit what the buyer wrote last, as a group of the list, and what is learned of their use. */
export function useSuggestions(options: Options) {
  const { isLate, shelf, key, messages, situation, scope, learning } = options;
  const language = useLanguage();
  const texts = lastAsked(messages);
  // The model has read Chinese only: of another language it would guess.
  const isAsked = key !== null && texts.some((text) => HAN.test(text));
  const { engine, revision } = useEngine(isLate && isAsked, shelf);
  const [told, tell] = useState<{ key: string; learning: boolean; list: Suggestion[] } | null>(null);
  const learn = useLearning(key, messages, () => (engine && isAsked ? engine.intentOf(texts) : null));

  // Ranked anew for another question or another library, and not with every use: what was just picked stays in place.
  const newest = useRef({ texts, situation });
  newest.current = { texts, situation };
  const asked = isAsked ? JSON.stringify([key, texts]) : null;
  const where = JSON.stringify(scope);
  useEffect(() => {
    if (!engine || key === null) return;
    if (asked === null) return tell(null);
    let isGone = false;
    const rank = async () => {
      const learned = learning ? await call('learned.read', {}) : null;
      if (isGone) return;
      const { texts, situation } = newest.current;
      const experience = learned?.ok ? { learned: learned.value, usage: [...shelf.usage.values()] } : null;
      const list = engine.suggest(texts, { limit: LIMIT, scope, now: Date.now(), situation, experience });
      tell({ key, learning, list });
    };
    rank().catch((error: unknown) => report('suggestions', error));
    return () => {
      isGone = true;
    };
  }, [engine, revision, asked, where, learning]);

  const list = isAsked && told?.key === key ? told.list : NONE;
  const group = useMemo(() => groupOf(list), [list, language]);
  // The switch stands in the list: with it the hand is there, and wants to see what it does.
  return { group: useHeld(group, `${key} ${told?.learning ?? learning}`), ...learn };
}

/**
 * The step that the agent follows is what they chose to say next, and the supervisor's answer is what they waited for;
 * all other groups come behind what was asked.
 */
export function withSuggestions(focus: readonly FocusGroup[], group: FocusGroup | null): FocusGroup[] {
  if (!group) return [...focus];
  const isAhead = ({ kind, id }: FocusGroup) => kind === 'playbook' || id === ANSWERED;
  return [...focus.filter(isAhead), group, ...focus.filter((each) => !isAhead(each))];
}

function groupOf(list: readonly Suggestion[]): FocusGroup | null {
  if (list.length === 0) return null;
  return {
    id: 'focus suggestion',
    kind: 'suggestion',
    name: t('suggest.group'),
    replyIds: list.map(({ replyId }) => replyId),
    because: Object.fromEntries(list.map(({ replyId, reasons }) => [replyId, suggestionWords(reasons)])),
  };
}

/** `revision` counts the changes of the library that the engine has taken in. */
function useEngine(isWanted: boolean, shelf: Shelf): { engine: SuggestEngine | null; revision: number } {
  const [ready, setReady] = useState<{ engine: SuggestEngine | null; revision: number }>({
    engine: null,
    revision: 0,
  });
  const [isBegun, begin] = useState(false);
  if (isWanted && !isBegun) begin(true);
  useEffect(() => {
    if (!isBegun) return;
    let isGone = false;
    /** What comes while a change is being taken in is taken in behind it. */
    let turn: Promise<unknown> = Promise.resolve();
    let waiting = 0;
    const follow = (engine: SuggestEngine) => {
      waiting += 1;
      turn = turn.then(async () => {
        waiting -= 1;
        if (isGone || waiting > 0 || shelf.phase !== 'full') return;
        const hasChanged = await engine.follow(() => !isGone);
        if (hasChanged && !isGone) setReady(({ revision }) => ({ engine, revision: revision + 1 }));
      });
      turn = turn.catch((error: unknown) => report('suggestions', error));
    };
    let stop = () => {};
    const open = async () => {
      const { openSuggestions } = await import('./suggest-engine');
      const engine = await openSuggestions(shelf);
      if (isGone) return;
      follow(engine);
      stop = shelf.listen(() => follow(engine));
    };
    open().catch((error: unknown) => report('suggestions', error));
    return () => {
      isGone = true;
      stop();
    };
  }, [isBegun, shelf]);
  return ready;
}
