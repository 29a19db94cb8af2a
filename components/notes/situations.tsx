import type { NoteSituation } from '../../lib/notes/types';
import { t } from '../../lib/platform/i18n';
import { Flag } from './flag';

interface SituationsProps {
  situations: readonly NoteSituation[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** What the order may be marked as, one of a few, by arrows or a click. */
export function Situations({ situations, chosen, onChoose }: SituationsProps) {
  return (
    <fieldset class="note-situations">
      <legend class="spoken">{t('notes.situation')}</legend>
      {situations.map(({ id, name, flag }) => (
        <label key={id} class="note-situation">
          <input
            type="radio"
            name="note-situation"
            class="spoken"
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span>{name}</span>
          <Flag colour={flag} />
        </label>
      ))}
    </fieldset>
  );
}
