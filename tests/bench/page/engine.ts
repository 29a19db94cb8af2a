import { pddChat } from '../../../lib/consoles/pdd-chat';
import { PageWatcher } from '../../../lib/page/watch';

/**
 * Runs inside a page: what one more message costs our engine when the conversation is `positions` long. As on the
 * real console, a message also changes its conversation's row in the list and moves it to the top.
 */
export function costsAt(positions: number[], around: number): number[][] {
  document.body.innerHTML = `<div class="chat-list">${Array.from({ length: 60 }, (_, index) => listRow(7000 + index)).join('')}</div>
    <div class="chatWindowHeader"><div class="base-info"><span class="name">林*儿</span></div></div>
    <div id="msgListContainer"><ul class="msg-list"></ul></div>
    <div class="right-panel-container">${'<div class="order-card"><p>订单</p></div>'.repeat(20)}</div>
    <textarea id="replyTextarea"></textarea>`;
  const put: (() => void)[] = [];
  const end = new AbortController();
  const watcher = new PageWatcher({
    root: document,
    profile: pddChat,
    signal: end.signal,
    now: Date.now,
    later: (task) => put.push(task),
    emit: () => {},
  });
  const list = document.querySelector('.msg-list') as Element;
  const conversations = document.querySelector('.chat-list') as Element;
  const costs = positions.map(() => [] as number[]);
  const last = Math.max(...positions) + around;
  for (let index = 0; index < last; index += 1) {
    list.insertAdjacentHTML('beforeend', row(index));
    const other = conversations.children[index % 3] as Element;
    (other.querySelector('.chat-message-content') as Element).textContent = `第 ${index} 句`;
    conversations.prepend(other);
    const started = performance.now();
    watcher.flush();
    while (put.length > 0) put.shift()?.();
    const cost = performance.now() - started;
    positions.forEach((position, at) => {
      if (Math.abs(index - position) <= around) costs[at]?.push(cost);
    });
  }
  end.abort();
  return costs;
}

function listRow(uid: number): string {
  return `<div class="chat-item-box${uid === 7000 ? ' active' : ''}" data-random="${uid}-0-all"><div class="chat-nickname"><span class="nickname-span">买*${uid}</span></div>
    <p class="chat-message-content">…</p><div class="chat-time"><p class="item-note">17:12</p></div></div>`;
}

function row(index: number): string {
  const side = index % 3 === 0 ? 'cs-item' : 'buyer-item';
  return `<li class="clearfix onemsg" id="middlePanel_list_${1788858734000 + index * 1000}"><div class="${side}" currentuid="7000">
    <div class="avatar"><img src="data:,"></div><div class="msg-content"><p class="msg-content-box">第 ${index} 句话，什么时候发货呢</p></div></div></li>`;
}
