import { t } from '../../lib/platform/i18n';
import type { Language, Stage } from '../../lib/replies/types';
import { Chip } from '../ui/chip';
import { Icon } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';
import type { CategoryCount, Scope } from './arrange';
import { categoryName } from './category-name';
import './scope-bar.css';

export const STAGES: readonly Stage[] = ['pre', 'in', 'after'];
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

interface ScopeBarProps {
  scope: Scope;
  onScope: (change: Partial<Scope>) => void;
  categories: CategoryCount[];
  /** After the category menu has closed. */
  onMenuClosed: () => void;
}

/** What the list is narrowed to. A chip pressed again gives all. */
export function ScopeBar({ scope, onScope, categories, onMenuClosed }: ScopeBarProps) {
  const chosen = categories.find(({ id }) => id === scope.categoryId);
  return (
    <div class="scope-bar" role="toolbar" aria-label={t('scope.label')}>
      {STAGES.map((stage) => (
        <Chip
          key={stage}
          pressed={scope.stage === stage}
          title={t('scope.stage.title', { stage: t(`stage.${stage}`) })}
          onClick={() => onScope({ stage: scope.stage === stage ? null : stage })}
        >
          {t(`stage.${stage}`)}
        </Chip>
      ))}
      <span class="scope-gap" />
      {LANGUAGES.map((language) => (
        <Chip
          key={language}
          pressed={scope.language === language}
          title={t('scope.language.title', { language: t(`language.${language}`) })}
          onClick={() => onScope({ language: scope.language === language ? null : language })}
        >
          {t(`language.${language}.short`)}
        </Chip>
      ))}
      <Menu
        label={t('scope.category')}
        className="chip scope-category"
        pressed={chosen !== undefined}
        items={choices(categories, scope.categoryId, onScope)}
        onClose={onMenuClosed}
      >
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
