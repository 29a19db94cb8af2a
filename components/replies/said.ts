import type { InsertResult, UndoResult } from '../../lib/conversation/types';
import type { AskFailure } from '../../lib/messaging/ports';
import type { Result } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import type { Said, SaidAction } from '../ui/status-line';
import type { Going } from './use-inserts';

/** What the agent can do about an answer; the pane knows how. */
export interface Ways {
  undo: SaidAction;
  /** The same pick, into the conversation that is open now; null for what was written for another. */
  into: ((name: string) => SaidAction) | null;
  again: SaidAction;
  copy: SaidAction;
}

/** What became of a pick, in the agent's words: what happened, and what to do. */
export function saidOfInsert(answer: Result<InsertResult, AskFailure>, ways: Ways): Said {
  if (!answer.ok) return saidOfFailure(answer.error.code, ways);
  const result = answer.value;
  if (result.ok) {
    const { warning } = result;
    return warning
      ? { tone: 'amber', text: t('say.done.long', { ...warning }), actions: [ways.undo] }
      : { tone: 'done', text: t('say.done'), actions: [ways.undo] };
  }
  switch (result.reason) {
    case 'context-changed':
      return {
        tone: 'amber',
        text: result.nowOpen ? t('say.changed', { name: result.nowOpen }) : t('say.changed.nobody'),
        actions: result.nowOpen && ways.into ? [ways.into(result.nowOpen)] : [],
      };
    case 'too-long':
      return {
        tone: 'amber',
        text: t('say.tooLong', {
          over: (result.length ?? 0) - (result.limit ?? 0),
          limit: result.limit ?? 0,
        }),
        actions: [ways.copy],
      };
    case 'draft-in-progress':
      return { tone: 'amber', text: t('say.composing'), actions: [ways.again] };
    case 'text-changed':
      return { tone: 'amber', text: t('say.textChanged'), actions: [ways.again, ways.copy] };
    case 'ambiguous':
      return { tone: 'amber', text: t('say.ambiguous'), actions: [ways.again, ways.copy] };
    case 'context-unknown':
      return { tone: 'amber', text: t('say.unknown'), actions: [ways.copy] };
    case 'field-missing':
      return { tone: 'amber', text: t('say.noBox'), actions: [ways.copy] };
    case 'not-kept':
      return { tone: 'red', text: t('say.notKept'), actions: [ways.again, ways.copy] };
  }
}

/** Better words that were to take the place of others: nothing but the agent's own next look helps where they could not. */
export function saidOfSwap(answer: Result<InsertResult, AskFailure>, undo: SaidAction): Said {
  if (answer.ok && answer.value.ok) return { tone: 'done', text: t('say.swapped'), actions: [undo] };
  const nothing: SaidAction = undo;
  return { ...saidOfInsert(answer, { undo, into: null, again: nothing, copy: nothing }), actions: [] };
}

/** Of a reply of several messages, which of them it was; and the way to the next. */
export function withPlace(said: Said, { place, rest = [] }: Going, next: SaidAction): Said {
  if (!place) return said;
  const text = `${said.text} · ${place.at}/${place.of}`;
  return { ...said, text, actions: rest.length > 0 ? [next, ...said.actions] : said.actions };
}

function saidOfFailure(code: AskFailure, ways: Ways): Said {
  if (code === 'invalidated') return { tone: 'red', text: t('say.orphaned'), actions: [ways.copy] };
  // It may have reached the page: picking again by itself could put the text in twice.
  if (code === 'timeout') return { tone: 'amber', text: t('say.timeout'), actions: [] };
  return { tone: 'amber', text: t('say.noPage'), actions: [ways.copy] };
}

export function saidOfUndo(answer: Result<UndoResult, AskFailure>): Said {
  if (answer.ok && answer.value.ok) return { tone: 'plain', text: t('say.undone'), actions: [] };
  const changed = answer.ok && !answer.value.ok && answer.value.reason === 'changed';
  return { tone: 'amber', text: t(changed ? 'say.undo.changed' : 'say.undo.gone'), actions: [] };
}
