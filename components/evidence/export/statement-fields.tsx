import type { FormLimits } from '../../../lib/evidence/submission/limits';
import { statementText } from '../../../lib/evidence/submission/statement';
import { type CaseNotes, STATEMENT_PARTS, type StatementPart } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy';
import { TextField } from '../../ui/text-field';

interface StatementFieldsProps {
  /** As it stands in the fields. */
  statement: CaseNotes['statement'];
  limit: FormLimits['characters'];
  /** When what the pictures show was said, in words; null: nobody knows. */
  span: string | null;
  /** As it is typed. */
  onEdit: (part: StatementPart, text: string) => void;
  /** Once it stands. */
  onDone: (part: StatementPart, text: string) => void;
}

/** 起因→威胁→诉求→结果, as parts that are written and as the one text that the form takes. */
export function StatementFields({ statement, limit, span, onEdit, onDone }: StatementFieldsProps) {
  const text = statementText(statement);
  const isLong = limit !== null && text.length > limit;
  return (
    <div class="statement">
      {STATEMENT_PARTS.map((part) => (
        <TextField
          key={part}
          label={t(`evidence.submission.part.${part}`)}
          rows={2}
          maxLength={1000}
          value={statement[part]}
          onValue={(value) => onEdit(part, value)}
          onDone={(value) => onDone(part, value.trim())}
        />
      ))}
      <p class="statement-text">{text}</p>
      <p class="desk-acts">
        <span class={isLong ? 'room-red' : 'room-left'} role="status">
          {limit === null
            ? t('evidence.submission.characters', { count: text.length })
            : t('evidence.submission.charactersOf', { count: text.length, limit })}
        </span>
        <Button disabled={text === ''} onClick={() => void copyText(text)}>
          {t('evidence.submission.copy')}
        </Button>
        {span !== null && !text.includes(span) && (
          <Button
            look="link"
            onClick={() => onDone('cause', `${span}${t('evidence.submission.comma')}${statement.cause}`)}
          >
            {t('evidence.submission.putSpan')}
          </Button>
        )}
      </p>
    </div>
  );
}
