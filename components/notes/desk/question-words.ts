import type { ExampleQuestion } from '../../../lib/notes/by-example';
import { t } from '../../../lib/platform/i18n';
import { problemWord } from '../words';

/** What an example leaves open, asked so that it can be answered beside it. */
export function questionWord(question: ExampleQuestion): string {
  switch (question.ask) {
    case 'missing':
    case 'twice':
      return t(`notes.ask.${question.ask}`, { field: t(`notes.field.${question.field}`) });
    case 'date-form':
      return t(question.forms.length === 0 ? 'notes.ask.no-date' : 'notes.ask.date-form');
    case 'flag-differs':
    case 'form-differs':
    case 'same-as':
      return t(`notes.ask.${question.ask}`, { number: question.other + 1 });
    case 'sign':
      return t('notes.ask.sign', { problem: problemWord(question.problem) });
    default:
      return t(`notes.ask.${question.ask}`);
  }
}
