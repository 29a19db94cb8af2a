import { typesOf } from '../../lib/buyer/customer-types';
import type { HintsPack } from '../../lib/buyer/pack';
import { rulebook } from '../../lib/buyer/rulebook';
import { createTalk, shownTypes } from '../../lib/buyer/talk';
import type { BuyerFacts, Likely, Signal, SignalId } from '../../lib/buyer/types';
import type { Message } from '../../lib/conversation/types';
import type { Language } from '../../lib/replies/types';
import { withoutQuiet } from '../../lib/rules/quiet';
import { readOpinion } from '../../lib/services/opinion';

/** Fetched when the first rows stand: the panel paints without it. */

export interface HintReader {
  read(
    messages: readonly Message[],
    facts: BuyerFacts,
    gone: ReadonlySet<SignalId>,
    now: number,
  ): { types: Likely[]; others: Signal[] };
}

/**
 * @param spoken what buyers write in: whose rules look
 * @param shown what the agent reads: whose names and tips are shown
 */
export async function openHints(
  packs: readonly HintsPack[],
  spoken: Language,
  shown: Language,
): Promise<HintReader | null> {
  const own = packs.find(({ language }) => language === spoken);
  if (!own) return null;
  const { types } = packs.find(({ language }) => language === shown) ?? own;
  const opinion = spoken === 'zh-CN' ? await readOpinion() : null;
  const talk = createTalk(rulebook(own.rules, own.lists, opinion && withoutQuiet(opinion, own.quiet)));
  return {
    read(messages, facts, gone, now) {
      const signals = talk.signals(messages, facts, now).filter(({ signal }) => !gone.has(signal));
      const likely = shownTypes(typesOf(types, signals, facts, now));
      const behind = new Set(likely.flatMap(({ because }) => because));
      return { types: likely, others: signals.filter((signal) => !behind.has(signal)) };
    },
  };
}
