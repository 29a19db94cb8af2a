import { type BlankGroup, type Decision, type Decisions, decisionFor } from '../../lib/exchange/blank-decide';
import { BLANK_KINDS, type BlankKind } from '../../lib/exchange/blank-find';
import type { Inspection } from '../../lib/exchange/types';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { BlankKindGroup } from './blank-kind';
import { Step } from './step';

interface BlanksStepProps {
  blanks: readonly BlankGroup[];
  decisions: Decisions;
  counted: Inspection['counted'];
  onDecide: (decisions: Decisions) => void;
}

/** What stands open in the texts: a blank, a variable, a text, or nothing. Rows wait for what nobody has decided. */
export function BlanksStep({ blanks, decisions, counted, onDecide }: BlanksStepProps) {
  if (blanks.length === 0) return null;
  const open = blanks.filter((group) => decisionFor(group, decisions).as === 'open');
  // What somebody has decided is no longer proposed.
  const likely = blanks.filter(
    ({ key, variable, kind, proposal }) =>
      variable && proposal.as !== 'variable' && !decisions.groups[key] && !decisions.kinds[kind],
  );
  const decide = (key: string, decision: Decision) =>
    onDecide({ ...decisions, groups: { ...decisions.groups, [key]: decision } });
  const decideKind = (kind: BlankKind, as: Decision['as'] | null) => {
    const { [kind]: _, ...kinds } = decisions.kinds;
    // What was said for single ones of this kind is taken back with it.
    const groups = Object.fromEntries(
      Object.entries(decisions.groups).filter(([key]) => !key.startsWith(`${kind}:`)),
    );
    onDecide({ groups, kinds: as === null ? kinds : { ...kinds, [kind]: as } });
  };
  // Each can be taken back by itself.
  const takeVariables = () => {
    const taken = likely.flatMap(({ key, variable }) =>
      variable ? [[key, { as: 'variable', name: variable }] as const] : [],
    );
    onDecide({ ...decisions, groups: { ...decisions.groups, ...Object.fromEntries(taken) } });
  };
  return (
    <Step
      title={t('exchange.blanks')}
      said={
        open.length > 0
          ? t('exchange.blanks.open', { count: open.length })
          : t('exchange.blanks.said', { count: blanks.length })
      }
      isRisk={open.length > 0}
      isOpen={open.length > 0 || likely.length > 0}
    >
      <p class="desk-hint">{t('exchange.blanks.hint')}</p>
      {likely.length > 0 && (
        <p class="desk-acts">
          <Button onClick={takeVariables}>{t('exchange.blanks.variables', { count: likely.length })}</Button>
        </p>
      )}
      {BLANK_KINDS.map((kind) => (
        <BlankKindGroup
          key={kind}
          kind={kind}
          groups={blanks.filter((group) => group.kind === kind)}
          decisions={decisions}
          counted={counted}
          onDecide={decide}
          onDecideKind={(as) => decideKind(kind, as)}
        />
      ))}
    </Step>
  );
}
