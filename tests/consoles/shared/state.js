import { longTalk } from './long-talk.js';
import { createNoise } from './noise.js';
import { dialoguesWith } from './scenes.js';

/**
 * The practice console's model, without a document. A conversation holds what its buyer said, its draft (the
 * controlled box's value) and its counters; exactly one conversation, or none, is open.
 *
 * @param template The console's template: its cast and the way it numbers messages.
 * @param options See `options.js`.
 */
export function createState(template, options) {
  const started = Date.now();
  const state = {
    options,
    noise: createNoise(options.build),
    conversations: [],
    open: null,
    /** The list's group in which the open row was chosen, where the console has groups. */
    openGroup: null,
    now: options.now,
    serial: 0,
    sent: [],
  };

  const { dialogues, who } = dialoguesWith(options.scene, template.dialogues);
  for (const member of template.cast) {
    const { lines: own, more } = dialogues[member.id];
    const isLong = member.id === (who ?? options.open) && options.messages > own.length;
    const lines = isLong ? [...longTalk(options.messages - own.length, own[0].ago), ...own] : own;
    const conversation = { ...member, more, unread: 0, waitingSince: null, draft: '', messages: [] };
    state.conversations.push(conversation);
    for (const line of lines) {
      const { ago, ...message } = line;
      put(conversation, message, options.now - ago * 1000);
    }
    if (member.read) conversation.unread = 0;
  }

  /** A live page's clock runs; a static one moves a second with each new message, so runs are alike. */
  function advance() {
    state.now = options.live ? Math.max(state.now + 1, options.now + Date.now() - started) : state.now + 1000;
  }

  function put(conversation, line, at) {
    state.serial += 1;
    const message = { ...line, at, id: template.messageId(line, at, state.serial, conversation) };
    conversation.messages.push(message);
    if (line.side === 'buyer') {
      conversation.waitingSince ??= at;
      if (conversation !== state.open) conversation.unread += 1;
    } else if (line.side === 'agent') {
      conversation.waitingSince = null;
      conversation.unread = 0;
    }
    return message;
  }

  /** The conversation of this id; throws with the known ids. */
  function find(id) {
    const conversation = state.conversations.find((one) => one.id === id);
    if (conversation) return conversation;
    const known = state.conversations.map((one) => one.id).join(', ');
    throw new Error(`practice console: no conversation "${id}"; known: ${known}`);
  }

  /** Adds a line at the clock's next moment. */
  function add(conversation, line) {
    advance();
    return put(conversation, line, state.now);
  }

  /** Puts the platform's notice in a message's place; throws where the open conversation has no such message. */
  function recall(messageId) {
    const at = state.open?.messages.findIndex(({ id }) => id === messageId) ?? -1;
    if (at < 0) throw new Error(`practice console: no message "${messageId}" in the open conversation`);
    const line = { side: 'platform', kind: 'close', text: '买家撤回了一条消息' };
    const when = state.open.messages[at].at + 1;
    state.serial += 1;
    const notice = { ...line, at: when, id: template.messageId(line, when, state.serial, state.open) };
    state.open.messages[at] = notice;
    return notice;
  }

  function setOpen(conversation, group) {
    state.open = conversation;
    state.openGroup = group;
    if (conversation) conversation.unread = 0;
  }

  if (options.open !== 'none') {
    const first = find(who ?? options.open);
    const own = template.entries(state).filter((row) => row.conversation === first);
    // Not the first of its rows, where the list shows a buyer more than once.
    setOpen(first, (own[1] ?? own[0]).group);
  }

  return { state, find, add, recall, setOpen };
}
