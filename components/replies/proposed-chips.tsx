import { t } from '../../lib/platform/i18n';
import type { Proposed } from '../../lib/template/propose';
import '../ui/choices-field.css';
import { Icon } from '../ui/icon';

interface ProposedChipsProps {
  body: string;
  proposed: readonly Proposed[];
  onBody: (body: string) => void;
}

/** What was put in place of a buyer's own, each to be taken back; what the writer has changed by hand is theirs. */
export function ProposedChips({ body, proposed, onBody }: ProposedChipsProps) {
  const open = proposed.filter(({ content }) => body.includes(`{${content}}`));
  if (open.length === 0) return null;
  return (
    <div class="choices" role="group" aria-label={t('said.proposed')}>
      <span class="field-label">{t('said.proposed')}</span>
      {open.map(({ source, content }) => (
        <button
          key={content}
          type="button"
          class="chip"
          title={t('said.back', { source })}
          onClick={() => onBody(body.replaceAll(`{${content}}`, () => source))}
        >
          {source} → {content.replace(/^\?|:.*$/g, '')}
          <Icon name="clear" />
        </button>
      ))}
    </div>
  );
}
