import { parse, type TNode } from 'txml/txml';

/** Elements of a name, whatever prefix a server gives its namespace. A worker has no DOMParser. */
export interface Element {
  all(name: string): Element[];
  /** Of the first of that name; null: there is none. */
  text(name: string): string | null;
}

export function readXml(bytes: Uint8Array): Element {
  try {
    return element(parse(new TextDecoder().decode(bytes), { decodeEntities: true }));
  } catch {
    // What is no XML has no elements.
    return element([]);
  }
}

function element(children: readonly (TNode | string)[]): Element {
  const all = (name: string) => found(children, name);
  return {
    all: (name) => all(name).map((node) => element(node.children)),
    text: (name) => {
      const node = all(name)[0];
      return node ? node.children.filter((child) => typeof child === 'string').join('') : null;
    },
  };
}

function found(children: readonly (TNode | string)[], name: string): TNode[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const isIt = child.tagName.slice(child.tagName.indexOf(':') + 1) === name;
    return isIt ? [child] : found(child.children, name);
  });
}
