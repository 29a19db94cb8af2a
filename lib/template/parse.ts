import { meaningOf, NAME } from './meaning';
import { flat } from './parts';
import type { FaultKind, Input, Meaning, Part, Plain } from './types';

/**
 * Reads a body in one pass; a Chinese input method's wide punctuation counts as the narrow. What this version does not
 * know stays text, but for what somebody surely meant as one of ours: that is told as unknown, and nothing goes out
 * with it. Nothing is lost: the stretches put together are the body.
 */
export function parseBody(body: string): Part[] {
  const reader = new Reader(body);
  // Where something may begin, or an optional part may end.
  for (const { index } of body.matchAll(/[{｛]|[\]】］][}｝]/g)) if (index >= reader.at) reader.look(index);
  return typed(reader.end());
}

/** A blank's type is said once: `{?颜色:红|蓝}`, and `{?颜色}` further on is the same one. */
function typed(parts: Part[]): Part[] {
  const types = new Map<string, Input>();
  for (const part of flat(parts)) {
    if (part.kind === 'field' && part.input.type !== 'text' && !types.has(part.label))
      types.set(part.label, part.input);
  }
  if (types.size === 0) return parts;
  const withType = (part: Plain): Plain => {
    const input = part.kind === 'field' && part.input.type === 'text' && types.get(part.label);
    return input ? { ...part, input } : part;
  };
  return parts.map((part) =>
    part.kind === 'optional' ? { ...part, parts: part.parts.map(withType) } : withType(part),
  );
}

/** Other tools write their variables so. */
const DOUBLE = new RegExp(`[{｛]{2}\\s*${NAME}\\s*[}｝]{2}`, 'y');
const CONTENT = /[^{}｛｝\n]*/y;
const isOpener = (sign: string | undefined) => sign === '{' || sign === '｛';
const isCloser = (sign: string | undefined) => sign === '}' || sign === '｝';

class Reader {
  /** What is before it has been read. */
  at = 0;
  private readonly parts: Part[] = [];
  /** Where in `parts` an optional part has begun; it counts as unclosed until it ends. */
  private open: number | null = null;

  constructor(private readonly body: string) {}

  look(index: number): void {
    const next = this.body[index + 1];
    if (!isOpener(this.body[index])) this.close(index);
    else if (isOpener(next)) this.double(index);
    else if (next === '[' || next === '【' || next === '［') this.begin(index);
    else this.single(index);
  }

  end(): Part[] {
    this.text(this.body.length);
    return this.parts;
  }

  private double(index: number): void {
    DOUBLE.lastIndex = index;
    if (DOUBLE.test(this.body)) this.fault('name', index, DOUBLE.lastIndex);
    else this.add({ kind: 'text', text: this.body.charAt(index) }, index, index + 2);
  }

  private single(index: number): void {
    CONTENT.lastIndex = index + 1;
    CONTENT.test(this.body);
    const end = CONTENT.lastIndex + 1;
    if (!isCloser(this.body[end - 1])) return;
    const content = this.body.slice(index + 1, end - 1).trim();
    const meaning = meaningOf(content, this.body.slice(index, end));
    if (meaning?.kind === 'break') this.cut(index, end);
    else if (meaning) this.add(meaning, index, end);
  }

  private cut(index: number, end: number): void {
    const before = index - reach(this.body, index - 1, -1, /[^\S\n]/);
    const after = end + reach(this.body, end, 1, /[^\S\n]/);
    const isAlone = /^\n?$/.test(this.body.charAt(before - 1)) && /^\n?$/.test(this.body.charAt(after));
    if (!isAlone) {
      this.fault('break', index, end);
      return;
    }
    this.open = null;
    const start = index - Math.min(reach(this.body, index - 1, -1, /\s/), index - this.at);
    this.add({ kind: 'break' }, start, end + reach(this.body, end, 1, /\s/));
  }

  private begin(index: number): void {
    const isNested = this.open !== null;
    this.fault(isNested ? 'nested' : 'unclosed', index, index + 2);
    if (!isNested) this.open = this.parts.length - 1;
  }

  private close(index: number): void {
    if (this.open === null) return;
    this.text(index);
    // Optional parts are not nested, and what is in one is plain.
    const [opener, ...parts] = this.parts.splice(this.open) as [Plain, ...Plain[]];
    this.open = null;
    this.at = index + 2;
    if (parts.some(({ kind }) => kind !== 'text')) {
      this.push({ kind: 'optional', parts, start: opener.start, end: this.at });
      return;
    }
    // Nothing in it could be missing: these are only brackets.
    const asText = (start: number, end: number) =>
      this.push({ kind: 'text', text: this.body.slice(start, end), start, end });
    asText(opener.start, opener.end);
    for (const part of parts) this.push(part);
    asText(index, this.at);
  }

  private fault(fault: FaultKind, start: number, end: number): void {
    this.add({ kind: 'unknown', source: this.body.slice(start, end), fault }, start, end);
  }

  private add(meaning: Meaning, start: number, end: number): void {
    this.text(start);
    this.push({ ...meaning, start, end });
    this.at = end;
  }

  private text(end: number): void {
    const start = this.at;
    if (end > start) this.push({ kind: 'text', text: this.body.slice(start, end), start, end });
    this.at = Math.max(start, end);
  }

  /** Text that stands as it is in the body is one stretch. */
  private push(part: Part): void {
    const last = this.parts.at(-1);
    if (last && isLiteral(last) && isLiteral(part)) {
      this.parts.pop();
      const { start } = last;
      this.parts.push({ ...part, text: this.body.slice(start, part.end), start });
    } else this.parts.push(part);
  }
}

function isLiteral(part: Part): part is Part & { kind: 'text' } {
  return part.kind === 'text' && part.text.length === part.end - part.start;
}

/** How many signs of a kind stand in a row from `from` on, forwards or backwards. */
function reach(body: string, from: number, step: 1 | -1, sign: RegExp): number {
  let at = from;
  while (sign.test(body.charAt(at))) at += step;
  return Math.abs(at - from);
}
