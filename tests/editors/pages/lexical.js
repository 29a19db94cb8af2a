import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { composer, ready, sent } from './page.js';

const element = composer.appendChild(document.createElement('div'));
element.contentEditable = 'true';
const editor = createEditor({
  namespace: 'practice',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(element);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.registerCommand(
  KEY_ENTER_COMMAND,
  () => {
    sent();
    return true;
  },
  COMMAND_PRIORITY_HIGH,
);

const draft = (text) =>
  editor.update(
    () => {
      const paragraph = $createParagraphNode();
      text.split('\n').forEach((line, index) => {
        if (index > 0) paragraph.append($createLineBreakNode());
        if (line) paragraph.append($createTextNode(line));
      });
      $getRoot().clear().append(paragraph);
    },
    { discrete: true },
  );
draft('');
ready({
  element: () => element,
  model: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
  draft,
});
