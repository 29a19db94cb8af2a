import { useEffect, useState } from 'preact/hooks';
import type { Likely } from '../../lib/buyer/types';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useKeyText } from '../ui/key-text';
import { useCommandKeys } from '../ui/use-command-keys';
import { HintDetail } from './hint-detail';
import './hints.css';
import { reasonsOf } from './reason-words';
import type { Hints } from './types';

interface HintLineProps {
  hints: Hints;
  /** Of the open conversation: another one begins folded. */
  conversation: string | null;
}

/** “Looks like …, because …” in one calm line; behind it why, and how to talk to such a buyer. */
export function HintLine({ hints, conversation }: HintLineProps) {
  const [isOpen, setOpen] = useState(false);
  const keyText = useKeyText();
  const isAny = hints.types.length > 0;
  useEffect(() => setOpen(false), [conversation]);
  useCommandKeys(isAny ? { hints: () => setOpen(!isOpen) } : {});
  if (!isAny && hints.said === null) return null;
  const isRisk = hints.types.some(({ type }) => type.kind === 'malicious');
  return (
    <section class={isRisk ? 'hints hints-risk' : 'hints'} aria-label={t('hints.label')}>
      {isAny && (
        <button
          type="button"
          class="hint-line"
          aria-expanded={isOpen}
          title={`${t(isOpen ? 'hints.close' : 'hints.open')} ${keyText('hints')}`}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
          <span class="hint-text">{lineOf(hints)}</span>
          <kbd>{keyText('hints')}</kbd>
        </button>
      )}
      {isAny && isOpen && <HintDetail hints={hints} onClose={() => setOpen(false)} />}
      <p class={hints.said ? 'hint-said' : 'spoken'} role="status">
        {hints.said && (
          <>
            {t(`hints.${hints.said.verdict}.said`, { signal: t(`signal.${hints.said.signal}`) })}
            <Button look="link" onClick={hints.undo}>
              {t('say.undo')}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}

function lineOf(hints: Hints): string {
  const why = ({ because }: Likely) => because.flatMap((signal) => reasonsOf(signal, hints)).at(0) ?? '';
  return hints.types
    .map((each, at) => t(at === 0 ? 'hints.like' : 'hints.also', { name: each.type.name, why: why(each) }))
    .join(t('hints.and'));
}
