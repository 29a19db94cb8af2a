/** Whom a brief is about, out of its text: the second line, as `briefOf` writes it. Empty: it is no such text. */
export function subjectOf(brief: string): string {
  return /^.*\n[^:：\n]+[:：] ?(.*)/.exec(brief)?.[1] ?? '';
}
