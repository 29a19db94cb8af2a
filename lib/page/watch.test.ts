// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { feigeChat } from '../consoles/feige-chat';
import { pddChat } from '../consoles/pdd-chat';
import { watching } from './testing';

const T0 = Date.UTC(2026, 8, 8, 9, 12, 14);
const row = (ms: number, side: string, inside: string, uid = '7001') =>
  `<li class="clearfix onemsg" id="middlePanel_list_${ms}"><div currentuid="${uid}" class="${side}">
     <div class="msg-content">${inside}</div></div></li>`;
const text = (words: string) => `<p class="msg-content-box">${words}</p>`;
const pddPage = (rows: string) => `
  <div class="chat-item-box active" data-random="7001-0-unTimeout"><div class="chat-nickname"><span class="nickname-span">林*儿</span></div>
    <div class="chat-unreply-over-time">已等待2分钟</div></div>
  <div class="chat-item-box active" data-random="7001-0-all"><div class="chat-nickname"><span class="nickname-span">林*儿</span></div></div>
  <div class="chat-item-box" data-random="7002-0-unRead"><div class="chat-nickname"><span class="nickname-span">林*儿</span></div></div>
  <div class="chatWindowHeader"><div class="base-info"><span class="name">林*儿</span></div></div>
  <div id="msgListContainer"><ul class="msg-list">${rows}</ul></div>
  <div class="reply-box"><textarea id="replyTextarea"></textarea></div>`;

let end = () => {};
const open = (profile = pddChat, html = pddPage(row(T0, 'buyer-item', text('有货吗')))) => {
  document.body.innerHTML = html;
  const page = watching(profile, T0);
  end = page.end;
  return page;
};
afterEach(() => end());

describe('拼多多 chat', () => {
  it('knows the buyer by id, one entry for a buyer with several rows', () => {
    const facts = open().last('facts')?.facts;
    expect(facts?.conversation).toEqual({ key: 'uid:7001', buyer: { name: '林*儿', uid: '7001' } });
    expect(
      facts?.list.map(({ uid, waiting, isUnread, open: isOpen }) => [uid, waiting, isUnread, isOpen]),
    ).toEqual([
      ['7001', '已等待2分钟', false, true],
      ['7002', null, true, false],
    ]);
    expect(facts?.parts).toEqual({
      conversation: 'found',
      messages: 'found',
      conversations: 'found',
      input: 'found',
    });
  });

  it('tells buyer, agent, robot and system apart, and a card from a picture', () => {
    const page = open(
      pddChat,
      pddPage(
        [
          row(T0, 'buyer-item', `<p class="message-time">2026年09月08日 17:12:14</p>${text('有货<br>吗')}`),
          row(T0 + 1000, 'cs-item isread', text('有的')),
          row(T0 + 2000, 'cs-item callback', text('机器人')),
          row(T0 + 3000, 'cs-item', `<span class="robot-text">自动</span>${text('机器人')}`),
          `<li class="onemsg" id="middlePanel_List_${T0 + 4000}"><div class="system-msg-box">会话已转接</div></li>`,
          row(
            T0 + 5000,
            'buyer-item',
            '<div class="good-card"><img src="/thumb.png"><p class="good-name">保温杯</p></div>',
          ),
          row(T0 + 6000, 'buyer-item', '<div class="image-msg"><img src="https://img.example/1.png"></div>'),
        ].join(''),
      ),
    );
    expect(page.last('messages')?.messages).toEqual([
      { id: String(T0), side: 'buyer', kind: 'text', text: '有货\n吗', at: T0 },
      { id: String(T0 + 1000), side: 'agent', kind: 'text', text: '有的', at: T0 + 1000 },
      { id: String(T0 + 2000), side: 'robot', kind: 'text', text: '机器人', at: T0 + 2000 },
      { id: String(T0 + 3000), side: 'robot', kind: 'text', text: '机器人', at: T0 + 3000 },
      { id: String(T0 + 4000), side: 'system', kind: 'text', text: '会话已转接', at: T0 + 4000 },
      { id: String(T0 + 5000), side: 'buyer', kind: 'card', text: '保温杯', at: T0 + 5000 },
      {
        id: String(T0 + 6000),
        side: 'buyer',
        kind: 'image',
        text: '',
        at: T0 + 6000,
        imageUrl: 'https://img.example/1.png',
      },
    ]);
  });

  it('says only the new message when one comes', () => {
    const page = open();
    document
      .querySelector('.msg-list')
      ?.insertAdjacentHTML('beforeend', row(T0 + 9, 'buyer-item', text('<b>在吗</b>')));
    const before = page.events.length;
    page.settle();
    expect(page.events.slice(before)).toEqual([
      {
        type: 'messages',
        key: 'uid:7001',
        reset: false,
        messages: [{ id: String(T0 + 9), side: 'buyer', kind: 'text', text: '在吗', at: T0 + 9 }],
      },
    ]);
  });

  it('takes a changed row as that message again, and earlier rows above in their order', () => {
    const page = open();
    const box = document.querySelector('.msg-content-box');
    if (box) box.textContent = '有货吗，急';
    page.settle();
    expect(page.last('messages')).toMatchObject({
      reset: false,
      messages: [{ id: String(T0), text: '有货吗，急' }],
    });
    document
      .querySelector('.msg-list')
      ?.insertAdjacentHTML('afterbegin', row(T0 - 9, 'cs-item', text('您好')));
    page.settle();
    expect(page.last('messages')).toMatchObject({
      reset: true,
      messages: [{ text: '您好' }, { text: '有货吗，急' }],
    });
  });

  it('is ambiguous while header row and messages name two buyers, and recovers', () => {
    const page = open();
    const rows = document.querySelectorAll('.chat-item-box');
    rows[0]?.classList.remove('active');
    rows[1]?.classList.remove('active');
    rows[2]?.classList.add('active');
    page.settle();
    expect(page.last('facts')?.facts).toMatchObject({ conversationState: 'ambiguous', conversation: null });
    const list = document.querySelector('.msg-list');
    if (list) list.innerHTML = row(T0 + 50, 'buyer-item', text('我是另一位'), '7002');
    page.settle();
    expect(page.last('facts')?.facts.conversation?.key).toBe('uid:7002');
    expect(page.last('messages')).toMatchObject({
      key: 'uid:7002',
      reset: true,
      messages: [{ text: '我是另一位' }],
    });
  });

  it('tells no message of the next buyer as one of the last', () => {
    const page = open();
    const [, own, other] = document.querySelectorAll('.chat-item-box');
    for (const each of document.querySelectorAll('.active')) each.classList.remove('active');
    const list = document.querySelector('.msg-list');
    if (list) list.innerHTML = '';
    page.watcher.flush();
    list?.insertAdjacentHTML('beforeend', row(T0 + 50, 'buyer-item', text('我是另一位'), '7002'));
    page.watcher.flush();
    other?.classList.add('active');
    own?.classList.remove('active');
    page.settle();
    const told = page.events.flatMap((event) =>
      event.type === 'messages' ? event.messages.map(({ text: words }) => [event.key, words]) : [],
    );
    expect(told).toEqual([
      ['uid:7001', '有货吗'],
      ['uid:7002', '我是另一位'],
    ]);
  });

  it('is ambiguous while the header names another buyer of the list', () => {
    const page = open();
    const [own, , other] = document.querySelectorAll('.nickname-span');
    if (own) own.textContent = '李*四';
    if (other) other.textContent = '王*五';
    const header = document.querySelector('.base-info .name');
    if (header) header.textContent = '王*五';
    document.querySelectorAll('.chat-item-box')[1]?.remove();
    page.settle();
    expect(page.last('facts')?.facts.conversationState).toBe('ambiguous');
    // Another mask of the same name is no contradiction.
    if (header) header.textContent = '李四*';
    page.settle();
    expect(page.last('facts')?.facts.conversation?.buyer.name).toBe('李四*');
  });

  it('goes on after a picture whose address is none, and an emoji is no picture', () => {
    const page = open(
      pddChat,
      pddPage(
        row(T0, 'buyer-item', '<div class="image-msg"><img src="http://"></div>') +
          row(T0 + 1, 'buyer-item', '<p class="msg-content-box"><img src="/emoji.png"></p>') +
          row(T0 + 2, 'buyer-item', text('在吗')),
      ),
    );
    expect(page.last('messages')?.messages.map(({ kind, text: words }) => [kind, words])).toEqual([
      [null, ''],
      [null, ''],
      ['text', '在吗'],
    ]);
  });

  it('survives the framework replacing the list, and the whole page', () => {
    const page = open();
    const container = document.querySelector('#msgListContainer');
    if (container)
      container.innerHTML = `<ul class="msg-list">${row(T0 + 1, 'cs-item', text('换了列表'))}</ul>`;
    page.settle();
    expect(page.last('messages')?.messages.map((message) => message.text)).toEqual(['换了列表']);
    document.body.innerHTML = '';
    page.settle();
    expect(page.last('facts')?.facts).toMatchObject({
      conversationState: 'none',
      parts: { messages: 'missing', input: 'missing' },
    });
    document.body.innerHTML = pddPage(row(T0 + 2, 'buyer-item', text('回来了')));
    page.settle();
    expect(page.last('facts')?.facts.conversation?.key).toBe('uid:7001');
    expect(page.last('messages')?.messages.map((message) => message.text)).toEqual(['回来了']);
  });
});

describe('飞鸽 chat', () => {
  const page = (rows: string, nick = 'TK小学生') => `<main id="workspace-chat">
    <div data-qa-id="qa-conversation-chat-item" data-kora="conversation" data-btm-id="a.current"><div class="x1nameLine9" title="TK小学生"></div><span class="q-badge-count">3</span></div>
    <div id="topbar-left-info"><span>TK小学生</span><span>添加备注</span></div>${rows}
    <textarea data-qa-id="qa-send-message-textarea" placeholder="发送给 ${nick}，使用Enter 发送消息"></textarea></main>`;
  const wrapped = (id: string, inside: string) =>
    `<div data-qa-id="qa-message-warpper" class="msgItemWrap"><div data-id="${id}">${inside}</div></div>`;

  it('reads the fixture its facts give', () => {
    const seen = open(
      feigeChat,
      page(
        '<div data-id="message-in"><div class="leaveMessage messageNotMe"><pre><span>1117</span></pre></div></div>',
      ),
    );
    expect(seen.last('facts')?.facts).toMatchObject({
      conversation: { key: 'name:TK小学生', buyer: { name: 'TK小学生', uid: null } },
      list: [{ name: 'TK小学生', unread: 3, isUnread: true, open: null }],
    });
    expect(seen.last('messages')?.messages).toEqual([
      { id: 'message-in', side: 'buyer', kind: 'text', text: '1117', at: null },
    ]);
  });

  it('knows a buyer by name, whatever marks of direction one of its places has', () => {
    const seen = open(feigeChat, page('').replace('<span>TK小学生', '<span>\u202eTK小\u200e学生'));
    expect(seen.last('facts')?.facts.conversation?.key).toBe('name:TK小学生');
  });

  it('counts 99+ as unread', () => {
    const seen = open(feigeChat, page('').replace('>3<', '>99+<'));
    expect(seen.last('facts')?.facts.list).toMatchObject([{ unread: 99, isUnread: true }]);
  });

  it('leaves out templates and the platform’s own notices', () => {
    const seen = open(
      feigeChat,
      page(
        [
          wrapped('1_template', '<div class="messageNotMe"><pre><span>模板</span></pre></div>'),
          wrapped('a_llm_process_1', '<div class="messageIsMe"><pre><span>思考</span></pre></div>'),
          wrapped('x_Welcome_1', '<div class="messageIsMe"><pre><span>欢迎</span></pre></div>'),
          wrapped(
            '77',
            '<img alt="头像" src="/a.png"><div class="leaveMessage messageIsMe"><pre><span>您</span><span>好</span></pre></div>',
          ),
          wrapped(
            '78',
            '<img alt="头像" src="/a.png"><div class="messageNotMe"><img alt="图片" src="https://p.example/1.jpg"></div>',
          ),
          wrapped(
            '79',
            '<div class="messageNotMe"><div class="chatd-card"><div class="chatd-card-main">用户正在查看商品</div></div></div>',
          ),
        ].join(''),
      ),
    );
    expect(
      seen.last('messages')?.messages.map(({ id, side, kind, text: words }) => [id, side, kind, words]),
    ).toEqual([
      ['77', 'agent', 'text', '您好'],
      ['78', 'buyer', 'image', ''],
      ['79', 'buyer', 'card', '用户正在查看商品'],
    ]);
  });

  it('is ambiguous while the box is addressed to somebody else', () => {
    expect(open(feigeChat, page('', '别人')).last('facts')?.facts.conversationState).toBe('ambiguous');
  });
});
