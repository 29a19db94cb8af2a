import type { GuideKind } from './types';

/** `product:<guide>#<line>`: what may be inserted of a guide has an id among the replies' ids. */
const LINE_ID = /^(product|playbook|campaign):([^#]+)#/;

/** Whose line it is; null for a reply of the library. */
export function guideOf(id: string): { kind: GuideKind; id: string } | null {
  const [, kind, guide] = LINE_ID.exec(id) ?? [];
  return kind && guide ? { kind: `${kind}s` as GuideKind, id: guide } : null;
}
