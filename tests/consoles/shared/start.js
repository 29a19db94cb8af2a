import { createApp } from './app.js';
import { createBox } from './box.js';
import { startLive } from './live.js';
import { readOptions } from './options.js';
import { createPractice } from './practice.js';
import { createState } from './state.js';

/**
 * Starts a practice console in this document and puts its test API on `window.practice`: that of the page around
 * it, where the console lives in a frame.
 */
export function startConsole(template) {
  const model = createState(template, readOptions(location.hash));
  const { state } = model;

  const box = createBox(template, model, ({ text, how, trusted }) => {
    state.sent.push({ id: state.open.id, text, how, trusted });
    model.add(state.open, { side: 'agent', kind: 'text', text });
    app.appended(state.open, 1);
  });
  const app = createApp(template, model, box);

  // The real pages' rows ignore clicks that a script makes.
  document.addEventListener('click', (event) => {
    const row = event.target.closest(template.row);
    if (row && event.isTrusted) app.openRow(row);
  });
  window.addEventListener('popstate', app.route);

  app.mount();
  if (state.options.live) startLive(model, app);
  window.top.practice = createPractice(template, model, app);
}
