// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Draft } from './draft';

let end: AbortController;
let draft: Draft;
let field: HTMLTextAreaElement;
let editor: HTMLElement;

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML =
    '<textarea>草稿</textarea><div contenteditable="true"><p>一二</p></div><div id="side" tabindex="0"></div>';
  field = document.querySelector('textarea') as HTMLTextAreaElement;
  editor = document.querySelector('[contenteditable]') as HTMLElement;
  draft = new Draft(document, end.signal);
});
afterEach(() => end.abort());

/** As a person does it; what a script does is not trusted. */
function byHand(target: Element, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

/** The agent's caret in the editor's first line. */
function putCaret(offset: number): void {
  const line = editor.querySelector('p')?.firstChild as Text;
  editor.focus();
  document.getSelection()?.collapse(line, offset);
  document.dispatchEvent(new Event('selectionchange'));
  byHand(line.parentElement as Element, new Event('pointerup', { bubbles: true }));
}

describe('a text field', () => {
  it('is written into at its end until the agent puts the caret somewhere', () => {
    field.setSelectionRange(1, 1);
    field.dispatchEvent(new Event('pointerup', { bubbles: true }));
    expect(draft.offsetIn(field)).toBe(2);
    byHand(field, new Event('pointerup', { bubbles: true }));
    expect(draft.offsetIn(field)).toBe(1);
    draft.forgetCaret();
    expect(draft.offsetIn(field)).toBe(2);
  });

  it('keeps its caret while the agent is in another field', () => {
    const search = document.body.appendChild(document.createElement('input'));
    field.setSelectionRange(1, 1);
    byHand(field, new KeyboardEvent('keyup', { key: 'ArrowLeft', bubbles: true }));
    byHand(search, new Event('pointerup', { bubbles: true }));
    expect(draft.offsetIn(field)).toBe(1);
  });
});

describe('an editor', () => {
  it('is written into where the agent has put the caret, else at its end', () => {
    expect(draft.placeIn(editor)).toBeNull();
    putCaret(1);
    expect(draft.placeIn(editor)).toMatchObject({ offset: 1 });
  });

  it('that gives up its selection with the keyboard keeps the place', () => {
    putCaret(1);
    (document.getElementById('side') as HTMLElement).focus();
    document.getSelection()?.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    expect(draft.placeIn(editor)).toMatchObject({ offset: 1 });
    draft.forgetCaret();
    expect(draft.placeIn(editor)).toBeNull();
  });

  it('keeps the caret of the moment when a text was asked for, though the browser has not told of it yet', () => {
    putCaret(1);
    const line = editor.querySelector('p')?.firstChild as Text;
    const untold = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('selectionchange', untold, { capture: true, signal: end.signal });
    document.getSelection()?.collapse(line, 2);
    draft.place(editor);
    (document.getElementById('side') as HTMLElement).focus();
    document.getSelection()?.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    expect(draft.placeIn(editor)).toMatchObject({ offset: 2 });
  });
});

it('knows in which box an input method is composing', () => {
  const inside = editor.querySelector('p') as Element;
  inside.dispatchEvent(new Event('compositionstart', { bubbles: true }));
  expect([draft.isComposingIn(editor), draft.isComposingIn(field)]).toEqual([true, false]);
  inside.dispatchEvent(new Event('compositionend', { bubbles: true }));
  expect(draft.isComposingIn(editor)).toBe(false);
});
