// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { mulberry32 } from '../../../tests/tools/random';
import { survey } from './ground';
import { teachMessages } from './messages';
import { readPage } from './trial';

const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);
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

const WORDS = [
  'amber',
  'cedar',
  'delta',
  'ember',
  'fjord-line',
  'grove',
  'harbor-item',
  'indigo',
  'juniper',
  'kettle',
  'lumen',
  'meadow',
  'nectar',
  'opal',
  'pebble',
  'quarry',
  'river-row',
  'saffron',
  'timber',
  'umber',
  'velvet',
  'willow',
  'yonder',
  'zephyr',
];

type Line = { side: 'in' | 'out'; text: string; kind: 'text' | 'image' | 'card' | 'link' };

function design(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (p: number) => random() < p;
  const bag = [...WORDS].sort(() => random() - 0.5);
  const name = () => bag.pop() ?? 'spare';
  const hash = () => `x${Math.floor(random() * 1e9).toString(36)}q7z`;
  const how = pick(['pair', 'pair', 'modifier', 'hashed', 'attr', 'layout', 'none'] as const);
  const where = pick(['row', 'inner', 'bubble'] as const);
  const mark: Record<'in' | 'out', string> = { in: '', out: '' };
  let attr = false;
  if (how === 'pair') {
    mark.in = name();
    mark.out = name();
  }
  if (how === 'modifier') mark.out = name();
  if (how === 'hashed') {
    mark.in = hash();
    mark.out = hash();
  }
  if (how === 'layout') {
    mark.in = 'justify-start';
    mark.out = 'justify-end';
  }
  if (how === 'attr') attr = true;
  const base = {
    row: pick([name(), hash(), '']),
    inner: pick([name(), hash(), '']),
    bubble: pick([name(), hash(), '']),
    words: pick([name(), hash(), '']),
  };
  const o = {
    how,
    where,
    names: chance(0.5),
    time: chance(0.5),
    timeAll: chance(0.4),
    receipt: chance(0.4),
    avatar: chance(0.6),
    group: chance(0.4) ? [name(), name()] : null,
    notices: chance(0.4),
    wrapWords: chance(0.6),
    inlineTime: chance(0.2),
    reply: chance(0.3) ? name() : null,
    rowTag: pick(['div', 'li', 'article']),
  };
  const cls = (...all: string[]) => {
    const c = all.filter(Boolean).join(' ');
    return c ? ` class="${c}"` : '';
  };
  const names = {
    list: name(),
    time: pick([name(), hash()]),
    who: pick([name(), hash()]),
    receipt: pick([name(), hash()]),
    card: pick([name(), hash()]),
    notice: pick([name(), hash()]),
  };
  const draw = (lines: Line[]) => {
    const rows = lines.map((line, at) => {
      const before = lines[at - 1];
      const isFirst = before?.side !== line.side;
      const m = (place: string) => (where === place ? mark[line.side] : '');
      const a = (place: string) => (attr && where === place ? ` data-own="${line.side === 'out'}"` : '');
      const body =
        line.kind === 'image'
          ? '<img alt="">'
          : line.kind === 'card'
            ? `<div${cls(names.card)}><b>商品${at}</b><i>¥${at}9</i></div>`
            : line.kind === 'link'
              ? `${line.text}<a class="link-out" href="#">链接${at}</a>`
              : line.text;
      const inlineTime = o.inlineTime ? `<span${cls(names.time)}>1${at % 10}:0${at % 6}</span>` : '';
      const words =
        o.wrapWords && line.kind !== 'card' && line.kind !== 'image'
          ? `<p${cls(base.words)}>${body}</p>`
          : body;
      const head = `${o.names && isFirst ? `<span${cls(names.who)}>${line.side === 'in' ? '木木' : '小木'}</span>` : ''}${!o.inlineTime && o.time && (o.timeAll || isFirst) ? `<span${cls(names.time)}>1${at % 10}:0${at % 6}</span>` : ''}`;
      const row = `<${o.rowTag}${cls(base.row, m('row'), o.group ? (o.group[isFirst ? 0 : 1] ?? '') : '', o.reply && at % 3 === 0 ? o.reply : '')}${a('row')}>${head ? `<div class="head-line">${head}</div>` : ''}<div${cls(base.inner, m('inner'))}${a('inner')}>${o.avatar ? `<img class="face-img" src="${how === 'none' ? 'x' : line.side}.png">` : ''}<div${cls(base.bubble, m('bubble'))}${a('bubble')}>${words}${inlineTime}</div>${o.receipt && line.side === 'out' ? `<em${cls(names.receipt)}>已读</em>` : ''}</div></${o.rowTag}>`;
      return (
        (o.notices && at % 5 === 4
          ? `<${o.rowTag}${cls(base.row)}><span${cls(names.notice)}>系统提示${at}</span></${o.rowTag}>`
          : '') + row
      );
    });
    const list = o.rowTag === 'li' ? 'ul' : 'div';
    document.body.innerHTML = `<div id="app"><main class="pane-middle"><${list} class="${names.list}">${rows.join('')}</${list}></main></div>`;
  };
  return { o, draw, list: `.${names.list}`, how };
}

function talk(random: () => number, tag: string): Line[] {
  const count = 6 + Math.floor(random() * 10);
  return Array.from({ length: count }, (_, at) => {
    const kinds = ['text', 'text', 'text', 'text', 'text', 'image', 'card', 'link'] as const;
    return {
      side: random() < 0.5 ? 'in' : 'out',
      kind: at < 4 ? 'text' : (kinds[Math.floor(random() * kinds.length)] ?? 'text'),
      text: `${tag}第${'一二三四五六七八九十百千万亿兆京'[at]}句话说得${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'[at]}`,
    } as Line;
  });
}

it('fuzz', () => {
  const stats: Record<string, number> = {};
  const bad: string[] = [];
  for (let seed = Number(process.env.FROM ?? 1); seed < Number(process.env.FROM ?? 1) + 600; seed += 1) {
    const random = mulberry32(seed);
    const page = design(random);
    const lines = talk(random, '这边');
    const texts = (side: string) => lines.filter((line) => line.side === side && line.kind === 'text');
    const buyers = texts('in'),
      owns = texts('out');
    const buyer = buyers[Math.floor(random() * buyers.length)],
      own = owns[Math.floor(random() * owns.length)];
    if (!buyer || !own) continue;
    page.draw(lines);
    const find = (text: string) =>
      [...document.querySelectorAll('*')]
        .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue === text))
        .at(-1) as Element;
    const taught = teachMessages(survey(document, NOW), {
      list: document.querySelector(page.list) as Element,
      buyer: find(buyer.text),
      own: find(own.text),
      latest: 'own-message',
    });
    const key = `${page.how} ${'part' in taught ? 'taught' : taught.problem}`;
    stats[key] = (stats[key] ?? 0) + 1;
    if (!('part' in taught) || (page.how === 'none' && !page.o.names)) continue;
    const check = (all: Line[], what: string) => {
      for (const { side, kind, text } of readPage(document, { ...BARE, messages: taught.part }, NOW)
        .messages) {
        if (side !== 'buyer' && side !== 'agent') continue;
        if (kind !== 'text') continue;
        const line = all.find((one) => text.startsWith(one.text));
        const want = line && (line.side === 'in' ? 'buyer' : 'agent');
        const whole =
          line &&
          text.replace(/\s/g, '') ===
            (line.kind === 'link' ? `${line.text}链接${all.indexOf(line)}` : line.text);
        if (want !== side || !whole)
          bad.push(
            `${seed} ${what} ${page.how} ${JSON.stringify(page.o)}: ${side} for ${want}: ${text} ${JSON.stringify(taught.part)}`,
          );
      }
    };
    check(lines, 'same');
    const other = talk(random, '那边');
    page.draw(other);
    check(other, 'other');
  }
  console.log(stats);
  const rest = bad.filter((x) => !x.includes('for undefined: 商品'));
  console.log(bad.length, rest.length, bad.slice(0, 8).join('\n\n'));
  expect(bad.length).toBe(0);
}, 600_000);
