import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { Settings } from '../messaging/settings';
import type { BriefRepository } from '../store/briefs';
import type { FeedbackRepository } from '../store/feedback';
import type { LearnedRepository } from '../store/learned';

type HintCalls = Pick<
  Handlers,
  | 'learned.read'
  | 'learned.use'
  | 'learned.clear'
  | 'feedback.wrong'
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
  settings: () => Promise<Pick<Settings, 'learning' | 'feedbackWords'>>;
}

/** What comes back from the hints: which reply was used, which hint was wrong, what only a supervisor may grant. */
export function hintCalls({ learned, feedback, briefs, settings }: Options): HintCalls {
  return {
    'learned.read': () => learned.read(),
    'learned.use': async (use) => ((await settings()).learning ? learned.use(use) : ok(null)),
    'learned.clear': () => learned.clear(),
    'feedback.wrong': async ({ signal, rules, words, buyer }) => {
      const isAgreed = (await settings()).feedbackWords;
      const kept = isAgreed && words !== null && buyer !== null ? { text: words, buyer } : null;
      return feedback.wrong(signal, rules, kept);
    },
    'feedback.list': () => feedback.list(),
    'feedback.clear': () => feedback.clear(),
    'briefs.add': (brief) => briefs.add(brief),
    'briefs.answer': ({ id, text }) => briefs.answer(id, text),
    'briefs.remove': ({ id }) => briefs.remove(id),
    'briefs.list': () => briefs.list(),
  };
}
