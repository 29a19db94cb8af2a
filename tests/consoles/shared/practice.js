/** Makes `window.practice`; its members are described in `practice.d.ts`. */
export function createPractice(template, model, app) {
  const { state } = model;

  function say(id, line) {
    const conversation = model.find(id);
    const message = model.add(conversation, line);
    app.appended(conversation, 1);
    return message;
  }

  return {
    conversations: state.conversations,
    options: state.options,
    sent: state.sent,
    openId: () => state.open?.id ?? null,
    open: (id) => app.open(model.find(id)),
    openNone: () => app.open(null),
    buyerSays: (id, text) => say(id, { side: 'buyer', kind: 'text', text }),
    agentSays: (id, text) => say(id, { side: 'agent', kind: 'text', text }),
    imageFrom: (id) => say(id, { side: 'buyer', kind: 'image', text: '', picture: 'photo-lid.svg' }),
    recall(messageId) {
      const notice = model.recall(messageId);
      app.recalled(notice);
      return notice;
    },
    boxValue: (id) => model.find(id).draft,
    wrongBox: (text) => state.conversations.filter((one) => one.draft.includes(text)).map((one) => one.id),
    replaceList: () => app.drawMessages(true),
    rebuildApp: () => app.mount(),

    async stream(count, perFrame = 50) {
      const conversation = state.open;
      if (!conversation) throw new Error('practice console: stream needs an open conversation');
      for (let done = 0; done < count; ) {
        const batch = Math.min(perFrame, count - done);
        for (let at = 1; at <= batch; at += 1) {
          const side = (done + at) % 5 === 0 ? 'agent' : 'buyer';
          model.add(conversation, { side, kind: 'text', text: `第 ${done + at} 句，杯盖还是有点渗水` });
        }
        app.appended(conversation, batch);
        done += batch;
        await new Promise(requestAnimationFrame);
      }
    },

    navigate(path) {
      history.pushState(null, '', path);
      app.route();
    },

    onNextFocus(act) {
      const listen = (event) => {
        if (!event.target.matches?.(template.box)) return;
        document.removeEventListener('focusin', listen);
        act();
      };
      document.addEventListener('focusin', listen);
    },
  };
}
