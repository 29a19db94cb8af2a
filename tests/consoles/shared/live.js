/**
 * The scripted buyers of a living page: every `options.live` ms one of them writes, in turn the open one and
 * one of the others, each going through its own lines over and over.
 */
export function startLive(model, app) {
  const { state } = model;
  const next = new Map();
  let turn = 0;

  function speaker() {
    const others = state.conversations.filter((one) => one !== state.open);
    if (turn % 2 === 0 && state.open) return state.open;
    return others[(turn >> 1) % others.length];
  }

  function tick() {
    if (!state.options.live) return;
    const conversation = speaker();
    const at = next.get(conversation) ?? 0;
    next.set(conversation, at + 1);
    turn += 1;
    model.add(conversation, {
      side: 'buyer',
      kind: 'text',
      text: conversation.more[at % conversation.more.length],
    });
    app.appended(conversation, 1);
    setTimeout(tick, state.options.live);
  }

  setTimeout(tick, state.options.live);
}
