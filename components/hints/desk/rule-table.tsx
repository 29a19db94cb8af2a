import type { RuleRow } from '../../../lib/buyer/feedback-table';
import { t } from '../../../lib/platform/i18n';

interface RuleTableProps {
  /** What is counted here. */
  label: string;
  rows: readonly RuleRow[];
  /** Of more than one agent: then how many is worth a column. */
  isOfMany: boolean;
}

/** How often each rule was called wrong and right, and what was said where it was wrong. */
export function RuleTable({ label, rows, isOfMany }: RuleTableProps) {
  const columns = [
    'signal',
    'rule',
    'wrong',
    'right',
    ...(isOfMany ? (['agents'] as const) : []),
    'words',
  ] as const;
  return (
    <table class="table feedback-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`feedback.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ signal, rule, wrong, right, agents, words }) => (
          <tr key={`${signal} ${rule}`}>
            <td>{t(`signal.${signal}`)}</td>
            <td>
              <code>{rule}</code>
            </td>
            <td class="feedback-count">{wrong}</td>
            <td class="feedback-count">{right}</td>
            {isOfMany && <td class="feedback-count">{agents}</td>}
            <td>
              {words.length > 0 && (
                <details>
                  <summary>{t('feedback.words.count', { count: words.length })}</summary>
                  <ul class="feedback-words">
                    {words.map((text, at) => (
                      <li key={at}>{text}</li>
                    ))}
                  </ul>
                </details>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
