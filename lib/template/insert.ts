/** A body with something put in, and what is selected in it then, UTF-16 units. */
export interface Edited {
  body: string;
  start: number;
  end: number;
}

/**
 * Puts braces with `content` in place of the selection. `---` gets a line of its own; `[]` goes around what is selected;
 * the words of a blank or a choice are selected then, to be typed over.
 */
export function withBraces({ body, start, end }: Edited, content: string): Edited {
  const [before, selected, after] = [body.slice(0, start), body.slice(start, end), body.slice(end)];
  const put = (text: string, from = text.length, to = from): Edited => ({
    body: before + text + after,
    start: start + from,
    end: start + to,
  });
  if (content === '[]') return put(`{[${selected}]}`, selected.length + 2);
  if (content === '---')
    return put(`${/(^|\n)$/.test(before) ? '' : '\n'}{---}${/^(\n|$)/.test(after) ? '' : '\n'}`);
  const text = `{${content}}`;
  const label = /^\?[^:]*/.exec(content)?.[0];
  if (label) return put(text, 2, label.length + 1);
  return content.includes('|') ? put(text, 1, text.length - 1) : put(text);
}
