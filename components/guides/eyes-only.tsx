import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';

interface EyesOnlyProps {
  title: string;
  lines: readonly string[];
  /** Nothing to unfold: all of it stands there. */
  isWhole?: boolean;
}

/** What the agent may read and nobody may send: no button of it leads to the clipboard or the console's box. */
export function EyesOnly({ title, lines, isWhole = false }: EyesOnlyProps) {
  const [isOpen, setOpen] = useState(isWhole);
  const shown = isOpen ? lines : lines.slice(0, 1);
  return (
    <div class="eyes-only">
      <span class="eyes-only-mark">{t('guides.eyesOnly')}</span>
      <span class="eyes-only-title">{title}</span>
      <ul class={isOpen ? undefined : 'eyes-only-short'}>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" class="guide-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'guides.less' : 'guides.more')}
        </button>
      )}
    </div>
  );
}
