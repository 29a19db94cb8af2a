import { useMemo, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { Change } from '../../../lib/replies/edits';
import type { Reply } from '../../../lib/replies/types';
import { Button } from '../../ui/button';
import { DiffText } from '../../ui/diff-text';
import { DaysField, MarketplacesField, PostsField, ShopsField } from '../bounds-fields';
import { STAGES } from '../scope-bar';
import type { Bounds } from '../written';
import { type BulkAct, type BulkInput, changeOf, doneText, NO_INPUT } from './bulk-acts';
import { CategorySelect } from './category-select';
import type { DeskLibrary } from './types';

/** Changes shown before they are done; the count tells of the others. */
const SHOWN = 50;

interface BulkFormProps {
  act: BulkAct;
  library: DeskLibrary;
  replies: readonly Reply[];
  onApply: (change: Change, text: string) => void;
}

/** What one act needs to know, and the button that does it. */
export function BulkForm({ act, library, replies, onApply }: BulkFormProps) {
  const [input, setInput] = useState<BulkInput>(NO_INPUT);
  const put = (part: Partial<BulkInput>) => setInput({ ...input, ...part });
  const change = useMemo(() => changeOf(act, input, replies, library), [act, input, replies]);
  const count = change.replies.length;
  const before = useMemo(() => new Map(replies.map((reply) => [reply.id, reply])), [replies]);
  return (
    <form
      class="bulk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) onApply(change, doneText(act, count));
      }}
    >
      <Inputs act={act} input={input} put={put} library={library} replies={replies} />
      <Button look="main" type="submit" disabled={count === 0}>
        {t('library.bulk.apply', { act: t(`library.bulk.${act}`), count })}
      </Button>
      {act === 'replace' && count > 0 && (
        <ul class="bulk-diffs" aria-label={t('library.bulk.preview')}>
          {change.replies.slice(0, SHOWN).map((after) => {
            const from = before.get(after.id);
            return (
              from && (
                <li key={after.id}>
                  <DiffText before={sayings(from)} after={sayings(after)} />
                </li>
              )
            );
          })}
        </ul>
      )}
    </form>
  );
}

const sayings = ({ title, body, wordings = [], translations = {} }: Reply): string =>
  [title, body, ...wordings, ...Object.values(translations)].join('\n');

interface InputsProps extends Pick<BulkFormProps, 'act' | 'library' | 'replies'> {
  input: BulkInput;
  put: (part: Partial<BulkInput>) => void;
}

function Inputs({ act, input, put, library, replies }: InputsProps) {
  const { shelf } = library;
  const isOwn = (setId: string) => shelf.sets.get(setId)?.kind === 'personal';
  const bounds = {
    bounds: input.bounds,
    onChange: (part: Partial<Bounds>) => put({ bounds: { ...input.bounds, ...part } }),
  };
  const text = (key: 'tag' | 'find' | 'by', label: string) => (
    <input
      class="control"
      type="text"
      aria-label={label}
      placeholder={label}
      value={input[key]}
      onInput={(event) => put({ [key]: event.currentTarget.value })}
    />
  );
  switch (act) {
    case 'move':
    case 'copy':
      return (
        <CategorySelect
          shelf={shelf}
          label={t('editor.category')}
          value={input.categoryId}
          // A shared reply cannot become an agent's own; a copy of it can.
          without={({ setId }) =>
            act === 'move' && isOwn(setId) && replies.some((reply) => !isOwn(reply.setId))
          }
          onValue={(categoryId) => put({ categoryId })}
        />
      );
    case 'tag':
    case 'untag':
      return text('tag', t('library.tag'));
    case 'stage':
      return (
        <select
          class="control"
          aria-label={t('editor.stage')}
          value={input.stage ?? ''}
          onChange={({ currentTarget: { value } }) =>
            put({ stage: STAGES.find((stage) => stage === value) ?? null })
          }
        >
          <option value="">{t('stage.any')}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {t(`stage.${stage}`)}
            </option>
          ))}
        </select>
      );
    case 'days': {
      const { validFrom, validUntil } = input.bounds;
      return (
        <DaysField {...bounds} fault={validUntil !== '' && validUntil < validFrom ? 'before' : undefined} />
      );
    }
    case 'marketplaces':
      return <MarketplacesField {...bounds} isOpen />;
    case 'shops':
      return <ShopsField {...bounds} />;
    case 'posts':
      return <PostsField {...bounds} isOpen />;
    case 'replace':
      return (
        <>
          {text('find', t('library.find'))}
          {text('by', t('library.by'))}
        </>
      );
  }
}
