import { t } from '../../lib/platform/i18n';
import type { Language, Stage } from '../../lib/replies/types';
import { Chip } from '../ui/chip';
import { Icon } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';
import { categoryName } from './category-name';
import type { CategoryCount, Scope } from './narrowing';
import './scope-bar.css';
import { ScopeChip } from './scope-chip';

export const STAGES: readonly Stage[] = ['pre', 'in', 'after'];
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

interface ScopeBarProps {
  scope: Scope;
  onScope: (change: Partial<Scope>) => void;
  categories: CategoryCount[];
  /** After the category menu has closed. */
  onMenuClosed: () => void;
}

/** What the list is narrowed to, until a chip is pressed again. One line of the narrowest panel holds it. */
export function ScopeBar({ scope, onScope, categories, onMenuClosed }: ScopeBarProps) {
  const chosen = categories.find(({ id }) => id === scope.categoryId);
  const { language } = scope;
  return (
    <div class="scope-bar" role="toolbar" aria-label={t('scope.label')}>
      {STAGES.map((stage) => (
        <ScopeChip
          key={stage}
          locked={scope.stage === stage}
          what={t(`stage.${stage}`)}
          onClick={() => onScope({ stage: scope.stage === stage ? null : stage })}
        />
      ))}
      <span class="scope-gap" />
      <ScopeChip
        locked={scope.ownShop}
        what={t('scope.ownShop')}
        onClick={() => onScope({ ownShop: !scope.ownShop })}
      />
      <ScopeChip locked={scope.mine} what={t('scope.mine')} onClick={() => onScope({ mine: !scope.mine })} />
      {/* There are two: one chip says which, and goes round. */}
      <Chip
        pressed={language !== null}
        title={t('scope.language.title')}
        onClick={() => onScope({ language: next(LANGUAGES, language) })}
      >
        {t(language ? `language.${language}.short` : 'scope.language.any')}
      </Chip>
      <Menu
        label={t('scope.category')}
        className="chip scope-category"
        pressed={chosen !== undefined}
        items={choices(categories, scope.categoryId, onScope)}
        onClose={onMenuClosed}
      >
        {chosen && <Icon name="lock" />}
        <span class="scope-category-name">{chosen ? categoryName(chosen) : t('scope.category')}</span>
        <Icon name="down" />
      </Menu>
    </div>
  );
}

function choices(
  categories: CategoryCount[],
  chosen: string | null,
  onScope: ScopeBarProps['onScope'],
): MenuItem[] {
  const all = { id: '', label: t('scope.category.all'), checked: chosen === null };
  return [
    { ...all, run: () => onScope({ categoryId: null }) },
    ...categories.map((category) => ({
      id: category.id,
      label: categoryName(category),
      hint: String(category.count),
      checked: category.id === chosen,
      run: () => onScope({ categoryId: category.id }),
    })),
  ];
}

/** The next of a chip row, by key: each in turn, then all. */
export function next<T>(all: readonly T[], chosen: T | null): T | null {
  return all[chosen === null ? 0 : all.indexOf(chosen) + 1] ?? null;
}
