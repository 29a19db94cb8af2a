/* global Quill */
/**
 * A box held by the real Quill, which the page loads from `/__practice/vendor/quill.js`. Quill keeps a document of
 * its own and watches the DOM: what somebody writes into the DOM counts as soon as Quill has taken it in.
 */
export const quill = {
  /**
   * Gives the editor that the template drew to a Quill, which draws its own in that place.
   * @param onChange Called when somebody other than the model has changed the text.
   */
  adopt(editor, onChange) {
    const home = editor.parentElement;
    if (Quill.find(home)) return editor;
    const made = new Quill(home, {
      modules: {
        toolbar: false,
        // Enter sends: the page's own handler does it, and Quill must make no line of it first.
        keyboard: { bindings: { send: { key: 'Enter', handler: () => {} } } },
      },
    });
    made.on('text-change', (_delta, _before, source) => {
      if (source === 'user') onChange();
    });
    return made.root;
  },

  read(editor) {
    const held = Quill.find(editor.parentElement);
    held.update();
    return held.getText().replace(/\n$/, '');
  },

  write(editor, text) {
    Quill.find(editor.parentElement).setText(text, 'silent');
  },
};
