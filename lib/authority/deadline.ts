const HOUR = 60 * 60 * 1000;

export interface Clock {
  /** Epoch milliseconds. */
  due: number;
  /** Milliseconds until then; negative once it is late. */
  left: number;
  isLate: boolean;
}

/**
 * The clock on a supervisor's answer.
 * @param asked when the request was made, epoch milliseconds
 * @param hours see `Authority.answerHours`
 */
export function answerClock(asked: number, hours: number, now: number): Clock {
  const due = asked + hours * HOUR;
  return { due, left: due - now, isLate: now > due };
}
