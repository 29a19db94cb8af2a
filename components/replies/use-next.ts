import { useEffect, useRef } from 'preact/hooks';
import type { CommandName } from '../../lib/messaging/keys';
import { t } from '../../lib/platform/i18n';
import { useLanguage } from '../ui/use-language';
import type { Doubts } from './use-doubts';
import type { Going, Inserts, Shown } from './use-inserts';
import { isUnsent, type Walks } from './use-walks';

interface Options {
  shown: Shown;
  walks: Walks;
  doubts: Doubts;
  say: Inserts['say'];
  send: (going: Going, to: Shown, manner?: { isMeant: true }) => void;
  keyText: (name: CommandName) => string;
}

/**
 * The next message of a reply that has begun to go out: spoken of when its conversation is open again.
 * @returns what puts it in, or says why not
 */
export function useNext({ shown, walks, doubts, say, send, keyText }: Options): () => void {
  const next = () => {
    const { walk } = walks;
    if (!walk) return say({ tone: 'plain', text: t('say.next.none'), actions: [] });
    if (!isUnsent(walk.before, shown)) return send(walk.next, shown);
    say(doubts.ofUnsent(walk.next, () => send(walk.next, shown, { isMeant: true })));
  };
  // A button of the status line outlives the render that made it.
  const newest = useRef(next);
  newest.current = next;
  // With another one the line is cleared.
  const language = useLanguage();
  useEffect(() => {
    const isStale = doubts.hasGone();
    const place = walks.walk?.next.place;
    const onwards = { label: t('say.next'), keys: keyText('next-segment'), run: () => newest.current() };
    say((said) => {
      // What was refused stays: it says what to do.
      if (!isStale && (said?.tone === 'amber' || said?.tone === 'red')) return said;
      if (!place) return isStale ? null : said;
      return { tone: 'plain', text: t('say.next.waiting', place), actions: [onwards] };
    });
  }, [shown.conversation?.key, language]);
  return next;
}
