import type { FlagColour } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import './flag.css';

interface FlagProps {
  colour: FlagColour | null;
  /** Where the name stands beside it already. */
  isBare?: boolean;
}

/** A flag with the name of its colour: nobody has to tell two reds apart. None is an outline. */
export function Flag({ colour, isBare = false }: FlagProps) {
  const name = flagWord(colour);
  return (
    <span class={`flag flag-${colour ?? 'none'}`} title={isBare ? name : undefined}>
      <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
        <path d="M2 13V1.5h8l-2 3 2 3H2" />
      </svg>
      {isBare ? <span class="spoken">{name}</span> : name}
    </span>
  );
}

export const flagWord = (colour: FlagColour | null): string =>
  t(colour === null ? 'notes.flag.none' : `notes.flag.${colour}`);
