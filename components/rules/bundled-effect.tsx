import { useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { bundledLines } from '../../lib/rules/bundled-lines';
import { type Bundled, changesOf, type Tried, type Try } from '../../lib/rules/try';
import { Chip } from '../ui/chip';
import { kindsText } from './words';

interface BundledEffectProps {
  bundled: Bundled;
  of: Tried['of'];
  language: Tried['language'];
  before: Try;
  after: Try;
  onTry: (line: Tried) => void;
}

/** Which of the many lines that came with the rules the unsaved change touches; asked for, since it takes a moment. */
export function BundledEffect({ bundled, of, language, before, after, onTry }: BundledEffectProps) {
  const [isAsked, ask] = useState(false);
  const changes = useMemo(
    () => (isAsked ? changesOf(bundledLines(bundled, of, language), before, after) : []),
    [isAsked, bundled, of, language, before, after],
  );
  const changed = changes.filter(({ isChanged }) => isChanged);
  return (
    <div class="rule-lines">
      <div class="rules-choices">
        <Chip pressed={isAsked} onClick={() => ask(!isAsked)}>
          {t('rules.bundled.look')}
        </Chip>
      </div>
      <p role="status">
        {isAsked && t('rules.bundled.found', { count: changes.length, changed: changed.length })}
      </p>
      <ul>
        {changed.map(({ line, before: was, after: is }) => (
          <li key={line.text} class="rule-line">
            <button
              type="button"
              class="rule-line-text"
              title={t('rules.line.try')}
              onClick={() => onTry(line)}
            >
              {line.text}
            </button>
            <span class="rule-line-outcome">
              <del>{kindsText(of, was)}</del> → <ins>{kindsText(of, is)}</ins>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
