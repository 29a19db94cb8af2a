import { isOfChange, subjectOf } from '../../lib/authority/subject';
import type { BuyerBrief } from '../../lib/buyer/card-kept';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { useNow } from '../ui/use-now';
import './brief-clocks.css';

interface BriefClocksProps {
  /** Not answered yet, the one that is due first comes first. */
  open: readonly BuyerBrief[];
  onAnswered: (id: string) => void;
}

const SHOWN = 3;
const SECOND = 1_000;

/** What waits for the supervisor or the order clerk, each with its clock. */
export function BriefClocks({ open, onAnswered }: BriefClocksProps) {
  if (open.length === 0) return null;
  return (
    <section class="brief-clocks" aria-label={t('brief.title')}>
      {open.slice(0, SHOWN).map((brief) => (
        <Clock key={brief.id} brief={brief} onAnswered={() => onAnswered(brief.id)} />
      ))}
      {open.length > SHOWN && <p class="brief-more">{t('brief.more', { count: open.length - SHOWN })}</p>}
    </section>
  );
}

function Clock({ brief, onAnswered }: { brief: BuyerBrief; onAnswered: () => void }) {
  const left = brief.due - useNow(SECOND);
  return (
    <div class={left < 0 ? 'brief-clock brief-late' : 'brief-clock'}>
      <span class="brief-subject" title={brief.text}>
        {t(isOfChange(brief.text) ? 'brief.change' : 'brief.of', { name: subjectOf(brief.text) })}
      </span>
      <span class="brief-left" role="timer">
        {left < 0 ? t('brief.late', { time: faceOf(-left) }) : t('brief.left', { time: faceOf(left) })}
      </span>
      <Button look="link" onClick={onAnswered}>
        {t('brief.answered')}
      </Button>
    </div>
  );
}

/** `59:07`, and `1:00:00` from the hour on. */
function faceOf(ms: number): string {
  const seconds = Math.floor(ms / SECOND);
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
