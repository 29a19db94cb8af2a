import type { AskFailure } from '../../lib/messaging/ports';
import type { ComposeRefusal, NoteLength } from '../../lib/notes/compose';
import type { ProposalReason } from '../../lib/notes/propose';
import type { FormatProblem } from '../../lib/notes/schema';
import type { NoteEntry, NoteFault, NoteFormat } from '../../lib/notes/types';
import type { NoteMark, NoteResult } from '../../lib/notes/write';
import { t } from '../../lib/platform/i18n';
import type { Said } from '../ui/status-line';
import { flagWord } from './flag';

type Refused = Extract<NoteResult, { ok: false }>;

/** Why a note cannot be put together, and what to do. */
export function composeWord(refusal: ComposeRefusal, { situations }: NoteFormat): string {
  switch (refusal.reason) {
    case 'sign':
      return t(`notes.fault.sign.${refusal.field}`, { sign: refusal.sign });
    case 'too-long':
      return t(refusal.whole ? 'notes.fault.too-long' : 'notes.fault.entry-long', {
        over: refusal.over,
        limit: lengthWord({ ...refusal, length: refusal.value }),
      });
    case 'colour-missing':
      return t('notes.fault.colour', {
        colour: flagWord(refusal.colour),
        offered: refusal.offered.map(flagWord).join(' '),
      });
    case 'other-situation':
      return t('notes.fault.other-situation', {
        name: situations.find(({ id }) => id === refusal.situationId)?.name ?? '',
      });
    default:
      return t(`notes.fault.${refusal.reason}`);
  }
}

export const lengthWord = ({ length, unit }: NoteLength): string => t(`notes.unit.${unit}`, { length });

export function reasonWord(reason: ProposalReason): string {
  if (reason.kind === 'status') {
    return t('notes.why.status', { status: t(`order.status.${reason.status}`) });
  }
  const matter = t(`notes.matter.${reason.matter}`);
  return t(`notes.why.${reason.by}.${reason.agreed ? 'agreed' : 'wished'}`, { matter, words: reason.words });
}

/** What is wrong at one place of a format. */
export function problemWord({ is, what }: FormatProblem): string {
  return t(`notes.problem.${is}`, { what });
}

export function faultWord(fault: NoteFault): string {
  return t(`notes.breaks.${fault}`);
}

/** Which situations an entry is of; null: none of this format. */
export function situationWord(entry: NoteEntry, formats: readonly NoteFormat[]): string | null {
  const format = formats.find(({ id }) => id === entry.formatId);
  const ids = entry.situationId === null ? entry.couldBe : [entry.situationId];
  const names = ids.flatMap((id) => format?.situations.find((each) => each.id === id)?.name ?? []);
  return names.length > 0 ? names.join(t('notes.or')) : null;
}

/**
 * Why the page has taken nothing, in the agent's words: what happened, what to do.
 * @param seen what the agent saw of the order when they asked
 */
export function refusalWord(refused: Refused, seen: NoteMark): string {
  const { reason, colours, said, limit, found } = refused;
  if (reason === 'colour-missing' && colours) {
    return t('notes.refused.colours', { offered: colours.map(flagWord).join(' ') });
  }
  if (reason === 'empty' && !isFlagged(found)) return t('notes.refused.empty.unflagged');
  if (reason === 'changed' && found && isMore(found, seen)) return t('notes.refused.unseen');
  if (reason === 'not-saved' && found) return foundWord(found);
  if (reason === 'not-saved' && said) return t('notes.refused.not-saved.said', { said });
  if (reason === 'too-long' && limit) {
    return t('notes.refused.too-long.by', {
      length: limit.length,
      limit: lengthWord({ ...limit, length: limit.value }),
    });
  }
  return t(`notes.refused.${reason}`);
}

/** Grey stands for no flag in every marketplace that has it. */
const isFlagged = (found: NoteMark | undefined) => found?.flag != null && found.flag !== 'grey';

/** Nothing that was seen has changed: there is only more of it. */
const isMore = (found: NoteMark, seen: NoteMark) =>
  (seen.note === null || seen.note === found.note) && (seen.flag === null || seen.flag === found.flag);

/** What stands there after a save that was to put something else there; a flag that was not seen is not named. */
function foundWord({ note, flag }: NoteMark): string {
  const words = note || t(note === null ? 'notes.found.unshown' : 'notes.found.none');
  if (flag === null) return t('notes.refused.not-saved.found', { note: words });
  return t('notes.refused.not-saved.found.flag', { note: words, flag: flagWord(flag) });
}

export function failureSaid(code: AskFailure): Said {
  if (code === 'invalidated') return { tone: 'red', text: t('say.orphaned'), actions: [] };
  return { tone: 'amber', text: t(code === 'timeout' ? 'notes.timeout' : 'notes.noPage'), actions: [] };
}
