import { useState } from 'preact/hooks';
import type { Playbook, PlaybookStep } from '../../lib/guides/types';
import { countOf, isStop, wayBack, waysOn } from '../../lib/guides/walk';
import type { OrderStatus } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import { IconButton } from '../ui/button';
import { useKeyText } from '../ui/key-text';
import { useCommandKeys } from '../ui/use-command-keys';
import './guides.css';
import { PlaybookMenu } from './playbook-menu';

interface PlaybookBarProps {
  playbook: Playbook;
  step: PlaybookStep;
  /** All that may be chosen here. */
  playbooks: readonly Playbook[];
  /** How long until the console closes the unpaid order, in words; null where that is not what it is about. */
  closing: string | null;
  /** Of the order that is shown; null: not known. */
  status: OrderStatus | null;
  onBegin: (playbook: Playbook) => void;
  onGo: (stepId: string) => void;
  onLeave: () => void;
}

/** Where the conversation stands in its playbook, what to heed there, and where it can go on. */
export function PlaybookBar(props: PlaybookBarProps) {
  const { playbook, step, playbooks, closing, status, onBegin, onGo, onLeave } = props;
  const ways = waysOn(playbook, step);
  const back = wayBack(playbook, step);
  const [way, other] = ways;
  const on = way && !other ? way.to : null;
  const count = countOf(playbook, step);
  const stopped = isStop(step);
  const title = [playbook.name, count && `${count.at}/${count.of}`, step.name].filter(Boolean).join(' ');
  const keyText = useKeyText();
  useCommandKeys({
    ...(back && { 'step-back': () => onGo(back) }),
    ...(on && { 'step-on': () => onGo(on) }),
  });
  return (
    <section class={stopped ? 'playbook playbook-stopped' : 'playbook'} aria-label={t('guides.playbook')}>
      <div class="playbook-line">
        <PlaybookMenu
          playbooks={playbooks}
          chosen={playbook.id}
          text={title}
          onBegin={onBegin}
          // A refusal is remembered; what says so is not sent away.
          onLeave={stopped ? null : onLeave}
        />
        <span class="playbook-moves">
          {back && (
            <IconButton
              icon="left"
              label={`${t('guides.back')} ${keyText('step-back')}`}
              onClick={() => onGo(back)}
            />
          )}
          {on && (
            <IconButton
              icon="right"
              label={`${t('guides.on')} ${keyText('step-on')}`}
              onClick={() => onGo(on)}
            />
          )}
          {!stopped && <IconButton icon="clear" label={t('guides.leave')} onClick={onLeave} />}
        </span>
      </div>
      {/* Another step begins folded. */}
      <Advice key={step.id} advice={step.advice} />
      {closing && <p class="playbook-closing">{closing}</p>}
      {(other || way?.label) && (
        <div class="playbook-ways">
          {ways.map(({ label, to, statuses }) => {
            const fits = status !== null && statuses?.includes(status) === true;
            return (
              <button
                key={to}
                type="button"
                class={fits ? 'chip playbook-way playbook-way-fits' : 'chip playbook-way'}
                title={fits ? t('guides.way.fits', { status: t(`order.status.${status}`) }) : undefined}
                onClick={() => onGo(to)}
              >
                {label}
              </button>
            );
          })}
        </div>
      )}
    </section>
  );
}

/** The first of it in two lines; a click shows all. */
function Advice({ advice }: { advice: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const [first] = advice;
  if (!first) return null;
  return (
    <button
      type="button"
      class={isOpen ? 'playbook-advice' : 'playbook-advice playbook-advice-short'}
      aria-expanded={isOpen}
      title={t(isOpen ? 'guides.less' : 'guides.more')}
      onClick={() => setOpen(!isOpen)}
    >
      {isOpen ? (
        advice.map((line) => <span key={line}>{line}</span>)
      ) : (
        <span>{advice.slice(0, 2).join(' ')}</span>
      )}
    </button>
  );
}
