import { firstFault, type PackFault } from '../phrases/pack';
import { late, z } from '../profile/zod';
import { FEEDBACK_FORMAT, type FeedbackFile, WORDS } from './feedback-file';
import { SIGNALS, type SignalId } from './types';

/** Files of several agents, read and laid beside one another by rule. */

const file = late(() => {
  const count = z.number().int().min(0).max(1_000_000);
  const rule = z.strictObject({
    signal: z.enum(SIGNALS),
    rule: z.string().min(1).max(120),
    wrong: count,
    right: count,
    words: z.array(z.string().max(WORDS.length)).max(WORDS.most),
  });
  return z.strictObject({
    format: z.literal(FEEDBACK_FORMAT),
    version: z.literal(1),
    madeAt: z.iso.datetime(),
    agent: z.string().max(200),
    rules: z.array(rule).max(2000),
  }) satisfies z.ZodType<FeedbackFile>;
});

export function parseFeedback(
  json: unknown,
): { ok: true; value: FeedbackFile } | ({ ok: false } & PackFault) {
  const parsed = file().safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, ...firstFault(parsed.error) };
}

/**
 * The files with one more. Counts go on from file to file, so of one agent only the newest counts; without a name
 * nobody can tell, and each such file is an agent of its own, unless it is the very same.
 */
export function withFile(files: readonly FeedbackFile[], added: FeedbackFile): FeedbackFile[] {
  const isSame = (one: FeedbackFile) =>
    one.agent === added.agent && (added.agent !== '' || one.madeAt === added.madeAt);
  const before = files.find(isSame);
  const newer = before && before.madeAt > added.madeAt ? before : added;
  return [...files.filter((one) => !isSame(one)), newer];
}

export interface RuleRow {
  signal: SignalId;
  rule: string;
  wrong: number;
  right: number;
  /** How many agents marked it. */
  agents: number;
  words: string[];
}

/** Most often wrong first. */
export function feedbackTable(files: readonly FeedbackFile[]): RuleRow[] {
  const rows = new Map<string, RuleRow>();
  for (const { rules } of files) {
    for (const { signal, rule, wrong, right, words } of rules) {
      const key = `${signal} ${rule}`;
      const row = rows.get(key) ?? { signal, rule, wrong: 0, right: 0, agents: 0, words: [] };
      rows.set(key, {
        ...row,
        wrong: row.wrong + wrong,
        right: row.right + right,
        agents: row.agents + 1,
        words: [...row.words, ...words],
      });
    }
  }
  return [...rows.values()].sort(
    (a, b) => b.wrong - a.wrong || a.right - b.right || (a.rule < b.rule ? -1 : 1),
  );
}
