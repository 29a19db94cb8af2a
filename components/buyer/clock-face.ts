import type { TextKey, TextParams } from '../../lib/platform/i18n';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on seconds say nothing any more. */
const LONG = 10 * MINUTE;
/** The share of the time at the end of which the clock turns amber. */
const LAST_PART = 1 / 3;

export interface ClockFace {
  tone: 'calm' | 'amber' | 'red';
  key: TextKey;
  params: TextParams;
}

/**
 * What the waiting clock shows. It counts down to the moment by which an answer is due, then up.
 * @param since epoch ms of the oldest message that waits for an answer
 * @param within seconds the agent has
 */
export function clockFace(since: number, within: number, now: number): ClockFace {
  const left = since + within * 1000 - now;
  const over = left < 0;
  // A second begun counts as left; a second over counts when it is full.
  const seconds = over ? Math.floor(-left / 1000) : Math.ceil(left / 1000);
  const tone = over ? 'red' : left <= within * 1000 * LAST_PART ? 'amber' : 'calm';
  const way = over ? 'over' : 'left';
  if (seconds < LONG)
    return { tone, key: `clock.${way}.seconds`, params: { time: minutesAndSeconds(seconds) } };
  if (seconds < HOUR) {
    return { tone, key: `clock.${way}.minutes`, params: { minutes: Math.floor(seconds / MINUTE) } };
  }
  if (seconds < DAY)
    return { tone, key: `clock.${way}.hours`, params: { hours: Math.floor(seconds / HOUR) } };
  return { tone, key: `clock.${way}.days`, params: { days: Math.floor(seconds / DAY) } };
}

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
}
