import type { PlanEntry } from '../../lib/exchange/plan-types';
import type { Inspection } from '../../lib/exchange/types';
import { t } from '../../lib/platform/i18n';
import { Difference } from './difference';
import { placeWords, reasonWords } from './words';

/** A plan's entry is all that there is to show: rows of the file stay in the worker. */
interface PreviewRowProps {
  entry: PlanEntry;
  counted: Inspection['counted'];
}

/** One row of the file and what becomes of it. */
export function PreviewRow({ entry, counted }: PreviewRowProps) {
  const { line, state, title, body, shortcut, path, before, near, repeats, sharesShortcut } = entry;
  return (
    <li class="import-row" data-state={state}>
      <div class="import-row-head">
        <span class="import-count">{placeWords(counted, line)}</span>
        <span class={`import-state import-state-${state}`}>{t(`exchange.state.${state}`)}</span>
        {path.length > 0 && <span class="import-path">{path.join(' / ')}</span>}
        <strong>{title}</strong>
        {shortcut && <code>{shortcut}</code>}
      </div>
      {state === 'invalid' && <p class="import-reason">{reasonWords(entry)}</p>}
      {before && before.title !== title && (
        <p class="import-note">
          <Difference before={before.title} after={title} />
        </p>
      )}
      {before && before.body !== body ? (
        <p class="import-text">
          <Difference before={before.body} after={body} />
        </p>
      ) : (
        body && <p class="import-text">{body}</p>
      )}
      {near && (
        <p class="import-note">
          {near.line === null
            ? t('exchange.near', { title: near.title })
            : t('exchange.near.line', { place: placeWords(counted, near.line) })}
        </p>
      )}
      {repeats !== undefined && (
        <p class="import-note">{t('exchange.repeats', { place: placeWords(counted, repeats) })}</p>
      )}
      {sharesShortcut && <p class="import-note">{t('exchange.shares', { code: shortcut })}</p>}
    </li>
  );
}
