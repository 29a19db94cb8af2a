/** Ends a capture from within any of its steps; what was kept by then stays. */
export class Stopped extends Error {
  constructor(
    readonly state: 'cancelled' | 'interrupted',
    /** A refusal, or a failure's code; null: a person wanted it. */
    readonly reason: string | null,
  ) {
    super(reason ?? state);
  }
}
