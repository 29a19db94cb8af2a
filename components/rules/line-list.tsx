import { t } from '../../lib/platform/i18n';
import type { LineEffect } from '../../lib/rules/try';
import type { RuleLine } from '../../lib/rules/types';
import { Button, IconButton } from '../ui/button';
import { kindsText, short } from './words';

interface LineListProps {
  effects: readonly LineEffect[];
  /** Something is typed or switched and not saved. */
  isPending: boolean;
  onTry: (line: RuleLine) => void;
  onExpect: (line: RuleLine) => void;
  onDrop: (line: RuleLine) => void;
}

/** Example lines, and what the unsaved change does to them: those that it changes come first. */
export function LineList({ effects, isPending, onTry, onExpect, onDrop }: LineListProps) {
  const better = effects.filter(({ wasRight, isRight }) => isRight && !wasRight).length;
  const worse = effects.filter(({ wasRight, isRight }) => wasRight && !isRight).length;
  const right = effects.filter(({ isRight }) => isRight).length;
  const rank = ({ isChanged, isRight }: LineEffect) => (isChanged ? 0 : isRight ? 2 : 1);
  const sorted = [...effects].sort((a, b) => rank(a) - rank(b));
  return (
    <section class="rule-lines" aria-label={t('rules.lines')}>
      <h2>{t('rules.lines')}</h2>
      <p role="status" class="rule-lines-sum">
        {effects.length === 0
          ? t('rules.lines.none')
          : t('rules.lines.right', { right, count: effects.length })}
        {isPending && effects.length > 0 && (
          <>
            {' '}
            <span class={worse > 0 ? 'rule-worse' : 'rule-better-count'}>
              {t('rules.lines.effect', { better, worse })}
            </span>
          </>
        )}
      </p>
      <ul>
        {sorted.map((effect) => (
          <Line key={effect.line.id} effect={effect} onTry={onTry} onExpect={onExpect} onDrop={onDrop} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps extends Pick<LineListProps, 'onTry' | 'onExpect' | 'onDrop'> {
  effect: LineEffect;
}

function Line({ effect, onTry, onExpect, onDrop }: LineProps) {
  const { line, before, after, isRight, wasRight, isChanged } = effect;
  const names = (kinds: readonly string[]) => kindsText(line.of, kinds);
  const mark = isRight ? (wasRight ? 'right' : 'better') : wasRight ? 'worse' : 'wrong';
  return (
    <li class={`rule-line rule-line-${mark}`}>
      <span class="rule-line-mark">{t(`rules.line.${mark}`)}</span>
      <button type="button" class="rule-line-text" title={t('rules.line.try')} onClick={() => onTry(line)}>
        {line.text}
      </button>
      <span class="rule-line-outcome">
        {isChanged && (
          <>
            <del>{names(before)}</del> → <ins>{names(after)}</ins>
          </>
        )}
        {!isChanged && isRight && names(after)}
        {!isChanged && !isRight && t('rules.line.is', { names: names(after) })}
        {!isRight && (
          <>
            {' '}
            {t('rules.line.should', { names: names(line.expected) })}{' '}
            <Button look="link" onClick={() => onExpect({ ...line, expected: after })}>
              {t('rules.line.expect')}
            </Button>
          </>
        )}
      </span>
      <IconButton
        icon="clear"
        label={t('rules.line.drop', { text: short(line.text) })}
        onClick={() => onDrop(line)}
      />
    </li>
  );
}
