import { readFileSync } from 'node:fs';
import { scriptBundle } from '../../tools/script-bundle';
import { atMost, type Figure, median, told } from '../form';
import { emptyPage, withBrowser } from '../isolated-page';

const MESSAGES = 500;
/** Messages that come one by one behind those. */
const MORE = 100;
/** Every so many messages one is of those that the rules are measured by; the others are what buyers ask all day. */
const TELLING = 4;
const DRAFT = 500;
const ROUNDS = 15;
const LIBRARY = 10_000;
const QUESTIONS = 60;

declare const lab: typeof import('./lab');

/** What hints, suggestions and the wording check cost beside a conversation. */
export async function hints(): Promise<Figure[]> {
  const telling = textsOf('signals-constructed');
  const plain = textsOf('intent-training');
  const lines = Array.from({ length: MESSAGES + MORE }, (_, at) => {
    const said = at % TELLING === 0 ? telling : plain;
    return said[at % said.length] ?? '';
  });
  const drafts = draftsOf(textsOf('wording-constructed'));
  const bundle = await scriptBundle('tests/bench/hints/lab.ts', 'lab');
  return withBrowser(async (browser) => {
    // A page each: what one leaves to be cleared away is no cost of the next.
    const inLab = async () => {
      const page = await emptyPage(browser);
      await page.addScriptTag({ content: bundle });
      return page;
    };
    const talk = await (await inLab()).evaluate(
      ([all, size, rounds]) => lab.conversation(all, size, rounds),
      [lines, MESSAGES, ROUNDS] as const,
    );
    const rules = await (await inLab()).evaluate((rounds) => lab.rules(rounds), ROUNDS);
    const wording = await (await inLab()).evaluate(([texts, rounds]) => lab.drafts(texts, rounds), [
      drafts,
      ROUNDS,
    ] as const);
    const suggested = await (await inLab()).evaluate(([all, size]) => lab.suggestions(all, size), [
      lines.slice(0, QUESTIONS),
      LIBRARY,
    ] as const);
    // The first round finds everything as it lies in the file, before the compiler has seen it: as an agent does.
    const [first = Number.NaN] = talk.whole;
    return [
      atMost(
        'hints.conversation500_ms',
        median(talk.whole),
        'ms',
        20,
        `${first.toFixed(1)} ms the first time`,
      ),
      atMost('hints.message_ms', late(talk.more), 'ms', 1, `95 of 100 of ${talk.more.length} messages`),
      atMost('hints.wording500_ms', late(wording), 'ms', 2, `95 of 100 of ${wording.length} drafts`),
      told('hints.rules_ms', median(rules), 'ms', 'once a panel'),
      told('hints.suggest_fill_ms_10k', suggested.fill, 'ms', 'once a panel, in slices'),
      told('hints.suggest_ms_10k', median(suggested.rank), 'ms', 'a question'),
    ];
  });
}

/** What all but the slowest 5 of 100 take. */
function late(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

function textsOf(set: string): string[] {
  return readFileSync(`tests/eval/${set}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => (JSON.parse(row) as { text: string }).text);
}

/** Sentences one behind the other, until a draft is as long as a box takes. */
function draftsOf(sentences: readonly string[]): string[] {
  const all = sentences.join('。');
  return Array.from({ length: Math.floor(all.length / DRAFT) }, (_, at) =>
    all.slice(at * DRAFT, (at + 1) * DRAFT),
  );
}
