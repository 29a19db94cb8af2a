import { type BlankGroup, blankLabel, type Decision } from '../../lib/exchange/blank-decide';
import type { Inspection } from '../../lib/exchange/types';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { isVariable, labelOf, type Name, VARIABLES, type VariableName } from '../../lib/template/vocabulary';
import { placeWords } from './words';

interface BlankRowProps {
  group: BlankGroup;
  decision: Decision;
  counted: Inspection['counted'];
  onDecide: (decision: Decision) => void;
}

/** One open place with the sentences it stands in, and what becomes of it. */
export function BlankRow({ group, decision, counted, onDecide }: BlankRowProps) {
  const { source, count, samples, proposal, variable, kind } = group;
  // Pictures in words: nobody fills them in.
  const isDrawn = kind === 'emoticon' || kind === 'wangwang';
  const language = currentLanguage();
  const choose = (value: string) => {
    // Values of the choice: a variable's name, or one of five words that no variable has.
    if (value === variable) onDecide({ as: 'variable', name: variable });
    else if (isVariable(value)) onDecide({ as: 'variable', name: value });
    else if (value === 'blank')
      onDecide(proposal.as === 'blank' ? proposal : { as: 'blank', label: blankLabel(group) });
    else if (value === 'remove') onDecide({ as: 'text', text: '' });
    else if (value === 'sign') onDecide(proposal);
    else onDecide(value === 'open' ? { as: 'open' } : { as: 'text' });
  };
  // Only codes of 旺旺 are turned into signs.
  const sign = proposal.as === 'text' ? proposal.text : undefined;
  return (
    <li class="import-blank" data-open={decision.as === 'open' || undefined}>
      <div class="import-sentences">
        {samples.map(({ line, before, after }) => (
          <p key={`${line} ${before}`}>
            <span class="import-count">{placeWords(counted, line)}</span> {before}
            <mark>{source}</mark>
            {after}
          </p>
        ))}
        {count > samples.length && <p class="import-count">{t('exchange.blank.times', { count })}</p>}
      </div>
      <div class="import-decision">
        <select
          class="control"
          aria-label={t('exchange.blank.is', { source })}
          value={choiceOf(decision)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {proposal.as === 'open' && <option value="open">{t('exchange.blank.undecided')}</option>}
          {!isDrawn && <option value="blank">{t('exchange.blank.blank')}</option>}
          <option value="text">{t('exchange.blank.text')}</option>
          {sign && <option value="sign">{t('exchange.blank.sign', { sign })}</option>}
          <option value="remove">{t('exchange.blank.remove')}</option>
          {!isDrawn && variable && <VariableOption name={variable} />}
          {!isDrawn && (
            <optgroup label={t('exchange.blank.variable')}>
              {(Object.keys(VARIABLES) as VariableName[])
                .filter((name) => name !== variable)
                .map((name) => (
                  <option key={name} value={name}>
                    {labelOf(name, language)}
                  </option>
                ))}
            </optgroup>
          )}
        </select>
        {decision.as === 'blank' && (
          <input
            class="control"
            aria-label={t('exchange.blank.label', { source })}
            maxLength={20}
            value={decision.label}
            onInput={(event) => onDecide({ ...decision, label: event.currentTarget.value })}
          />
        )}
      </div>
    </li>
  );
}

/** The one that is likely stands before the list of all. */
function VariableOption({ name }: { name: Name }) {
  const label = labelOf(name, currentLanguage());
  return <option value={name}>{t('exchange.blank.likely', { name: label })}</option>;
}

/** The value that stands for a decision among the options. */
function choiceOf(decision: Decision): string {
  if (decision.as === 'variable') return decision.name;
  if (decision.as !== 'text') return decision.as;
  if (decision.text === undefined) return 'text';
  return decision.text === '' ? 'remove' : 'sign';
}
