import { useEffect, useRef } from 'preact/hooks';
import type { NoteSituation } from '../../lib/notes/types';
import type { OrderStatus } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import { Button, IconButton } from '../ui/button';
import { copyText } from '../ui/copy';
import { usePress } from '../ui/press';
import './area.css';
import { Change } from './change';
import { EventField } from './event-field';
import { flagWord } from './flag';
import { History } from './history';
import { Progress } from './progress';
import { Situations } from './situations';
import { useWriting, type WritingOptions } from './use-writing';
import { reasonWord } from './words';

interface AreaProps extends WritingOptions {
  /** Of the order, short. */
  name: string;
  onClose: () => void;
}

/** Marks one order: what stands there, what is to stand there, and the way into the console's own form. */
export function Area(props: AreaProps) {
  const { name, order, format, marketplace, agent, day, signs, save, ask, say, onClose } = props;
  const writing = useWriting(props);
  const { situation, note, seen } = writing;
  const press = usePress();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('.note-event input, .note-situations input')?.focus();
    window.addEventListener('blur', press.drop);
    return () => window.removeEventListener('blur', press.drop);
  }, []);

  const copy = async () => {
    if (!note?.ok) return;
    const flag = situation?.flag ? flagWord(situation.flag) : '';
    const isCopied = await copyText(note.entry);
    const text = flag ? t('notes.copied.flag', { name, flag }) : t('notes.copied', { name });
    say(
      isCopied
        ? { tone: 'done', text, actions: [] }
        : { tone: 'amber', text: t('say.notCopied'), actions: [] },
    );
  };
  const act = () => void (ask ? writing.submit() : copy());
  /** Let go of, not held: a form that the page opens may take the keyboard, and save by the same Enter. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onClose();
    }
    const onOther = event.target instanceof Element && event.target.closest('button:not(.button-main)');
    if (event.key !== 'Enter' || onOther) return;
    event.preventDefault();
    press.down(event, act);
  };
  const reason = situation && writing.reasonOf(situation.id);
  const proposed = writing.proposals.flatMap(({ situationId, event }) =>
    situationId === situation?.id && event ? [event] : [],
  );
  const isReady = note?.ok === true && !writing.isBusy && !note.isRepeat;
  return (
    <section
      class="note-area"
      aria-label={t('notes.of', { name })}
      ref={place}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => press.up(event)}
    >
      <div class="note-head">
        <strong>{t('notes.of', { name })}</strong>
        <span class="note-format">{format.name}</span>
        <IconButton icon="clear" label={t('notes.close')} onClick={onClose} />
      </div>
      {seen.note && (
        <History
          note={seen.note}
          context={{ formats: [format], agents: [agent], today: day, marketplace, flag: seen.flag, signs }}
        />
      )}
      <Situations situations={format.situations} chosen={situation?.id ?? null} onChoose={writing.choose} />
      {reason && <p class="note-hint">{reasonWord(reason)}</p>}
      {situation && order.status && !isFor(situation, order.status) && (
        <p class="note-warn">{t('notes.unfit', { status: t(`order.status.${order.status}`) })}</p>
      )}
      {situation?.template.includes('{event}') && (
        <EventField
          offered={[...new Set([...proposed, ...situation.events])]}
          value={writing.typed}
          normal={writing.event}
          onValue={writing.type}
        />
      )}
      <Change format={format} seen={seen} note={note} />
      <div class="note-acts">
        <Button look="main" disabled={!isReady} onClick={act}>
          {t(!ask ? 'notes.copy' : save ? 'notes.save' : 'notes.fill')} <kbd>Enter</kbd>
        </Button>
        <Progress isBusy={writing.isBusy} isSaving={writing.isSaving} onStop={writing.stop} />
      </div>
    </section>
  );
}

const isFor = ({ statuses }: NoteSituation, status: OrderStatus) =>
  statuses.length === 0 || statuses.includes(status);
