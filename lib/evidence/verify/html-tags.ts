export interface Tag {
  name: string;
  /** Names in lower case, values without their quotes. */
  attributes: [name: string, value: string][];
}

const START = /<!--|<([a-z][^\s/>]*)/gi;
/** A tag's end, or an attribute as browsers read it: a quote counts only where a value begins. */
const PART = /[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>]*))?)/y;

/** The tags of a page, in one pass over it whatever it holds; a tag that never ends is dropped, as browsers do. */
export function* tagsIn(html: string): Generator<Tag> {
  START.lastIndex = 0;
  for (;;) {
    const start = START.exec(html);
    if (!start) return;
    let at = START.lastIndex;
    if (start[1] === undefined) {
      // `<!-->` is a whole comment: its end may begin within its beginning.
      const end = html.indexOf('-->', at - 2);
      if (end < 0) return;
      at = end + 3;
    } else {
      const tag: Tag = { name: start[1].toLowerCase(), attributes: [] };
      const end = readAttributes(html, at, tag);
      if (end === null) return;
      at = end;
      yield tag;
    }
    START.lastIndex = at;
  }
}

/** Where the tag ends; null: it does not. */
function readAttributes(html: string, from: number, { attributes }: Tag): number | null {
  PART.lastIndex = from;
  for (;;) {
    const part = PART.exec(html);
    if (!part) return null;
    const [, end, name = '', value = ''] = part;
    if (end) return PART.lastIndex;
    const quote = /^["']/.test(value);
    attributes.push([name.toLowerCase(), quote ? value.slice(1, -1) : value]);
  }
}
