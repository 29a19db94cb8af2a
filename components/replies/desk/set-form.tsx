import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { type Change, moveSibling, NO_CHANGE } from '../../../lib/replies/edits';
import { NAME_LENGTH } from '../../../lib/replies/limits';
import { siblings } from '../../../lib/replies/tree';
import type { ReplySet } from '../../../lib/replies/types';
import { type Audience, withAudience } from '../../../lib/team/audience';
import { AudienceFields } from '../../ui/audience-fields';
import { Button } from '../../ui/button';
import { namesIn, namesText } from '../../ui/names';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { LANGUAGES } from '../scope-bar';
import type { DeskLibrary } from './types';
import { kindName } from './words';

const OWN_KINDS: readonly ReplySet['kind'][] = ['team', 'shop', 'personal'];

/** As far as it was changed. */
type Typed = Partial<Omit<ReplySet, keyof Audience>> & { shopNames?: string; audience?: Audience };

const isShared = ({ kind }: ReplySet): boolean => kind === 'team' || kind === 'shop';

interface SetFormProps {
  library: DeskLibrary;
  set: ReplySet;
  /** It is not in the library yet. */
  isNew: boolean;
  count: number;
  onAct: (change: Change, text: string) => void;
  onNewCategory: (id: string) => void;
  onNewReply: (categoryId: string) => void;
}

/** One set: what it is called, for whom it is, where it stands. */
export function SetForm({ library, set, isNew, count, onAct, onNewCategory, onNewReply }: SetFormProps) {
  const [typed, setTyped] = useState<Typed>({});
  const { shelf } = library;
  const shopNames = typed.shopNames ?? namesText(set.shops);
  const { shopNames: _, audience = set, ...words } = typed;
  const shown = { ...set, ...words };
  const sets = [...shelf.sets.values()]
    .filter(({ kind }) => kind !== 'starter')
    .sort((a, b) => a.order - b.order);
  const categories = siblings(shelf.categories.values(), { setId: set.id });
  if (set.kind === 'starter')
    return <p class="desk-hint">{t('library.set.starter', { name: set.name, count })}</p>;

  const save = () => {
    const { shops: __, ...rest } = shown;
    const shops = namesIn(shopNames);
    const named = { ...rest, name: shown.name.trim(), ...(shops.length > 0 && { shops }) };
    const row: ReplySet = withAudience(named, isShared(shown) ? audience : {});
    if (!row.name) return;
    setTyped({});
    onAct(
      { ...NO_CHANGE, sets: [row] },
      t(isNew ? 'library.set.made' : 'library.set.saved', { name: row.name }),
    );
  };
  const move = (by: -1 | 1) => {
    const moved = moveSibling(set, sets, by);
    if (moved) onAct({ ...NO_CHANGE, sets: moved }, t('library.ordered'));
  };
  const addCategory = () => {
    const id = crypto.randomUUID();
    const order = (categories.at(-1)?.order ?? -1) + 1;
    const category = { id, setId: set.id, name: t('library.category.fresh'), order };
    onAct({ ...NO_CHANGE, categories: [category] }, t('library.category.made'));
    onNewCategory(id);
  };
  const remove = () =>
    onAct(
      { ...NO_CHANGE, remove: { ...NO_CHANGE.remove, sets: [set.id] } },
      t('library.set.removed', { name: set.name, count }),
    );

  return (
    <form
      class="detail"
      aria-label={t('library.set')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{isNew ? t('library.set.new') : t('library.set')}</h2>
      <TextField
        label={t('library.name')}
        fault={shown.name.trim() ? undefined : t('editor.empty')}
        maxLength={NAME_LENGTH}
        value={shown.name}
        onValue={(name) => setTyped({ ...typed, name })}
      />
      <SelectField
        label={t('library.set.kind')}
        hint={t('library.set.kind.hint')}
        disabled={!isNew}
        value={shown.kind}
        options={OWN_KINDS.map((kind) => [kind, kindName({ ...set, kind })])}
        onValue={(kind) => setTyped({ ...typed, kind })}
      />
      <SelectField
        label={t('library.set.language')}
        value={shown.language}
        options={LANGUAGES.map((language) => [language, t(`language.${language}`)])}
        onValue={(language) => setTyped({ ...typed, language })}
      />
      <TextField
        label={t('editor.shops')}
        hint={t('editor.shops.hint')}
        value={shopNames}
        onValue={(names) => setTyped({ ...typed, shopNames: names })}
      />
      {isShared(shown) && (
        <AudienceFields value={audience} onValue={(next) => setTyped({ ...typed, audience: next })} />
      )}
      <div class="detail-acts">
        <Button look="main" type="submit" disabled={!isNew && Object.keys(typed).length === 0}>
          {t(isNew ? 'library.set.make' : 'editor.save')}
        </Button>
      </div>
      {!isNew && (
        <div class="desk-acts">
          <Button onClick={addCategory}>{t('library.category.new')}</Button>
          {categories[0] && (
            <Button onClick={() => onNewReply(categories[0]?.id ?? '')}>{t('editor.new')}</Button>
          )}
          <Button onClick={() => move(-1)}>{t('library.up')}</Button>
          <Button onClick={() => move(1)}>{t('library.down')}</Button>
          <Button look="danger" onClick={remove}>
            {t('library.set.remove', { count })}
          </Button>
        </div>
      )}
    </form>
  );
}
