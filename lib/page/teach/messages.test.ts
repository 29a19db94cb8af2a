// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { survey } from './ground';
import { type TaughtMessages, teachMessages } from './messages';
import { readPage } from './trial';

const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);
const SAID = ['在吗', '在的', '杯子漏水', '请拍张照', '拍了', '这就补发'];

const $ = (css: string) => document.querySelector(css) as Element;
const saying = (text: string) =>
  [...document.querySelectorAll('*')]
    .filter((element) => element.textContent?.trim() === text)
    .at(-1) as Element;

function teach(
  html: string,
  buyer: string | Element = SAID[0] ?? '',
  own: string | Element = SAID[1] ?? '',
): TaughtMessages {
  document.body.innerHTML = `<div id="app"><div class="talk">${html}</div></div>`;
  const element = (pick: string | Element) => (typeof pick === 'string' ? saying(pick) : pick);
  return teachMessages(survey(document, NOW), {
    list: $('.talk'),
    buyer: element(buyer),
    own: element(own),
    latest: 'own-message',
  });
}

/** Side and words of all rows that the part reads. */
function read(taught: TaughtMessages): string[] {
  if (!('part' in taught)) throw new Error(`${taught.step}: ${taught.problem}`);
  const profile = { ...BARE, messages: taught.part };
  return readPage(document, profile, NOW).messages.map(
    ({ side, kind, text }) => `${side} ${kind === 'text' ? text : kind}`,
  );
}

const BARE = {
  vocabulary: 2,
  id: 'taught',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': '某', en: 'x' },
  language: 'zh-CN',
  addresses: ['https://a.example/*'],
  evidence: { date: null, strength: 'single', sources: 1 },
  capabilities: [],
} satisfies Parameters<typeof readPage>[1];

/** A conversation in which buyer and shop take turns. */
const turns = (row: (text: string, side: 'in' | 'out', at: number) => string) =>
  SAID.map((text, at) => row(text, at % 2 === 0 ? 'in' : 'out', at)).join('');
const ALL = SAID.map((text, at) => `${at % 2 === 0 ? 'buyer' : 'agent'} ${text}`);

describe('rows', () => {
  it('may lie in boxes of a day', () => {
    const rows = turns(
      (text, side, at) =>
        `${at === 2 ? '</section><section class="day">' : ''}<div class="msg msg--${side}"><p class="words">${text}</p></div>`,
    );
    const days = `<section class="day">${rows}</section>`;
    expect(read(teach(days))).toEqual(ALL);
    // Pointed at on two days.
    expect(read(teach(days, SAID[0], SAID[5]))).toEqual(ALL);
  });

  it('may lie in boxes of a speaker, who is told there only', () => {
    const group = (side: string, ...texts: string[]) =>
      `<div class="group group--${side}">${texts.map((text) => `<div class="bubble">${text}</div>`).join('')}</div>`;
    const html =
      group('guest', '在吗', '杯子漏水') +
      group('staff', '在的') +
      group('guest', '急') +
      group('staff', '这就补发', '请稍等');
    expect(read(teach(html))).toEqual([
      'buyer 在吗',
      'buyer 杯子漏水',
      'agent 在的',
      'buyer 急',
      'agent 这就补发',
      'agent 请稍等',
    ]);
  });

  it('may themselves hold the words, with nothing around', () => {
    expect(
      read(
        teach(
          `<ul class="log">${turns((text, side) => `<li class="${side === 'in' ? 'guest' : 'staff'}">${text}</li>`)}</ul>`,
        ),
      ),
    ).toEqual(ALL);
  });

  it('are not the halves of a message', () => {
    const html = turns(
      (text) => `<div class="msg"><p class="from">木木${text}</p><p class="words">${text}</p></div>`,
    );
    expect(teach(html, '木木在吗', '在吗')).toEqual({ step: 'own-message', problem: 'same-side' });
  });
});

describe('words', () => {
  const chat = (inside: (text: string, at: number) => string) =>
    turns((text, side, at) => `<div class="msg msg--${side}">${inside(text, at)}</div>`);

  it('go without name, time, receipt and button beside them, whatever was pointed at', () => {
    const html = chat(
      (
        text,
        at,
      ) => `<div class="head"><i class="who">${at % 2 ? '小木' : '木木'}</i><i class="stamp">17:0${at}</i></div>
        <div class="body"><div class="bubble"><p class="words">${text}</p></div><em>已读</em><button>重发</button></div>`,
    );
    for (const css of ['.words', '.bubble', '.body', '.head', '.who', '.msg']) {
      teach(html);
      const [buyer, own] = [$(`.msg--in ${css}, .msg--in${css}`), $(`.msg--out ${css}, .msg--out${css}`)];
      const taught = teachMessages(survey(document, NOW), {
        list: $('.talk'),
        buyer,
        own,
        latest: 'own-message',
      });
      expect(read(taught), css).toEqual(ALL);
    }
  });

  it('are cut out where the time stands among them', () => {
    const html = chat((text, at) => `<div class="bubble">${text}<span class="clock">17:0${at}</span></div>`);
    const taught = teach(html, '在吗17:00', '在的17:01');
    expect(read(taught)).toEqual(ALL);
    expect('part' in taught && taught.part.text[0]?.without).toEqual(['.clock']);
  });

  it('are whole where a link or a second paragraph is in them', () => {
    const html = chat((text, at) =>
      at === 2
        ? '<div class="bubble"><p><span class="run">看</span><a class="link">这里</a></p></div>'
        : at === 3
          ? '<div class="bubble"><p><span class="run">请拍</span></p><p><span class="run">张照</span></p></div>'
          : `<div class="bubble"><p><span class="run">${text}</span></p></div>`,
    );
    expect(read(teach(html))).toEqual([
      ...ALL.slice(0, 2),
      'buyer 看这里',
      'agent 请拍\n张照',
      ...ALL.slice(4),
    ]);
  });

  it('are not a card’s, nor a picture’s name', () => {
    const html = chat((text, at) =>
      at === 2
        ? '<div class="bubble"><div class="goods"><h5>保温杯</h5><b>¥69</b></div></div>'
        : at === 3
          ? '<div class="bubble"><img alt="图片"></div>'
          : `<div class="bubble">${text}</div>`,
    );
    expect(read(teach(html))).toEqual([...ALL.slice(0, 2), 'buyer card', 'agent null', ...ALL.slice(4)]);
  });

  it('hold emoji', () => {
    const html = chat((text, at) => `<div class="bubble">${at === 4 ? '<img alt="[微笑]">' : text}</div>`);
    expect(read(teach(html))[4]).toBe('buyer [微笑]');
  });

  it('are not there in a picture: another message has to be pointed at', () => {
    const html = chat((text, at) => `<div class="bubble">${at === 0 ? '<img class="photo">' : text}</div>`);
    teach(html);
    expect(
      teachMessages(survey(document, NOW), {
        list: $('.talk'),
        buyer: $('.photo'),
        own: saying('在的'),
        latest: 'own-message',
      }),
    ).toEqual({
      step: 'buyer-message',
      problem: 'no-text',
    });
  });
});

describe('sides', () => {
  it('may be told by attributes, and by a whole class that others add to', () => {
    const flag = turns(
      (text, side) => `<div class="msg" data-own="${side === 'out'}"><p class="words">${text}</p></div>`,
    );
    expect(read(teach(flag))).toEqual(ALL);
    const more = turns(
      (text, side) =>
        `<div class="msg${side === 'out' ? ' msg--self' : ''}"><p class="words">${text}</p></div>`,
    );
    const taught = teach(more);
    expect(read(taught)).toEqual(ALL);
    // Renamed, it is nobody's; never the buyer's.
    document.body.innerHTML = document.body.innerHTML.replaceAll('msg--self', 'msg--me');
    expect(read(taught).filter((line) => line.startsWith('buyer'))).toEqual(
      ALL.filter((line) => line.startsWith('buyer')),
    );
  });

  it('are not taken from where a group begins', () => {
    // Two by two: what is first in a pair and what comes after divides the messages as well as who speaks.
    const pair = (side: string, a: string, b: string) =>
      `<div class="row row-top"><p class="${side} words">${a}</p></div><div class="row row-low"><p class="${side} words">${b}</p></div>`;
    const html =
      pair('grey', '在吗', '急') +
      pair('blue', '在的', '请讲') +
      pair('grey', '漏水', '看图') +
      pair('blue', '收到', '补发');
    expect(teach(html, '在吗', '请讲')).toEqual({ step: 'own-message', problem: 'same-side' });
    // Both first in their pairs: only who speaks is left to tell them apart.
    expect(read(teach(html, '在吗', '在的'))[3]).toBe('agent 请讲');
  });

  it('are not guessed where only made-up classes tell them', () => {
    const html = turns(
      (text, side) =>
        `<div class="msg"><p class="words ${side === 'in' ? 'x1n2onr6' : 'x9f619zz'}">${text}</p></div>`,
    );
    expect(teach(html)).toEqual({ step: 'own-message', problem: 'same-side' });
  });

  it('are two: the same message twice is one', () => {
    const html = turns((text, side) => `<div class="msg msg--${side}"><p class="words">${text}</p></div>`);
    expect(teach(html, '在吗', '在吗')).toEqual({ step: 'own-message', problem: 'same-side' });
    expect(teach(html, '在吗', '杯子漏水')).toEqual({ step: 'own-message', problem: 'same-side' });
  });
});

it('refuses a message that is not in the list', () => {
  document.body.innerHTML = '<div class="talk"><p>在吗</p></div><p class="note">在的</p>';
  const picks = { list: $('.talk'), buyer: saying('在吗'), own: $('.note'), latest: 'own-message' as const };
  expect(teachMessages(survey(document, NOW), picks)).toEqual({
    step: 'own-message',
    problem: 'outside-list',
  });
});

it('reads ids and times that the rows carry', () => {
  const html = turns(
    (text, side, at) =>
      `<div class="msg msg--${side}" id="m_178877174400${at}"><time class="stamp">2026-09-07 17:0${at}</time><p class="words">${text}</p></div>`,
  );
  const taught = teach(html);
  expect('part' in taught && taught.part).toMatchObject({
    id: [{ take: { attr: 'id' }, pattern: 'm_{digits}' }],
    at: [
      { from: { css: ['.stamp', '.msg time'] }, take: 'text', format: 'ymd-hms' },
      { take: { attr: 'id' }, pattern: 'm_{digits}', format: 'epoch-ms' },
    ],
  });
});

it('takes no bare clock for a time: yesterday’s would be today’s', () => {
  const html = turns(
    (text, side, at) =>
      `<div class="msg msg--${side}"><time>17:0${at}</time><p class="words">${text}</p></div>`,
  );
  const taught = teach(html);
  expect('part' in taught && taught.part.at).toEqual([]);
});

it('finds rows and words in open shadow trees', () => {
  document.body.innerHTML = '<chat-window></chat-window>';
  const shadow = $('chat-window').attachShadow({ mode: 'open' });
  const rows = turns((_, side) => `<div class="msg msg--${side}"><chat-bubble></chat-bubble></div>`);
  shadow.innerHTML = `<div class="rows">${rows}</div>`;
  const words = [...shadow.querySelectorAll('chat-bubble')].map((host, at) => {
    const inner = host.attachShadow({ mode: 'open' });
    inner.innerHTML = `<div class="words">${SAID[at]}</div>`;
    return inner.querySelector('.words') as Element;
  });
  const [buyer, own] = words as [Element, Element];
  const list = shadow.querySelector('.rows') as Element;
  const taught = teachMessages(survey(document, NOW), { list, buyer, own, latest: 'own-message' });
  expect(read(taught)).toEqual(ALL);
  expect('part' in taught && taught.part).toMatchObject({
    list: { css: ['chat-window >>> .rows'] },
    text: [{ from: { css: ['chat-bubble >>> .words'] } }],
  });
});
