import { useState } from 'preact/hooks';
import { type BlankGroup, type Decision, type Decisions, decisionFor } from '../../lib/exchange/blank-decide';
import type { BlankKind } from '../../lib/exchange/blank-find';
import type { Inspection } from '../../lib/exchange/types';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { BlankRow } from './blank-row';

interface BlankKindGroupProps {
  kind: BlankKind;
  groups: readonly BlankGroup[];
  decisions: Decisions;
  counted: Inspection['counted'];
  onDecide: (key: string, decision: Decision) => void;
  onDecideKind: (as: Decision['as'] | null) => void;
}

/** Shown at first; a library of 1,500 scripts has hundreds of these. */
const SHOWN = 8;

/** All of one kind, with a choice for all of them: those that nobody has decided stand first. */
export function BlankKindGroup({
  kind,
  groups,
  decisions,
  counted,
  onDecide,
  onDecideKind,
}: BlankKindGroupProps) {
  const [isWhole, setWhole] = useState(false);
  if (groups.length === 0) return null;
  const isOpen = (group: BlankGroup) => decisionFor(group, decisions).as === 'open';
  // By what was proposed, not by what is decided: a row that is answered stays where it is.
  const ordered = [
    ...groups.filter((each) => each.proposal.as === 'open'),
    ...groups.filter((each) => each.proposal.as !== 'open'),
  ];
  const shown = isWhole ? ordered : ordered.slice(0, SHOWN);
  const places = groups.reduce((sum, { count }) => sum + count, 0);
  // All of a kind at once as blanks or as text; which variable, no kind can say.
  const choices: readonly Decision['as'][] =
    kind === 'emoticon' || kind === 'wangwang' ? ['text'] : ['blank', 'text'];
  const title = t(`exchange.blank.${kind}`);
  return (
    <section class="import-kind">
      <div class="import-kind-head">
        <h3>{title}</h3>
        <span class="import-count">
          {t('exchange.blank.count', { kinds: groups.length, places })}
          {groups.some(isOpen) && ` · ${t('exchange.blanks.open', { count: groups.filter(isOpen).length })}`}
        </span>
        {groups.length > 1 && choices.length > 1 && (
          <select
            class="control import-all"
            aria-label={t('exchange.blank.all', { kind: title })}
            value={decisions.kinds[kind] ?? ''}
            onChange={(event) => onDecideKind((event.currentTarget.value || null) as Decision['as'] | null)}
          >
            <option value="">{t('exchange.blank.each')}</option>
            {choices.map((as) => (
              <option key={as} value={as}>
                {t(`exchange.blank.all.${as as 'blank' | 'text'}`)}
              </option>
            ))}
          </select>
        )}
      </div>
      <ul>
        {shown.map((group) => (
          <BlankRow
            key={group.key}
            group={group}
            decision={decisionFor(group, decisions)}
            counted={counted}
            onDecide={(decision) => onDecide(group.key, decision)}
          />
        ))}
      </ul>
      {ordered.length > shown.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {t('exchange.blank.more', { count: ordered.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
