import { feedbackFile } from '../buyer/feedback-file';
import { fail, ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { Settings } from '../messaging/settings';
import type { BriefRepository } from '../store/briefs';
import type { BuyerRepository } from '../store/buyers';
import type { FeedbackRepository } from '../store/feedback';
import type { LearnedRepository } from '../store/learned';
import type { WrittenLetter } from '../team/back/types';

type HintCalls = Pick<
  Handlers,
  | 'learned.read'
  | 'learned.use'
  | 'learned.clear'
  | 'feedback.wrong'
  | 'feedback.right'
  | 'feedback.hand'
  | 'feedback.letters'
  | 'feedback.list'
  | 'feedback.clear'
  | 'briefs.add'
  | 'briefs.answer'
  | 'briefs.remove'
  | 'briefs.list'
>;

interface Options {
  learned: LearnedRepository;
  feedback: FeedbackRepository;
  briefs: BriefRepository;
  buyers: Pick<BuyerRepository, 'list'>;
  settings: () => Promise<Pick<Settings, 'learning' | 'feedbackWords' | 'feedbackShare' | 'agentName'>>;
  now: () => number;
}

/** What comes back from the hints: which reply was used, which hint was wrong, what only a supervisor may grant. */
export function hintCalls(options: Options): HintCalls {
  const { learned, feedback, briefs, settings } = options;
  return {
    'learned.read': () => learned.read(),
    'learned.use': async (use) => ((await settings()).learning ? learned.use(use) : ok(null)),
    'learned.clear': () => learned.clear(),
    'feedback.wrong': async ({ signal, rules, words, buyer }) => {
      const isAgreed = (await settings()).feedbackWords;
      const kept = isAgreed && words !== null && buyer !== null ? { text: words, buyer } : null;
      return feedback.wrong(signal, rules, kept);
    },
    'feedback.right': ({ signal, rules }) => feedback.right(signal, rules),
    'feedback.hand': () => handed(options),
    'feedback.letters': () => asLetters(options),
    'feedback.list': () => feedback.list(),
    'feedback.clear': () => feedback.clear(),
    'briefs.add': (brief) => briefs.add(brief),
    'briefs.answer': ({ id, text }) => briefs.answer(id, text),
    'briefs.remove': ({ id }) => briefs.remove(id),
    'briefs.list': () => briefs.list(),
  };
}

async function handed(options: Options): ReturnType<HintCalls['feedback.hand']> {
  if (!(await options.settings()).feedbackShare) return fail('bad-request', { path: 'feedbackShare' });
  const marked = await markedOf(options);
  return marked.ok ? ok(marked.value.file) : marked;
}

/** Those that were called wrong: of what was right, the file alone tells. */
async function asLetters(options: Options): ReturnType<HintCalls['feedback.letters']> {
  const marked = await markedOf(options);
  if (!marked.ok) return marked;
  const { file, faults } = marked.value;
  return ok(
    file.rules.flatMap(({ signal, rule, wrong, words }, at): WrittenLetter[] => {
      const buyers = words.length > 0 ? (faults[at]?.words ?? []).map(({ buyer }) => buyer) : [];
      const body = { signal, rule, count: wrong, words };
      return wrong > 0 ? [{ kind: 'wrong-hint', body, buyers: [...new Set(buyers)] }] : [];
    }),
  );
}

/** What was marked, with words that name nobody. */
async function markedOf({ feedback, buyers, settings, now }: Options) {
  const { feedbackWords, agentName } = await settings();
  const [faults, cards] = await Promise.all([feedback.list(), buyers.list()]);
  if (!faults.ok) return faults;
  if (!cards.ok) return cards;
  const names = new Map(cards.value.map(({ key, name, uid }) => [key, [name, uid]]));
  const file = feedbackFile(faults.value, { agent: agentName, withWords: feedbackWords, names, at: now() });
  return ok({ file, faults: faults.value });
}
