import { useEffect, useState } from 'preact/hooks';
import type { Evidence, Hints } from '../../components/hints/types';
import { useLanguage } from '../../components/ui/use-language';
import type { Ticks } from '../../lib/buyer/card';
import { MALICE, type Malice } from '../../lib/buyer/types';
import type { Checklist } from '../../lib/evidence/checklist';
import { call } from '../../lib/messaging/call';
import { report } from '../../lib/platform/log';
import type { BuyerBeside } from './use-buyer';

interface Options {
  hints: Pick<Hints, 'types' | 'wrong'>;
  card: Pick<BuyerBeside['card'], 'key' | 'isReady' | 'notes' | 'type'>;
  /** Of console and conversation; null: none is open. */
  conversation: string | null;
}

/** Of suspected malice; a case of another kind is begun by a person. */
type MaliceList = Checklist & { kind: Malice };
const isOfMalice = (list: Checklist): list is MaliceList => MALICE.some((kind) => kind === list.kind);

const NONE: { of: string | null; ticks: Ticks } = { of: null, ticks: {} };

/**
 * The lists of what to keep where malice is suspected, and those that were begun, also where what they were begun for
 * is not on show any more. The ticks are the agent's word: nothing is captured here.
 */
export function useEvidence({ hints, card, conversation }: Options): Evidence[] {
  /** Of whom no card is kept: for as long as that conversation is open. */
  const [loose, setLoose] = useState(NONE);
  // A name alone may be that of another buyer next time.
  useEffect(() => () => setLoose(NONE), [conversation]);
  const isKept = card.key !== null;
  const here = loose.of === conversation ? loose.ticks : {};
  const ticks = isKept ? (card.notes.ticks ?? {}) : here;
  const shown = new Set(hints.types.flatMap(({ type }) => type.evidence ?? []));
  const isWanted = conversation !== null && (shown.size > 0 || Object.keys(ticks).length > 0);
  const lists = useLists(isWanted);
  if (!isWanted) return [];
  const change = (next: Ticks) =>
    isKept ? card.type({ ticks: next }) : setLoose({ of: conversation, ticks: next });
  return lists
    .filter(({ kind }) => shown.has(kind) || (ticks[kind] && !hints.wrong.has(kind)))
    .map((list) => {
      const ticked = ticks[list.kind] ?? [];
      return {
        ...{ list, ticked, isKept },
        isReady: !isKept || card.isReady,
        tick(item, isDone) {
          const { [list.kind]: _, ...others } = ticks;
          const next = [...ticked.filter((id) => id !== item), ...(isDone ? [item] : [])];
          change(next.length > 0 ? { ...others, [list.kind]: next } : others);
        },
      };
    });
}

/** In the agent's language; empty until they have come. */
function useLists(isWanted: boolean): readonly MaliceList[] {
  const language = useLanguage();
  const [lists, setLists] = useState<readonly MaliceList[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    call('hints.checklists', {})
      .then((packs) => {
        if (!packs.ok || isGone) return;
        const lists = packs.value.find((pack) => pack.language === language)?.lists ?? [];
        setLists(lists.filter(isOfMalice));
      })
      .catch((error: unknown) => report('hints', error));
    return () => {
      isGone = true;
    };
  }, [isWanted, language]);
  return lists;
}
