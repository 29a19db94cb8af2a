/** Whether a brief is for the order clerk, see `changeBrief`; else it is for the supervisor. */
export const isOfChange = (brief: string): boolean => /^(?:【改单】|\[Change an order\])\n/.test(brief);

/** Whom a brief is about, out of its text: the second line, as `briefOf` writes it. Empty: it is no such text. */
export function subjectOf(brief: string): string {
  return /^.*\n[^:：\n]+[:：] ?(.*)/.exec(brief)?.[1] ?? '';
}
