import { t } from '../../lib/platform/i18n';
import type { Said, SaidAction } from '../ui/status-line';

/** What was asked back about a text instead of putting it in. */
export interface Doubt {
  replyId: string;
  /** Of the conversation that it is about. */
  key: string | undefined;
  /** Another wording, which the same pick once more puts in; null: there is none to offer. */
  wording: number | null;
  /** Puts it in all the same. */
  anyway: () => void;
}

/** The same text a second time: when it was said, and what else there is to say. */
export function saidOfRepeat(
  at: number | null,
  now: number,
  reword: SaidAction | null,
  anyway: SaidAction,
): Said {
  const text = at === null ? t('say.repeat') : t('say.repeat.at', { time: timeText(at, now) });
  return { tone: 'amber', text, actions: reword ? [reword, anyway] : [anyway] };
}

/** `14:02`, and the day where it is another. */
function timeText(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (then.toDateString() === today.toDateString()) return time;
  return `${two(then.getMonth() + 1)}-${two(then.getDate())} ${time}`;
}
