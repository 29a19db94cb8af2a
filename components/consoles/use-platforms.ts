import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { ConsoleSummary, HealthRow } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import { faultText } from '../ui/fault-text';
import type { Said } from '../ui/status-line';
import type { Outcome } from './platform-acts';

/** The consoles and how they are doing, and what became of the last act. */
export function usePlatforms() {
  const [consoles, setConsoles] = useState<ConsoleSummary[]>([]);
  const [health, setHealth] = useState<HealthRow[]>([]);
  const [said, say] = useState<Said | null>(null);
  const loads = useRef(0);
  const load = async () => {
    const mine = ++loads.current;
    const [listed, read] = await Promise.all([call('consoles.list', {}), call('health.read', {})]);
    // Two looks may overtake each other; the later one knows better.
    if (mine !== loads.current) return;
    if (listed.ok) setConsoles(listed.value);
    if (read.ok) setHealth(read.value);
  };
  useEffect(() => {
    const look = () => void load();
    look();
    // Consoles were at work in other tabs meanwhile.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);

  /** Says what becomes of an act that has begun, unless it is `isOld` by then, and shows how things are after it. */
  const follow = async (act: Promise<Outcome>, isOld = () => false): Promise<void> => {
    const outcome = await act;
    await load();
    if (isOld()) return;
    if (!outcome.ok) return say({ tone: 'red', text: faultText(outcome.error), actions: [] });
    if (outcome.value === null) return;
    const { text, undo } = outcome.value;
    const back = async (): Promise<Outcome> => {
      const undone = await undo?.();
      return undone?.ok === false ? undone : { ok: true, value: { text: t('say.undone') } };
    };
    const actions = undo ? [{ label: t('say.undo'), run: () => void follow(back()) }] : [];
    say({ tone: 'plain', text, actions });
  };
  return { consoles, health, said, follow };
}
