import type { InsertStrategy } from '../../profile/types';
import { viewOf } from '../realm';
import { selectionIn } from '../selection';
import { clipboardEvent, inputEvent, transferOf } from './transfer';

/** One write: what the page makes of it happens before it returns. True when the page said that it has taken it. */
export type Write = () => boolean;

/** A way of putting text in the place of what is selected; an empty text removes that. Each write is checked before. */
export interface Strategy {
  name: InsertStrategy;
  writes(editor: HTMLElement, text: string): Write[];
}

/**
 * A paste event with the text. Editors that handle it change their own model, and prevent the browser's own pasting,
 * which a made event never starts. `html` for those that make less of plain text.
 */
export function paste(html?: (text: string) => string): Strategy {
  return {
    name: 'paste',
    writes: (editor, text) => [
      () =>
        !editor.dispatchEvent(
          clipboardEvent(editor, text === '' ? 'cut' : 'paste', (data) => {
            if (text === '') return;
            data.setData('text/plain', text);
            if (html) data.setData('text/html', html(text));
          }),
        ),
    ],
  };
}

/**
 * The event that the browser sends ahead of an insertion, for editors that insert by themselves when they hear it. Those
 * that take line breaks apart do so only in what comes in a DataTransfer and not as `data`.
 */
export function beforeInput(alsoAsData = false): Strategy {
  return {
    name: 'beforeinput',
    writes: (editor, text) => [
      () => {
        const selected = selectionIn(editor)?.getRangeAt(0);
        const targetRanges = selected ? [new (viewOf(editor).StaticRange)(selected)] : [];
        const init: InputEventInit =
          text === ''
            ? { inputType: 'deleteContentBackward' }
            : {
                inputType: 'insertText',
                dataTransfer: transferOf(editor, (data) => data.setData('text/plain', text)),
                ...(alsoAsData && { data: text }),
              };
        return !editor.dispatchEvent(inputEvent(editor, { ...init, targetRanges }));
      },
    ],
  };
}

/**
 * The browser's own insertion, which the agent can undo as if they had typed it. Line by line, with the line break of
 * Shift+Enter: in one piece, Chrome makes blocks of the lines, and a console that reads `innerText` would send more
 * blank lines than were written. What came of it is seen at once, so that it never counts as taken.
 */
export function typed(lineBreak: 'insertLineBreak' | 'insertParagraph' = 'insertLineBreak'): Strategy {
  return {
    name: 'typed',
    writes: (editor, text) => {
      const command = (name: string, value?: string) => () => {
        editor.ownerDocument.execCommand(name, false, value);
        return false;
      };
      if (text === '') return [command('delete')];
      const keepsSpaces = /^(pre|break-spaces)/.test(viewOf(editor).getComputedStyle(editor).whiteSpace);
      return text
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [command(lineBreak)] : []),
          ...(line ? [command('insertText', keepsSpaces ? line : withFirmSpaces(line))] : []),
        ]);
    },
  };
}

/** Where spaces collapse, a person's typing makes no-break spaces of those that would not be seen. */
const withFirmSpaces = (line: string) => line.replace(/^ | (?= )| $/g, '\u00a0');
