import { t } from '../../lib/platform/i18n';
import { Button, IconButton } from '../ui/button';
import './said-list.css';

interface SaidListProps {
  /** Newest first. */
  texts: readonly string[];
  /** The agent has said something here. */
  hasAny: boolean;
  onSave: (text: string) => void;
  onClose: () => void;
}

/** What the agent has said here and the library has not: one click makes a reply of it. */
export function SaidList({ texts, hasAny, onSave, onClose }: SaidListProps) {
  const heading = texts.length > 0 ? 'said.title' : hasAny ? 'said.none' : 'said.nothing';
  return (
    <section
      class="said-list"
      aria-label={t('said.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="said-head">
        <h2 class="field-label">{t(heading)}</h2>
        <IconButton icon="clear" label={t('said.close')} onClick={onClose} />
      </div>
      <ul>
        {texts.map((text) => (
          <li key={text} class="said-item">
            <span class="said-text" title={text}>
              {text}
            </span>
            <Button onClick={() => onSave(text)}>{t('said.save')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
