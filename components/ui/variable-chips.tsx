import { useState } from 'preact/hooks';
import { currentLanguage, type TextKey, t } from '../../lib/platform/i18n';
import { GROUPS, ownName, VARIABLES } from '../../lib/template/vocabulary';
import { Icon } from './icon';
import './variable-chips.css';

interface VariableChipsProps {
  /** What is to stand between the braces; `withBraces` puts it into a body. */
  onInsert: (content: string) => void;
  /** Of the shop table's own fields; null: not known yet. */
  ownLabels: readonly string[] | null;
}

interface Offer {
  label: string;
  content: string;
}

const FOLDERS = [...GROUPS, 'blank'] as const;
type Folder = (typeof FOLDERS)[number];

/** Everything that a body may hold besides text, by kind: one row of kinds, and under it those of the open one. */
export function VariableChips({ onInsert, ownLabels }: VariableChipsProps) {
  const [open, setOpen] = useState<Folder | null>('buyer');
  /** The toolbar is one stop of the Tab key; the arrows move in it. */
  const [current, setCurrent] = useState(0);
  const offers = open ? offersOf(open, ownLabels ?? []) : [];
  const signs = SIGNS.map(({ key, example }) => ({ label: t(key), content: example() }));

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const chips = [...event.currentTarget.querySelectorAll<HTMLElement>('.chip')];
    const at = chips.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: chips.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    chips[(to + chips.length) % chips.length]?.focus();
  };
  const place = (index: number) => ({
    tabIndex: index === Math.min(current, FOLDERS.length + signs.length + offers.length - 1) ? 0 : -1,
    onFocus: () => setCurrent(index),
  });
  const chip = ({ label, content }: Offer, index: number) => (
    <button
      key={content}
      type="button"
      class="chip"
      title={content === '[]' ? '{[…]}' : `{${content}}`}
      onClick={() => onInsert(content)}
      {...place(index)}
    >
      {label}
    </button>
  );

  return (
    <div class="variables" role="toolbar" aria-label={t('editor.variables')} onKeyDown={onKeyDown}>
      <div class="variables-row">
        {FOLDERS.map((folder, index) => (
          <button
            key={folder}
            type="button"
            class="chip"
            aria-expanded={folder === open}
            onClick={() => setOpen(folder === open ? null : folder)}
            {...place(index)}
          >
            {t(`variables.${folder}`)}
            <Icon name="down" />
          </button>
        ))}
        {signs.map((sign, index) => chip(sign, FOLDERS.length + index))}
      </div>
      {open && (
        <div class="variables-row variables-open" role="group" aria-label={t(`variables.${open}`)}>
          {offers.map((offer, index) => chip(offer, FOLDERS.length + signs.length + index))}
        </div>
      )}
    </div>
  );
}

const SIGNS: { key: TextKey; example: () => string }[] = [
  { key: 'variables.choice', example: () => t('variables.choice.example') },
  { key: 'variables.optional', example: () => '[]' },
  { key: 'variables.break', example: () => '---' },
];

function offersOf(folder: Folder, ownLabels: readonly string[]): Offer[] {
  if (folder === 'blank') {
    return (['text', 'number', 'date', 'choice'] as const).map((type) => ({
      label: t(`variables.blank.${type}`),
      content: t(`variables.blank.${type}.example`),
    }));
  }
  const language = currentLanguage();
  const known = Object.entries(VARIABLES).flatMap(([name, variable]): Offer[] => {
    const label = variable[language];
    // A body reads best in its writer's words; English ones have spaces, and are no names.
    return variable.group === folder ? [{ label, content: language === 'zh-CN' ? label : name }] : [];
  });
  const own = folder === 'shop' ? ownLabels.map((label) => ({ label, content: ownName(label) })) : [];
  return [...known, ...own];
}
