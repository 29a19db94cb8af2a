import { t } from '../../../lib/platform/i18n';
import type { ReplySet } from '../../../lib/replies/types';
import { Field } from '../../ui/field';
import { VariableChips } from '../../ui/variable-chips';
import { BodyFindings } from '../body-findings';
import { DaysField, MarketplacesField, PostsField, ShopsField } from '../bounds-fields';
import { fieldFault } from '../field-fault';
import { FilesField } from '../files-field';
import { useFiles } from '../use-files';
import { BodyField, ShortcutField, StageField, TagsField, TitleField } from '../word-fields';
import { WordingFields } from '../wording-fields';
import { type Faults, sharing } from '../written';
import { CategorySelect } from './category-select';
import type { RowDraft } from './row-draft';
import type { DeskLibrary } from './types';

interface FieldsProps {
  id: string;
  draft: RowDraft;
  change: (part: Partial<RowDraft>) => void;
  faults: Faults;
  library: DeskLibrary;
  set: ReplySet | undefined;
  /** Puts a variable into the text that was written in last. */
  insert: (content: string) => void;
}

/** The words: these an agent may have of their own. */
export function Words({ id, draft, change, faults, library, set, insert }: FieldsProps) {
  const { shelf, ownLabels } = library;
  const fields = { written: draft, faults, onChange: change };
  return (
    <>
      <TitleField {...fields} />
      <BodyField {...fields} />
      <BodyFindings body={draft.body} onBody={(body) => change({ body })} />
      <VariableChips onInsert={insert} ownLabels={ownLabels} />
      <WordingFields {...fields} language={set?.language ?? 'zh-CN'} />
      <ShortcutField {...fields} shared={sharing(draft.shortcut, id, shelf.replies.values())} />
    </>
  );
}

/** Where it is kept, when, where and by whom it is used, and what goes with it. */
export function Uses({ draft, change, faults, library, set }: FieldsProps) {
  const { shelf } = library;
  const files = useFiles(draft.files, (kept) => change({ files: kept }));
  const fields = { written: draft, faults, onChange: change };
  const bounds = { bounds: draft, onChange: change };
  return (
    <>
      <Field label={t('editor.category')} fault={fieldFault(faults.categoryId)}>
        {(control) => (
          <CategorySelect
            shelf={shelf}
            value={draft.categoryId}
            control={control}
            // What others have made of a shared one would lie over an agent's own for good.
            without={({ setId }) =>
              set !== undefined && set.kind !== 'personal' && shelf.sets.get(setId)?.kind === 'personal'
            }
            onValue={(categoryId) => change({ categoryId })}
          />
        )}
      </Field>
      <div class="editor-pair">
        <StageField {...fields} />
        <TagsField {...fields} />
      </div>
      <DaysField {...bounds} fault={faults.validUntil} />
      <PostsField {...bounds} />
      <MarketplacesField {...bounds} />
      <ShopsField {...bounds} />
      <FilesField {...files} />
    </>
  );
}
