import { useEffect, useRef, useState } from 'preact/hooks';
import type { Beyond } from '../../components/replies/use-wording-notes';
import { copyText } from '../../components/ui/copy';
import type { Said } from '../../components/ui/status-line';
import { briefOf } from '../../lib/authority/brief';
import { answerClock } from '../../lib/authority/deadline';
import { limitsOf } from '../../lib/authority/limits';
import { authorityOf } from '../../lib/authority/own';
import type { BuyerBrief } from '../../lib/buyer/card-kept';
import type { Conversation, Message } from '../../lib/conversation/types';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';
import type { Order } from '../../lib/orders/types';
import { type TextKey, t } from '../../lib/platform/i18n';
import type { Language } from '../../lib/replies/types';
import { clockTime } from './clock-time';

interface Options {
  link: PanelLink;
  isLinkUp: boolean;
  settings: Settings;
  conversation: Conversation | null;
  messages: readonly Message[];
  order: Order | null;
  /** Of the buyer's card; null: none is kept. */
  card: string | null;
  language: Language;
}

/**
 * Questions to the supervisor about what the agent may not grant alone, and changes for the order clerk: written, copied,
 * and waited for.
 */
export function useBriefs(options: Options) {
  const { link, isLinkUp, settings, conversation, messages, order, card, language } = options;
  const [open, setOpen] = useState<BuyerBrief[]>([]);
  const isListed = useRef(false);
  const list = async () => {
    const read = await call('briefs.list', {});
    if (read.ok && Array.isArray(read.value)) setOpen(waiting(read.value));
  };
  useEffect(() => {
    // They come after the library, which the agent waits for; from then on with every change.
    return link.listen((message) => {
      const isDone = message.type === 'library' && message.part.type === 'done' && !isListed.current;
      if (isDone) isListed.current = true;
      if (isDone || (message.type === 'kept' && message.kept.of === 'briefs')) void list();
    });
  }, [link]);
  useEffect(() => {
    if (isLinkUp && isListed.current) void list();
  }, [isLinkUp]);

  const authority = authorityOf(settings.authority);
  const dueNow = () => {
    const at = Date.now();
    return answerClock(at, authority.answerHours, at).due;
  };
  const write = ({ kind, amount, proposed }: Beyond): Promise<Said> => {
    const due = dueNow();
    const request = {
      buyer: conversation?.buyer.name ?? null,
      order: order?.id ?? null,
      asked: messages.findLast(({ side, text }) => side === 'buyer' && text !== '')?.text ?? '',
      said: messages.flatMap(({ side, text }) =>
        text && isPerson(side) ? t(`brief.${side}`, { text }) : [],
      ),
      proposed,
      grant: { kind, amount },
    };
    const time = clockTime(due);
    const text = briefOf(request, limitsOf(authority, settings.post), time, language);
    return handOut(text, due, t('brief.copied', { time }));
  };
  /** @param copied what is said when it is on the clipboard */
  const handOut = async (text: string, due: number, copied: string): Promise<Said> => {
    const isCopied = await copyText(text);
    // Asked for twice, it is copied twice and waits once.
    const isKept = open.some((each) => withoutDue(each.text) === withoutDue(text));
    if (!isKept) {
      const kept = await call('briefs.add', { id: crypto.randomUUID(), buyer: card, text, due });
      if (!kept.ok) return { tone: 'red', text: t(`fault.${kept.error.code}` as TextKey), actions: [] };
      await list();
    }
    const again = { label: t('say.copy'), run: () => void copyText(text) };
    if (!isCopied) return { tone: 'amber', text: t('brief.notCopied'), actions: [again] };
    return { tone: 'done', text: copied, actions: [] };
  };
  const answered = async (id: string) => {
    const done = await call('briefs.answer', { id, text: t('brief.answered') });
    if (done.ok) await list();
  };
  const passOn = (text: string) => handOut(text, dueNow(), t('order.change.copied'));
  return { open, write, passOn, answered };
}

const waiting = (briefs: readonly BuyerBrief[]) =>
  briefs.filter(({ answer }) => answer === null).sort((a, b) => a.due - b.due);

const isPerson = (side: Message['side']) => side === 'buyer' || side === 'agent';

const withoutDue = (text: string) => text.slice(0, text.lastIndexOf('\n'));
