import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { FailureCode } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import { type Clash, merged } from '../../lib/shops/merge';
import type { ShopTable } from '../../lib/shops/types';
import type { Said } from '../ui/status-line';

/** What to say when it is saved. */
type Words = Pick<Said, 'tone' | 'text'>;
export const done = (text: string): Words => ({ tone: 'done', text });

/** What has been changed here and is not saved yet: `table`, made of `base`. */
interface Draft {
  base: ShopTable;
  table: ShopTable;
  words: Words;
  isUndo: boolean;
}

type Make = (table: ShopTable) => ShopTable;
const same: Make = (table) => table;

/** What one save has made of what; in this order it is done, the other way round undone. */
interface Step {
  before: ShopTable;
  after: ShopTable;
}

/**
 * The table as it is shown, and its way to the background: each change at once, one after the other. What somebody
 * else has saved meanwhile is merged in; only where both have changed one cell does it ask. Nothing typed is dropped.
 * @param told as the background has it; null before it has said anything
 */
export function useShopTable(told: ShopTable | null) {
  const newest = useRef(told);
  const draft = useRef<Draft | null>(null);
  const steps = useRef<Step[]>([]);
  const isSaving = useRef(false);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [clashes, setClashes] = useState<Clash[]>([]);
  const [said, say] = useState<Said | null>(null);

  const failed = (code: FailureCode) => {
    const again = { label: t('say.again'), run: () => void save() };
    // The newer one is on its way, and is merged when it comes.
    const text = t(code === 'conflict' ? 'shops.merging' : `fault.${code}`);
    say({ tone: code === 'conflict' ? 'plain' : 'red', text, actions: code === 'conflict' ? [] : [again] });
  };
  const saved = (step: Step, { table, words, isUndo }: Draft) => {
    newest.current = step.after;
    const later = draft.current;
    // What was typed during the save was typed into what has just been saved.
    draft.current = later && later.table !== table ? { ...later, base: table } : null;
    if (!isUndo) steps.current.push(step);
    const actions = steps.current.length > 0 ? [{ label: t('say.undo'), keys: 'Ctrl+Z', run: undo }] : [];
    say({ ...words, actions });
  };
  const save = async (): Promise<void> => {
    if (isSaving.current) return;
    isSaving.current = true;
    while (draft.current && newest.current) {
      const saving = draft.current;
      const before = newest.current;
      const next = merged(saving.base, saving.table, before);
      setClashes(next.clashes);
      if (next.clashes.length > 0) break;
      const answer = await call('shops.save', { table: next.table });
      if (answer.ok) saved({ before, after: answer.value }, saving);
      else if (answer.error.code !== 'conflict' || newest.current === before) {
        failed(answer.error.code);
        break;
      }
    }
    isSaving.current = false;
    draw(0);
  };
  const shown = draft.current?.table ?? newest.current;
  const put = (changed: Draft) => {
    draft.current = changed;
    draw(0);
    void save();
  };
  const undo = () => {
    const step = steps.current.at(-1);
    if (!step || draft.current) return;
    steps.current.pop();
    put({ base: step.after, table: step.before, words: done(t('say.undone')), isUndo: true });
  };

  useEffect(() => {
    if (!told || (newest.current && told.revision <= newest.current.revision)) return;
    newest.current = told;
    draw(0);
    if (draft.current) void save();
  }, [told]);

  return {
    table: shown,
    clashes,
    said,
    undo,
    /**
     * Changes what is shown, and saves it.
     * @param seen makes of the table the one that the agent had before them, where somebody has changed it meanwhile
     */
    change(make: Make, words = done(t('shops.saved')), seen: Make = same): void {
      if (!shown || !newest.current) return;
      const base = seen(draft.current?.base ?? newest.current);
      put({ base, table: make(draft.current?.table ?? shown), words, isUndo: false });
    },
    /** Answers where two have changed one cell. */
    settle(preferred: 'mine' | 'theirs'): void {
      if (!draft.current || !newest.current) return;
      const { table } = merged(draft.current.base, draft.current.table, newest.current, preferred);
      put({ ...draft.current, base: newest.current, table });
    },
  };
}

export type ShopEditing = ReturnType<typeof useShopTable>;
