import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { type Change, mergeCategories, moveSibling, NO_CHANGE } from '../../../lib/replies/edits';
import { NAME_LENGTH } from '../../../lib/replies/limits';
import { siblings } from '../../../lib/replies/tree';
import { CATEGORY_COLOURS, type Category } from '../../../lib/replies/types';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { categoryName } from '../category-name';
import { CategorySelect } from './category-select';
import type { DeskLibrary } from './types';

interface CategoryFormProps {
  library: DeskLibrary;
  category: Category;
  count: number;
  onAct: (change: Change, text: string) => void;
  onOpen: (categoryId: string) => void;
  onNewReply: (categoryId: string) => void;
}

/** One category: its name and colour, what it stands under, where it stands there. */
export function CategoryForm({ library, category, count, onAct, onOpen, onNewReply }: CategoryFormProps) {
  const [name, setName] = useState<string | null>(null);
  const [into, setInto] = useState('');
  const { shelf } = library;
  const all = [...shelf.categories.values()];
  const set = shelf.sets.get(category.setId);
  const rows = siblings(all, category);
  const below = siblings(all, { setId: category.setId, parentId: category.id });
  if (!set || set.kind === 'starter')
    return <p class="desk-hint">{t('library.category.starter', { count })}</p>;

  const put = (row: Category) => onAct({ ...NO_CHANGE, categories: [row] }, t('library.category.saved'));
  const save = () => {
    if (!name?.trim()) return;
    put({ ...category, name: name.trim() });
    setName(null);
  };
  const nest = (parentId: string) => {
    const { parentId: _, ...bare } = category;
    const parent = parentId ? { parentId } : {};
    const order = (siblings(all, { setId: category.setId, ...parent }).at(-1)?.order ?? -1) + 1;
    put({ ...bare, ...parent, order });
  };
  const move = (by: -1 | 1) => {
    const moved = moveSibling(category, rows, by);
    if (moved) onAct({ ...NO_CHANGE, categories: moved }, t('library.ordered'));
  };
  const addBelow = () => {
    const id = crypto.randomUUID();
    const order = (below.at(-1)?.order ?? -1) + 1;
    const row = {
      id,
      setId: category.setId,
      parentId: category.id,
      name: t('library.category.fresh'),
      order,
    };
    onAct({ ...NO_CHANGE, categories: [row] }, t('library.category.made'));
    onOpen(id);
  };
  const merge = () => {
    const to = shelf.categories.get(into);
    if (!to) return;
    const change = mergeCategories(category, to, library.snapshot());
    onAct(
      { ...change, replies: change.replies.map(({ overlay: _, ...row }) => row) },
      t('library.category.merged', { count: change.replies.length, name: categoryName(to) }),
    );
    onOpen(into);
  };
  const remove = () =>
    onAct(
      { ...NO_CHANGE, remove: { ...NO_CHANGE.remove, categories: [category.id] } },
      t('library.category.removed', { name: categoryName(category), count }),
    );

  return (
    <form
      class="detail"
      aria-label={t('library.category')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{t('library.category')}</h2>
      <TextField
        label={t('library.name')}
        fault={name?.trim() === '' ? t('editor.empty') : undefined}
        maxLength={NAME_LENGTH}
        value={name ?? categoryName(category)}
        onValue={setName}
        onDone={save}
      />
      <fieldset class="choices-field">
        <legend class="field-label">{t('library.colour')}</legend>
        {CATEGORY_COLOURS.map((colour) => (
          <Chip
            key={colour}
            pressed={category.colour === colour}
            onClick={() => {
              const { colour: before, ...bare } = category;
              put(before === colour ? bare : { ...bare, colour });
            }}
          >
            <span class="category-dot" data-colour={colour} />
            {t(`library.colour.${colour}`)}
          </Chip>
        ))}
      </fieldset>
      <SelectField
        label={t('library.category.under')}
        // Two levels: what has some under it stands under nothing.
        disabled={below.length > 0}
        value={category.parentId ?? ''}
        options={[
          ['', set.name],
          ...siblings(all, { setId: set.id })
            .filter(({ id }) => id !== category.id)
            .map((each) => [each.id, categoryName(each)] as const),
        ]}
        onValue={nest}
      />
      <div class="desk-acts">
        <Button onClick={() => onNewReply(category.id)}>{t('editor.new')}</Button>
        {category.parentId === undefined && (
          <Button onClick={addBelow}>{t('library.category.newBelow')}</Button>
        )}
        <Button onClick={() => move(-1)}>{t('library.up')}</Button>
        <Button onClick={() => move(1)}>{t('library.down')}</Button>
      </div>
      <Field label={t('library.category.merge')}>
        {(control) => (
          <CategorySelect
            shelf={shelf}
            control={control}
            value={into}
            without={(each) =>
              each.id === category.id ||
              (set.kind !== 'personal' && shelf.sets.get(each.setId)?.kind === 'personal')
            }
            onValue={setInto}
          />
        )}
      </Field>
      <div class="desk-acts">
        <Button disabled={!into} onClick={merge}>
          {t('library.category.mergeDo', { count })}
        </Button>
        <Button look="danger" onClick={remove}>
          {t('library.category.remove', { count })}
        </Button>
      </div>
    </form>
  );
}
