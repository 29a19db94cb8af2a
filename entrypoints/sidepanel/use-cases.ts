import { useEffect, useState } from 'preact/hooks';
import { useNow } from '../../components/ui/use-now';
import { dueReminders, readReminders } from '../../lib/evidence/reminders';
import { type CapturePart, type CaseKind, type CaseSummary, REMIND_HOURS } from '../../lib/evidence/types';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';

export interface CasePlace {
  console: string;
  marketplace: string;
  shop: string;
  conversation: string;
  buyerKey: string | null;
  buyerName: string | null;
  buyerUid: string | null;
  /** Of the order on show. */
  orderId: string | null;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NONE: { here: CaseSummary[]; due: CaseSummary[] } = { here: [], due: [] };

/** The cases about who is open, those of others whose time runs out, and how one is begun. */
export function useCases(link: PanelLink, place: CasePlace | null, owner: string) {
  const [cases, setCases] = useState(NONE);
  const [fault, setFault] = useState<string | null>(null);
  const now = useNow(MINUTE);
  const of = place && JSON.stringify([place.console, place.conversation, place.buyerKey]);
  useEffect(() => {
    let isGone = false;
    setCases(({ due }) => ({ here: [], due }));
    setFault(null);
    const read = async () => {
      const { console = '', conversation = '', buyerKey = null } = place ?? {};
      // Those of the next day, too: the panel may stay as it is until then.
      const dueBy = Date.now() + 2 * REMIND_HOURS[0] * HOUR;
      const answer = await call('cases.here', { console, conversation, buyerKey, dueBy });
      if (answer.ok && !isGone) setCases(answer.value);
    };
    void read();
    const stop = link.listen((message) => {
      const isBack = message.type === 'link' && message.up;
      if (isBack || (message.type === 'kept' && message.kept.of === 'cases')) void read();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [link, of]);

  // Each deadline is told three times: what has been read comes back at the next of its hours.
  const due = dueReminders(cases.due, now);

  /** False: no case could be begun, and nothing is captured. */
  const take = async (into: { caseId: string } | { kind: CaseKind }, parts: CapturePart[]) => {
    setFault(null);
    const caseId = 'caseId' in into ? into.caseId : await begin(into.kind);
    if (caseId) link.send({ type: 'capture', order: { act: 'start', caseId, parts } });
    return caseId !== null;
  };
  const begin = async (kind: CaseKind): Promise<string | null> => {
    if (!place) return null;
    const { orderId, ...subject } = place;
    const notes = { kind, owner, orderIds: orderId ? [orderId] : [] };
    const opened = await call('cases.open', { subject, notes });
    if (opened.ok) return opened.value.id;
    setFault(opened.error.code);
    return null;
  };
  return {
    here: cases.here,
    due: due.map(({ about }) => about),
    fault,
    now,
    take,
    /** Answered by `kept`, as everything else that is changed of cases. */
    dueKnown: () => void call('cases.reminded', { read: readReminders(due) }),
  };
}
