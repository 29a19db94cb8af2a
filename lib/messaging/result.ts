/** What crosses a border between contexts: a value, or a failure with a closed code. Never a thrown error. */
export type Result<T, C extends string = FailureCode> =
  | { ok: true; value: T }
  | { ok: false; error: Failure<C> };

export interface Failure<C extends string = FailureCode> {
  code: C;
  /** Where the fault lies, such as `messages.row.css[0]`; free of buyer data. */
  path?: string;
  /** Figures and names to fill the message with; free of buyer data. */
  detail?: Record<string, string | number>;
}

export type FailureCode =
  /** the background did not answer */
  | 'unreachable'
  /** the extension was updated or reloaded under an open page */
  | 'invalidated'
  | 'bad-request'
  /** the database was written by a newer version */
  | 'newer-database'
  | 'storage-failed'
  | 'storage-full'
  | 'not-found'
  /** somebody changed it meanwhile */
  | 'conflict'
  /** a file beyond what is kept */
  | 'too-large'
  /** a file that is not what it says it is */
  | 'bad-type'
  /** no usable time stamp came; the detail's `fault` says why, see `StampFault` */
  | 'authority'
  /** the team's space could not be read or written, or holds nothing to go by; the detail's `fault` says why, see `TeamFault` */
  | 'team'
  /** the team has published it (the detail's `entry`), and this machine may not publish */
  | 'decided'
  | 'profile-invalid'
  | 'vocabulary-newer'
  | 'internal';

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const fail = <C extends string>(
  code: C,
  rest: Omit<Failure<C>, 'code'> = {},
): { ok: false; error: Failure<C> } => ({
  ok: false,
  error: { code, ...rest },
});
