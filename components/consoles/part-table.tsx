import type { ReplacedPart } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { momentText } from '../ui/moment-text';
import type { PartView } from './parts';

interface PartTableProps {
  parts: readonly PartView[];
  onTakeBack: (replaced: ReplacedPart) => void;
}

const COLUMNS = ['part', 'state', 'since', 'found', 'strength'] as const;

/** Each part of a console: found or not, since when, on what grounds, and whether somebody has replaced it. */
export function PartTable({ parts, onTakeBack }: PartTableProps) {
  return (
    <table class="table part-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`part.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ part, health, replaced, evidence }) => (
          <tr key={part}>
            <th scope="row">{t(`part.${part}`)}</th>
            <td class={`platform-${health?.state ?? 'unseen'}`}>
              {t(`part.state.${health?.state ?? 'unseen'}`)}
            </td>
            <td data-label={t('part.column.since')}>{health && momentText(health.since)}</td>
            <td data-label={t('part.column.found')}>{health?.foundAt && momentText(health.foundAt)}</td>
            <td>
              {t(`consoles.strength.${evidence.strength}`)}
              {replaced && (
                <span class="platform-sub">
                  {t(`replaced.${replaced.source}`, { time: momentText(replaced.at) })}
                  <Button look="link" onClick={() => onTakeBack(replaced)}>
                    {t('replaced.back')}
                    <span class="spoken">{t(`part.${part}`)}</span>
                  </Button>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
