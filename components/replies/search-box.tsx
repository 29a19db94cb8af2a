import type { RefObject } from 'preact';
import { t } from '../../lib/platform/i18n';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import type { ImeGuard } from '../ui/ime';
import './search-box.css';

interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
  /** The row that Enter would pick. */
  activeRowId: string | undefined;
  /** The browser's key for this box; empty when there is none. */
  keys: string;
  /** A pick has been made with this query: the next word replaces it. */
  isUsed: boolean;
  ime: ImeGuard;
  boxRef: RefObject<HTMLInputElement | null>;
}

export const LIST_ID = 'reply-list';

/** One box for everything that can be found. What an input method is still composing is searched, too. */
export function SearchBox({ query, onQuery, activeRowId, keys, isUsed, ime, boxRef }: SearchBoxProps) {
  return (
    <div class="search-box">
      <Icon name="search" />
      <input
        ref={boxRef}
        class="search-input"
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-haspopup="grid"
        aria-expanded="true"
        aria-controls={LIST_ID}
        aria-activedescendant={activeRowId}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('search.placeholder')}
        value={query}
        onFocus={(event) => isUsed && event.currentTarget.select()}
        // A click has put the caret somewhere after the focus came.
        onClick={(event) => isUsed && event.currentTarget.select()}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onCompositionStart={ime.start}
        onCompositionEnd={ime.end}
      />
      {query ? (
        <IconButton
          icon="clear"
          label={t('search.clear')}
          onClick={() => {
            onQuery('');
            boxRef.current?.focus();
          }}
        />
      ) : (
        keys && <kbd>{keys}</kbd>
      )}
    </div>
  );
}
