import type { Profile } from '../../profile/types';
import { findAll, hasMark, isElement } from '../find';
import { attributesText, escapeText } from './copy-attributes';
import { stylesOf } from './copy-styles';
import { isOurs } from './ours';

/** Elements that run, load or lead elsewhere; some of SVG's can write an address into another one. */
const LEFT_OUT = new Set(
  'script noscript iframe frame frameset object embed applet portal base meta link style animate set handler'.split(
    ' ',
  ),
);
const EMPTY = new Set('area br col hr img input param source track wbr'.split(' '));
/** Whatever the copy's reader allows: nothing runs, and nothing is loaded. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

interface Source {
  root: Document;
  profile: Profile;
  /** As the page's address bar shows it. */
  url: string;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * The page as inert HTML: its elements and words as they stand, its styles as far as they can be read. Nothing in it
 * runs or loads, passwords and hidden fields are empty, nothing of ours is in it, and in the console's list of
 * conversations only the open one is left: the others are other people's.
 */
export function copyPage({ root, profile, url, now }: Source): string {
  const others = othersIn(root, profile);
  const gap =
    others.size > 0 && `${others.size} 个其他会话未收入 · ${others.size} other conversations left out`;
  const about = `Copy of ${url}, ${new Date(now).toISOString()}; without scripts, frames${gap ? `; ${gap}` : ''}`;
  const { documentElement } = root;
  return [
    '<!doctype html>',
    `<!-- ${about.replace(/-{2,}|[<>]/g, ' ')} -->`,
    `<html${attributesText(documentElement)}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeText(root.title)}</title>${stylesOf(root)}</head>`,
    bodyOf(root, new Writer(others, gap || '')),
    '</html>',
  ].join('\n');
}

function bodyOf({ body }: Document, writer: Writer): string {
  writer.write(body);
  return writer.text;
}

/** Rows of the list that are not the open conversation's. */
function othersIn(root: Document, { conversations }: Profile): Set<Element> {
  if (!conversations) return new Set();
  const { list, row, open } = conversations;
  const rows = list ? findAll(root, list).flatMap((box) => findAll(box, row)) : findAll(root, row);
  return new Set(rows.filter((each) => !hasMark(each, open)));
}

/** Writes what is seen of elements; of anything else, nothing. */
class Writer {
  private readonly parts: string[] = [];
  private isSaid = false;

  constructor(
    private readonly others: ReadonlySet<Element>,
    private readonly gap: string,
  ) {}

  get text(): string {
    return this.parts.join('');
  }

  write(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) this.parts.push(escapeText(node.nodeValue ?? ''));
    else if (isElement(node)) this.writeElement(node);
  }

  private writeElement(element: Element): void {
    const name = element.localName;
    if (LEFT_OUT.has(name) || isOurs(element)) return;
    if (this.others.has(element)) {
      // Said once, where the first of them stood.
      if (!this.isSaid) this.parts.push(`<p>${escapeText(this.gap)}</p>`);
      this.isSaid = true;
      return;
    }
    this.parts.push(`<${name}${attributesText(element)}>`);
    if (EMPTY.has(name)) return;
    if (name === 'textarea') this.parts.push(escapeText((element as HTMLTextAreaElement).value));
    else {
      this.writeShadow(element);
      element.childNodes.forEach((child) => {
        this.write(child);
      });
    }
    this.parts.push(`</${name}>`);
  }

  /** An open shadow tree is part of what is seen. */
  private writeShadow({ shadowRoot }: Element): void {
    if (!shadowRoot) return;
    this.parts.push(`<template shadowrootmode="open">${stylesOf(shadowRoot)}`);
    shadowRoot.childNodes.forEach((child) => {
      this.write(child);
    });
    this.parts.push('</template>');
  }
}
