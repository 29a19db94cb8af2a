import type { InsertStrategy } from '../../profile/types';
import { type View, viewOf } from '../realm';

/** One write: what the page makes of it happens before it returns. True when the page said that it has taken it. */
export type Write = () => boolean;

/** A way of putting text in the place of what is selected; an empty text removes that. Each write is checked before. */
export interface Strategy {
  name: InsertStrategy;
  writes(editor: HTMLElement, text: string): Write[];
}

/**
 * A paste event with the text; the real clipboard has no part in it. Editors that handle it do so with their own
 * model, and prevent the browser's own pasting, which a made event never starts.
 */
export function paste(html?: (text: string) => string): Strategy {
  return {
    name: 'paste',
    writes: (editor, text) => [
      () => {
        const data = carry(viewOf(editor), text, html);
        return text === '' ? clip(editor, 'cut', data) : clip(editor, 'paste', data);
      },
    ],
  };
}

/** The event that the browser sends ahead of an insertion, for editors that insert by themselves when they hear it. */
export const beforeInput: Strategy = {
  name: 'beforeinput',
  writes: (editor, text) => [
    () => {
      const view = viewOf(editor);
      const init: InputEventInit =
        text === ''
          ? { inputType: 'deleteContentBackward' }
          : { inputType: 'insertText', dataTransfer: carry(view, text) };
      const [range] = selectedRanges(editor, view);
      return !editor.dispatchEvent(
        new view.InputEvent('beforeinput', {
          ...init,
          ...(range ? { targetRanges: [range] } : {}),
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    },
  ],
};

/**
 * The browser's own insertion, which the agent can undo as if they had typed it. Line by line, with the line break of
 * Shift+Enter: in one piece, Chrome makes blocks of the lines, and a console that reads `innerText` would send more
 * blank lines than were written.
 */
export const typed: Strategy = {
  name: 'typed',
  writes: (editor, text) => {
    const command = (name: string, value?: string) => () =>
      editor.ownerDocument.execCommand(name, false, value);
    if (text === '') return [command('delete')];
    const keepsSpaces = /^(pre|break-spaces)/.test(viewOf(editor).getComputedStyle(editor).whiteSpace);
    return text
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [command('insertLineBreak')] : []),
        ...(line ? [command('insertText', keepsSpaces ? line : withFirmSpaces(line))] : []),
      ]);
  },
};

/** Where spaces collapse, a person's typing makes no-break spaces of those that would not be seen. */
const withFirmSpaces = (line: string) => line.replace(/^ | (?= )| $/g, '\u00a0');

function carry(view: View, text: string, html?: (text: string) => string): DataTransfer {
  const data = new view.DataTransfer();
  if (text === '') return data;
  data.setData('text/plain', text);
  if (html) data.setData('text/html', html(text));
  return data;
}

function clip(editor: HTMLElement, type: 'cut' | 'paste', clipboardData: DataTransfer): boolean {
  const { ClipboardEvent } = viewOf(editor);
  return !editor.dispatchEvent(
    new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

function selectedRanges(editor: HTMLElement, view: View): StaticRange[] {
  const selection = editor.ownerDocument.getSelection();
  return selection && selection.rangeCount > 0 ? [new view.StaticRange(selection.getRangeAt(0))] : [];
}
