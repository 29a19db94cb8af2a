import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { RuleBook } from '../../lib/rules/types';
import type { Entry } from './entries';
import { kindText } from './words';

interface RuleListProps {
  of: RuleBook;
  entries: readonly Entry[];
  open: string | null;
  /** Typed or switched, and not saved. */
  isDirty: (id: string) => boolean;
  onOpen: (id: string) => void;
}

/** All rules under the signal or label that they tell; arrows go from one to the next. */
export function RuleList({ of, entries, open, isDirty, onOpen }: RuleListProps) {
  const list = useRef<HTMLUListElement>(null);
  // A new one stands among those of its kind, which may be far down.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <ul class="rule-list" ref={list} aria-label={t('rules.list')} onKeyDown={walk}>
      {entries.map((entry, n) => (
        <li key={entry.id}>
          {entry.kind !== entries[n - 1]?.kind && (
            <span class="rule-list-heading">{kindText(of, entry.kind)}</span>
          )}
          <button
            type="button"
            class={entry.isOn ? 'rule-list-item' : 'rule-list-item rule-off'}
            aria-current={entry.id === open ? 'true' : undefined}
            onClick={() => onOpen(entry.id)}
          >
            <span class="rule-list-name">{entry.name}</span>
            <span class="rule-list-detail">{detailOf(entry, of)}</span>
            {isDirty(entry.id) && <span class="rule-dirty">{t('guides.desk.dirty')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function detailOf({ isOn, rule }: Entry, of: RuleBook): string {
  const whose = t(rule.by === 'team' ? 'rules.team' : 'rules.product');
  const tier = rule.by === 'product' && t(`rules.${of}.${rule.rule.tier === 'hard' ? 'hard' : 'soft'}`);
  return [whose, tier, !isOn && t('rules.off')].filter(Boolean).join(' · ');
}

function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
