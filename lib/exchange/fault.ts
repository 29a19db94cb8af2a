import { fail, ok, type Result } from '../messaging/result';

/** Why a file can't be read at all; a single row that can't be taken is told with its line instead (`skip.ts`). */
export type FileFaultCode =
  | 'empty'
  /** `megabytes`: what is taken at most; `unpacked`, the same for what a workbook unpacks to */
  | 'too-large'
  | 'unpacked-too-large'
  /** `rows` */
  | 'too-many-rows'
  | 'encrypted'
  /** cut off, or not what it says it is; `place` where one is known */
  | 'damaged'
  /** a zip without a workbook in it */
  | 'archive'
  /** `kind`: pdf, picture, word, slides, archive, program */
  | 'not-a-table'
  /** neither a known binary format nor text in any encoding that we read */
  | 'no-text'
  /** `line`, `column` */
  | 'bad-json'
  | 'bad-yaml'
  /** JSON or YAML in good order, of nobody that we know */
  | 'unknown-shape'
  /** `line` where the quote was opened that is never closed */
  | 'open-quote'
  /** ours: `place` and `problem` */
  | 'bad-own'
  | 'newer'
  /** everything of a browser, which is restored and not imported */
  | 'backup'
  | 'no-rows';

export type FaultDetail = Record<string, string | number>;

/** Thrown inside this room only; `settled` makes a Result of it at the border. */
export class FileFault extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly detail: FaultDetail = {},
  ) {
    super(code);
  }
}

export async function settled<T>(work: () => T | Promise<T>): Promise<Result<T, FileFaultCode>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof FileFault) return fail(error.code, { detail: error.detail });
    throw error;
  }
}
