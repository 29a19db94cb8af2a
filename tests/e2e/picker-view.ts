import type { CDPSession } from '@playwright/test';

interface Node {
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

/** The list in the console's box as a person sees it; only the browser itself can look into its closed shadow root. */
export class PickerView {
  constructor(private readonly session: CDPSession) {}

  /** Null while there is none. */
  async read(): Promise<{ on: number; rows: string[]; said: string; whole: string } | null> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = all(root as Node, ({ nodeName }) => nodeName === 'SELLERSIDE-PICKER')[0];
    if (!host || attribute(host, 'hidden') !== null) return null;
    const rows = all(host, hasClass('row'));
    const textOf = (className: string) => all(host, hasClass(className)).map(text).join();
    return {
      on: rows.findIndex((row) => attribute(row, 'aria-selected') === 'true'),
      rows: rows.map((row) => row.children?.map(text).join(' | ') ?? ''),
      said: textOf('note'),
      whole: textOf('whole'),
    };
  }
}

function all(node: Node, isIt: (node: Node) => boolean): Node[] {
  const inside = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...[node.contentDocument ?? []].flat(),
  ];
  return [...(isIt(node) ? [node] : []), ...inside.flatMap((each) => all(each, isIt))];
}

function attribute({ attributes = [] }: Node, name: string): string | null {
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? null : (attributes[at + 1] ?? '');
}

const hasClass = (name: string) => (node: Node) => attribute(node, 'class') === name;

const text = (node: Node): string => node.nodeValue + (node.children ?? []).map(text).join('');
