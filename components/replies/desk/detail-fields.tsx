import { useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { LIMITS } from '../../../lib/replies/schema';
import type { ReplySet } from '../../../lib/replies/types';
import { Button, IconButton } from '../../ui/button';
import { Field } from '../../ui/field';
import { FilesField } from '../files-field';
import { STAGES } from '../scope-bar';
import { useFiles } from '../use-files';
import { VariableChips } from '../variable-chips';
import { DaysField, MarketplacesField, PostsField, ShopsField } from './bounds-fields';
import { CategorySelect } from './category-select';
import { otherLanguage, type RowDraft } from './row-draft';
import type { DeskLibrary } from './types';

interface FieldsProps {
  id: string;
  draft: RowDraft;
  change: (part: Partial<RowDraft>) => void;
  faults: ReadonlySet<string>;
  library: DeskLibrary;
  isStarter: boolean;
  set: ReplySet | undefined;
}

/** The words: these an agent may have of their own. */
export function Fields({ id, draft, change, faults, library, isStarter, set }: FieldsProps) {
  const body = useRef<HTMLTextAreaElement>(null);
  const insert = (content: string) => {
    const box = body.current;
    if (!box) return;
    box.setRangeText(`{${content}}`, box.selectionStart, box.selectionEnd, 'end');
    change({ body: box.value });
    box.focus();
  };
  const shared =
    draft.shortcut &&
    [...library.shelf.replies.values()].find((reply) => reply.shortcut === draft.shortcut && reply.id !== id);
  const fault = (field: string) => (faults.has(field) ? t('library.fault.field') : undefined);
  return (
    <>
      <Field label={t('editor.title')} fault={fault('title')}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            maxLength={LIMITS.title}
            value={draft.title}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('editor.body')} hint={t('library.body.hint')} fault={fault('body')}>
        {(control) => (
          <textarea
            class="control"
            {...control}
            ref={body}
            rows={6}
            maxLength={LIMITS.body}
            value={draft.body}
            onInput={(event) => change({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <VariableChips onInsert={insert} />
      {draft.wordings.map((text, n) => (
        <div key={n} class="detail-wording">
          <Field label={t('library.wording', { n: n + 2 })} fault={fault('wordings')}>
            {(control) => (
              <textarea
                class="control"
                {...control}
                rows={3}
                maxLength={LIMITS.body}
                value={text}
                onInput={({ currentTarget: { value } }) =>
                  change({ wordings: draft.wordings.map((each, at) => (at === n ? value : each)) })
                }
              />
            )}
          </Field>
          <IconButton
            icon="clear"
            label={t('library.wording.remove', { n: n + 2 })}
            onClick={() => change({ wordings: draft.wordings.filter((_, at) => at !== n) })}
          />
        </div>
      ))}
      {draft.wordings.length < LIMITS.wordings && (
        <div>
          <Button look="link" onClick={() => change({ wordings: [...draft.wordings, ''] })}>
            {t('library.wording.add')}
          </Button>
        </div>
      )}
      <Field
        label={t('library.translation', { language: t(`language.${otherLanguage(set?.language)}`) })}
        fault={fault('translations')}
      >
        {(control) => (
          <textarea
            class="control"
            {...control}
            rows={3}
            maxLength={LIMITS.body}
            value={draft.translation}
            onInput={(event) => change({ translation: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t('editor.shortcut')}
        fault={faults.has('shortcut') ? t('library.fault.shortcut') : undefined}
        warning={shared ? t('editor.shortcut.shared', { title: shared.title }) : undefined}
      >
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            maxLength={LIMITS.shortcut}
            autocomplete="off"
            value={draft.shortcut}
            onInput={(event) => change({ shortcut: event.currentTarget.value.toLowerCase() })}
          />
        )}
      </Field>
      {!isStarter && (
        <Field label={t('editor.category')} fault={fault('categoryId')}>
          {(control) => (
            <CategorySelect
              shelf={library.shelf}
              value={draft.categoryId}
              control={control}
              // What others have made of a shared one would lie over an agent's own for good.
              without={({ setId }) =>
                set !== undefined &&
                set.kind !== 'personal' &&
                library.shelf.sets.get(setId)?.kind === 'personal'
              }
              onValue={(categoryId) => change({ categoryId })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** When, where and by whom it is used, and what goes with it. */
export function BoundsFields({ draft, change, faults }: FieldsProps) {
  const files = useFiles(draft.files, (kept) => change({ files: kept }));
  const bounds = { value: draft, onValue: change };
  return (
    <>
      <div class="detail-pair">
        <Field label={t('editor.stage')}>
          {(control) => (
            <select
              class="control"
              {...control}
              value={draft.stage ?? ''}
              onChange={(event) =>
                change({ stage: STAGES.find((stage) => stage === event.currentTarget.value) ?? null })
              }
            >
              <option value="">{t('stage.any')}</option>
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {t(`stage.${stage}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('library.tags')} fault={faults.has('tags') ? t('library.fault.field') : undefined}>
          {(control) => (
            <input
              class="control"
              {...control}
              type="text"
              value={draft.tags}
              onInput={(event) => change({ tags: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <DaysField {...bounds} isSpanWrong={faults.has('validUntil')} />
      <MarketplacesField {...bounds} />
      <ShopsField {...bounds} />
      <PostsField {...bounds} />
      <FilesField {...files} />
    </>
  );
}
