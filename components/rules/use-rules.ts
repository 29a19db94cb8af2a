import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { RulesState } from '../../lib/messaging/calls';
import type { Failure } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import { listsOf } from '../../lib/rules/file';
import {
  NOTHING_PENDING,
  type Pending,
  pendingChange,
  switchKey,
  withPending,
} from '../../lib/rules/pending';
import { readTeamRule } from '../../lib/rules/schema';
import {
  NO_CHANGE,
  type RuleLine,
  type RuleSwitch,
  type RulesChange,
  type TeamRule,
} from '../../lib/rules/types';
import { faultText } from '../ui/fault-text';
import type { Said, SaidAction } from '../ui/status-line';
import { placeText, ruleName } from './words';

/**
 * The rules as they are kept, and what is typed of them and not saved: kept while another view is looked at, and saved
 * all at once or not at all.
 * @param stamp another number once somebody has saved other rules, see `useRulesStamp`
 */
export function useRules(isWanted: boolean, stamp: number) {
  const [state, setState] = useState<RulesState | null>(null);
  const [pending, setPending] = useState<Pending>(NOTHING_PENDING);
  const [said, say] = useState<Said | null>(null);
  const [isOpen, setOpen] = useState(isWanted);
  if (isWanted && !isOpen) setOpen(true);
  const read = async (): Promise<RulesState | null> => {
    const kept = await call('rules.read', {});
    if (!kept.ok) say({ tone: 'red', text: faultText(kept.error), actions: [] });
    else setState(kept.value);
    return kept.ok ? kept.value : null;
  };
  useEffect(() => {
    if (isOpen) void read();
  }, [isOpen, stamp]);
  const team = useMemo(() => state && withPending(state.team, pending), [state, pending]);
  const isDirty = pending.rules.size + pending.switches.size > 0;
  useBusy(isDirty);

  const failed = ({ code, path, ...rest }: Failure) =>
    say({
      tone: 'amber',
      text: code === 'conflict' ? t('rules.conflict') : faultText({ code, ...rest }),
      actions: [],
    });
  /** Writes at once; what it says has the way back. */
  const write = async (change: RulesChange, text: string): Promise<boolean> => {
    const done = await call('rules.write', change);
    if (!done.ok) {
      failed(done.error);
      return false;
    }
    setState((before) => before && { ...before, team: done.value.team });
    say({ tone: 'done', text, actions: [undoBy(done.value.undo)] });
    return true;
  };
  const undoBy = (undo: RulesChange): SaidAction => ({
    label: t('say.undo'),
    run: async () => {
      const done = await call('rules.write', undo);
      if (!done.ok) return failed(done.error);
      setState((before) => before && { ...before, team: done.value.team });
      say({ tone: 'plain', text: t('say.undone'), actions: [] });
    },
  });

  /** @returns the id of the rule that keeps all of it from being saved; null: it was saved, or refused elsewhere. */
  const save = async (of: Pending = pending, now = state): Promise<string | null> => {
    if (!now) return null;
    for (const rule of of.rules.values()) {
      const result = readTeamRule(rule, listsOf(now, rule.of, rule.language));
      if (result.ok) continue;
      const text = t('rules.misfit', { name: ruleName(rule), fault: placeText(rule, result) });
      say({ tone: 'red', text, actions: [] });
      return rule.id;
    }
    const done = await call('rules.write', pendingChange(now.team, of, now));
    if (done.ok) {
      setState({ ...now, team: done.value.team });
      setPending(NOTHING_PENDING);
      say({ tone: 'done', text: t('rules.saved'), actions: [undoBy(done.value.undo)] });
    } else if (done.error.code === 'conflict') {
      const mine = { label: t('guides.desk.keepMine'), run: () => void overTheirs(of) };
      const theirs = { label: t('guides.desk.takeTheirs'), run: () => discardAll() };
      say({ tone: 'amber', text: t('rules.conflict'), actions: [mine, theirs] });
    } else failed(done.error);
    return null;
  };
  /** Saves what is typed over what somebody else has saved since. */
  const overTheirs = async (of: Pending) => {
    const now = await read();
    if (!now) return;
    const revisions = new Map(now.team.rules.map(({ id, revision }) => [id, revision]));
    const rules = [...of.rules].map(
      ([id, rule]) => [id, { ...rule, revision: revisions.get(id) ?? 0 }] as const,
    );
    await save({ ...of, rules: new Map(rules) }, now);
  };
  const discardAll = () => {
    setPending(NOTHING_PENDING);
    say(null);
  };
  const putDraft = (id: string, rule: TeamRule | null) =>
    setPending((before) => {
      const rules = new Map(before.rules);
      if (rule) rules.set(id, rule);
      else rules.delete(id);
      return { ...before, rules };
    });

  return {
    state,
    /** The team's rules as they would be once saved. */
    team,
    pending,
    isDirty,
    said,
    say,
    write,
    save,
    discardAll,
    edit: (rule: TeamRule) => putDraft(rule.id, rule),
    /** Removed at once, with a way back; one that was never saved just goes. */
    remove: async (rule: TeamRule) => {
      const { id, revision } = state?.team.rules.find((each) => each.id === rule.id) ?? rule;
      const text = t('rules.removed', { name: ruleName(rule) });
      if (revision > 0) {
        const removal = { ...NO_CHANGE, remove: { ...NO_CHANGE.remove, rules: [{ id, revision }] } };
        if (await write(removal, text)) putDraft(id, null);
        return;
      }
      putDraft(id, null);
      say({ tone: 'plain', text, actions: [{ label: t('say.undo'), run: () => putDraft(id, rule) }] });
    },
    flip: (each: RuleSwitch) =>
      setPending((before) => {
        const switches = new Map(before.switches);
        if (switches.has(switchKey(each))) switches.delete(switchKey(each));
        else switches.set(switchKey(each), each);
        return { ...before, switches };
      }),
    keepLine: (line: RuleLine, text: string) =>
      write({ ...NO_CHANGE, put: { ...NO_CHANGE.put, lines: [line] } }, text),
    dropLine: ({ id }: RuleLine) =>
      write({ ...NO_CHANGE, remove: { ...NO_CHANGE.remove, lines: [id] } }, t('rules.line.dropped')),
  };
}

export type Rules = ReturnType<typeof useRules>;

/** An update of the extension waits while there is something that nobody has saved; so does closing the tab. */
function useBusy(isDirty: boolean): void {
  const owner = useRef(`rules ${crypto.randomUUID()}`).current;
  useEffect(() => {
    if (!isDirty) return;
    void call('busy.set', { owner, busy: true });
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      void call('busy.set', { owner, busy: false });
    };
  }, [isDirty]);
}
