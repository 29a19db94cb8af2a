import type { Ref } from 'preact';
import { t } from '../../../lib/platform/i18n';
import { Icon } from '../../ui/icon';

interface DeskSearchProps {
  inputRef: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** Goes on to the rows. */
  onDown: () => void;
}

/** The panel's search, over what the tree has narrowed it to, also over what is hidden or out of date. */
export function DeskSearch({ inputRef, query, onQuery, onDown }: DeskSearchProps) {
  return (
    <label class="desk-search">
      <Icon name="search" />
      <input
        class="control"
        type="search"
        ref={inputRef}
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('.library-table')?.focus();
          onDown();
        }}
      />
      <kbd>/</kbd>
    </label>
  );
}
