// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { amazonContact } from '../../../lib/consoles/amazon-contact';
import { findBox } from '../../../lib/page/box';
import { afresh } from '../../../lib/page/find';

const page = readFileSync(join(process.cwd(), 'tests/consoles/amazon-contact/page.html'), 'utf8');

/** The parser of a browser does this; the document that Node makes knows no declared shadow roots. */
function openDeclared(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
}

beforeEach(() => {
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(page)?.[1] ?? '';
});

it('finds the one box for the buyer in its shadow root, and not the one for feedback', () => {
  openDeclared(document.body);
  const found = findBox(afresh(document), amazonContact.input);
  expect(found.state).toBe('found');
  if (found.state !== 'found') return;
  const host = (found.box.getRootNode() as ShadowRoot).host;
  expect(host.parentElement?.className).toBe('contact-buyer-text-area');
});

it('finds none while the component has not opened its root', () => {
  expect(findBox(afresh(document), amazonContact.input).state).toBe('missing');
});
