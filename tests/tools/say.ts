/** Progress goes to standard error: standard output belongs to a command's result. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** An expected end: the message is for the person at the keyboard, without a stack. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code = 2,
  ) {
    super(message);
  }
}

/** Runs a command's body; a Stop ends it with its one line, anything else with its stack. */
export async function command(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    note(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = error instanceof Stop ? error.code : 1;
  }
}
