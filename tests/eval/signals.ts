import en from '../../assets/public/packs/hints.en.json';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import learned from '../../assets/public/packs/signals.zh-CN.json';
import { combine } from '../../lib/buyer/combine';
import { asConversation } from '../../lib/buyer/example';
import { parseOpinion } from '../../lib/buyer/opinion';
import { parseHints } from '../../lib/buyer/pack';
import { readMessage } from '../../lib/buyer/read';
import { rulebook } from '../../lib/buyer/rulebook';
import { SIGNALS, type SignalId } from '../../lib/buyer/types';
import type { Evaluator } from './form';

const packs = [zh, en].map((json) => {
  const parsed = parseHints(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
});
const parsedOpinion = parseOpinion(learned);
if (!parsedOpinion.ok) throw new Error(`${parsedOpinion.path}: ${parsedOpinion.problem}`);
const opinion = parsedOpinion.value;
/** What the second opinion tells at all. */
export const learnedSignals: readonly SignalId[] = SIGNALS.filter((_, at) => opinion.bars[at] !== null);

const books = packs.map(({ rules, lists, language }) =>
  rulebook(rules, lists, language === 'zh-CN' ? opinion : null),
);

/** The bundled rules of both languages and the second opinion; a snippet (`买家: … / 客服: …`) is read as a conversation. */
export const evaluator: Evaluator = {
  labels: [...SIGNALS, 'none'],
  judge({ text, kind }) {
    const said = kind === 'snippet' ? text.split(' / ') : [text];
    const { messages, facts } = asConversation({ said });
    const now = messages.length * 60_000;
    const found = books.flatMap((book) =>
      combine(
        book,
        messages.flatMap((message) => readMessage(book, message)),
        facts,
        now,
      ),
    );
    const labels = [...new Set(found.map(({ signal }) => signal))];
    return { labels: labels.length > 0 ? labels : ['none'] };
  },
};
