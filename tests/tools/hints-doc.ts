import type { HintsPack } from '../../lib/buyer/pack';
import {
  type CustomerType,
  type Example,
  type Need,
  type Rule,
  SIGNALS,
  type SignalId,
} from '../../lib/buyer/types';
import type { Figures } from '../eval/figures';

/** The sentences around the tables of docs/hints.md; the rest is made from the packs and from the measurement. */
const INTRO = `# Hints: what a conversation suggests of its buyer

[简体中文](hints.zh-CN.md)

Under the header stands one line where there is something to say: 像是看重价格的买家，因为“能便宜点吗”. \`Alt+I\` or a click
opens it: the signals with the words or facts that they come from, how strong they are, two or three lines of how to
talk to such a buyer, and the playbook for it. It is never a verdict on a person. **不对** takes a hint away for this
conversation and counts it for who keeps the rules; nothing is sent to anybody.

Above the list, 建议 has up to five replies for what the buyer wrote last, each with why it is there. What you put in
moves them on this machine only; 按我的习惯 beside their name shows them with and without it.

A rule is data: phrases, who says them, how often, within how long, what must be known of the orders. A _hard_ rule
fires alone; a _context_ rule only beside another. A _fact_ is used only where the console shows it or the buyer's card
has it.

Where no rule of a signal fires, a _second opinion_ may: weights of runs of characters, learned from the constructed
lines (\`assets/public/packs/signals.zh-CN.json\`, made by \`tests/tools/make-signals-model.ts\`). It speaks only above a
bar for each signal, where nine of ten lines that a model had not seen were right and one in a thousand of harmless
lines was not; it shows the words that spoke for it, counts as a trace, and takes nothing away that a rule says.

This page is made from \`assets/public/packs\` and the lines in \`tests/eval\` by \`npm run fix\`; a test holds them
equal. The lines are constructed. Those of \`signals-constructed.jsonl\` were in sight while rules were written and
weights learned; those of \`signals-blind.jsonl\` were not. \`npm run -s eval -- signals FILE.jsonl\` measures any
others.
`;

const STRENGTH = { 1: 'a trace', 2: 'clear', 3: 'very clear' } as const;
/** Shown of a rule's examples. */
const EXAMPLES = 3;

/**
 * docs/hints.md, before the formatter has been over it.
 * @param learned signals that the second opinion tells
 */
export function hintsDoc(
  packs: readonly HintsPack[],
  learned: readonly SignalId[],
  { constructed, blind }: { constructed: Figures; blind: Figures },
): string {
  const [first] = packs;
  return [
    INTRO,
    '## Signals',
    '',
    '| signal | precision | recall | F1 | lines | blind recall | blind lines |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...SIGNALS.map((signal) => qualityRow(signal, constructed, blind)),
    '',
    `Over labels with five lines and more: ${summary(constructed)}.`,
    '',
    `The same on the blind lines: ${summary(blind)}.`,
    '',
    ...SIGNALS.flatMap((signal) => section(signal, packs, learned.includes(signal))),
    '## Customer types',
    '',
    '| type | signals | not beside | playbook |',
    '| --- | --- | --- | --- |',
    ...(first?.types ?? []).map(typeRow),
    '',
  ].join('\n');
}

const share = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${(value * 100).toFixed(1)} %`;

const summary = ({ lines, macroF1, falseAlarmsOnNone }: Figures): string =>
  `macro F1 ${share(macroF1)}, false alarms on lines of no signal ${share(falseAlarmsOnNone)}, ${lines} lines`;

const NOTHING = { precision: null, recall: null, f1: null, n: 0 };

function qualityRow(signal: SignalId, { labels }: Figures, blind: Figures): string {
  const { precision, recall, f1, n } = labels[signal] ?? NOTHING;
  const unseen = blind.labels[signal] ?? NOTHING;
  const own = `${share(precision)} | ${share(recall)} | ${n > 0 ? share(f1) : '–'} | ${n}`;
  return `| [${signal}](#${signal}) | ${own} | ${share(unseen.recall)} | ${unseen.n} |`;
}

function section(signal: SignalId, packs: readonly HintsPack[], isLearned: boolean): string[] {
  const rules = packs.flatMap(({ language, rules: all }) =>
    all.filter((rule) => rule.signal === signal).map((rule) => ruleLine(rule, language)),
  );
  const opinion = isLearned ? [`- \`learned-${signal}\` (zh-CN): the second opinion; a trace.`] : [];
  return [`### ${signal}`, '', ...rules, ...opinion, ''];
}

function ruleLine(rule: Rule, language: string): string {
  const { id, tier, said, phrases, times, needs = [], unless = [], hours, strength } = rule;
  const beside = rule.with?.map((other) => `\`${other}\``).join(', ');
  const parts = [
    tier === 'hard'
      ? 'hard'
      : `context, beside ${beside ?? 'any other'}${rule.within ? ' in the same message' : ''}`,
    phrases.length > 0 &&
      `${said === 'agent' ? 'the agent' : 'the buyer'} says one of ${phrases.length} phrases`,
    times && timesOf(times),
    needs.length > 0 && `known: ${needs.map(needOf).join(' and ')}`,
    unless.length > 0 && `not beside ${unless.join(', ')}`,
    hours !== undefined && `for ${hours} hours`,
    STRENGTH[strength],
  ].filter(Boolean);
  const shown = (examples: readonly Example[]) =>
    examples.slice(0, EXAMPLES).map(exampleOf).filter(Boolean).join(', ');
  const fires = shown(rule.examples);
  const rests = shown(rule.counterexamples);
  return [
    `- \`${id}\` (${language}): ${parts.join('; ')}.`,
    fires && ` Fires on ${fires}.`,
    rests && ` Not on ${rests}.`,
  ]
    .filter(Boolean)
    .join('');
}

function timesOf({ count, minutes, different }: NonNullable<Rule['times']>): string {
  return [`${count} times`, different && 'in different words', minutes && `within ${minutes} min`]
    .filter(Boolean)
    .join(' ');
}

function needOf(need: Need): string {
  if (need.fact === 'status') return `order ${need.is.join(' or ')}`;
  const { atLeast, atMost } = need;
  return [need.fact, atLeast !== undefined && `≥ ${atLeast}`, atMost !== undefined && `≤ ${atMost}`]
    .filter(Boolean)
    .join(' ');
}

const exampleOf = (example: Example): string => {
  const said = typeof example === 'string' ? [example] : (example.said ?? []);
  return said.length > 0 ? `“${said.join(' / ')}”` : '';
};

function typeRow({ id, signals, without = [], playbook }: CustomerType): string {
  return `| ${id} | ${signals.join(', ')} | ${without.join(', ') || '–'} | ${playbook ?? '–'} |`;
}
