/** Chat pages made up at random, as unlike one another as a few choices make them. */

export interface InventedLine {
  side: 'in' | 'out';
  kind: 'text' | 'link' | 'image' | 'card';
  text: string;
}

export interface InventedPage {
  /** Selector of the box of the rows. */
  list: string;
  /** Whether anything but what is said tells the sides apart. */
  isTold: boolean;
  markup(lines: readonly InventedLine[]): string;
}

/** Names that say nothing: whatever is made of them is made of where they stand. */
const NAMES =
  'amber cedar delta ember fjord-line grove harbor-item indigo juniper kettle lumen meadow nectar opal pebble quarry river-row saffron timber umber velvet willow yonder zephyr';
const WAYS = ['pair', 'pair', 'modifier', 'hashed', 'attribute', 'layout', 'none'] as const;
const PLACES = ['row', 'inner', 'bubble'] as const;

export function inventPage(random: () => number): InventedPage {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (share: number) => random() < share;
  const bag = NAMES.split(' ').sort(() => random() - 0.5);
  const name = () => bag.pop() ?? 'spare';
  const hash = () => `x${Math.floor(random() * 1e9).toString(36)}q7z`;
  const some = () => pick([name, hash])();

  const way = pick(WAYS);
  const place = pick(PLACES);
  const marks = {
    pair: { in: name(), out: name() },
    modifier: { in: '', out: name() },
    hashed: { in: hash(), out: hash() },
    layout: { in: 'justify-start', out: 'justify-end' },
    attribute: { in: '', out: '' },
    none: { in: '', out: '' },
  }[way];
  const base = {
    row: pick([some(), '']),
    inner: pick([some(), '']),
    bubble: pick([some(), '']),
    words: pick([some(), '']),
  };
  const names = { list: name(), time: some(), who: some(), receipt: some(), card: some(), notice: some() };
  const group = chance(0.4) ? [name(), name()] : null;
  const has = {
    who: chance(0.5),
    time: chance(0.5),
    everyTime: chance(0.4),
    receipt: chance(0.4),
    face: chance(0.6),
    notice: chance(0.4),
    paragraph: chance(0.6),
    timeInside: chance(0.2),
  };
  const reply = chance(0.3) ? name() : '';
  const tag = pick(['div', 'li', 'article']);

  const named = (...all: (string | false | undefined)[]) => {
    const classes = all.filter(Boolean).join(' ');
    return classes ? ` class="${classes}"` : '';
  };
  const told = (side: 'in' | 'out', at: string) =>
    way === 'attribute' && at === place ? ` data-own="${side === 'out'}"` : '';
  const mark = (side: 'in' | 'out', at: string) => at === place && marks[side];
  const time = (at: number) => `<span${named(names.time)}>1${at % 10}:0${at % 6}</span>`;

  const content = ({ kind, text }: InventedLine, at: number) => {
    if (kind === 'image') return '<img alt="">';
    if (kind === 'card') return `<div${named(names.card)}><b>商品${at}</b><i>¥${at}9</i></div>`;
    const words = kind === 'link' ? `${text}<a href="#">链接${at}</a>` : text;
    return has.paragraph ? `<p${named(base.words)}>${words}</p>` : words;
  };
  const row = (line: InventedLine, at: number, isFirst: boolean) => {
    const { side } = line;
    const who =
      has.who && isFirst ? `<span${named(names.who)}>${side === 'in' ? '木木' : '小木'}</span>` : '';
    const above = !has.timeInside && has.time && (has.everyTime || isFirst) ? time(at) : '';
    const bubble = content(line, at) + (has.timeInside ? time(at) : '');
    return `<${tag}${named(base.row, mark(side, 'row'), group?.[isFirst ? 0 : 1], at % 3 === 0 && reply)}${told(side, 'row')}>
      ${who || above ? `<div class="head-line">${who}${above}</div>` : ''}
      <div${named(base.inner, mark(side, 'inner'))}${told(side, 'inner')}>
        ${has.face ? `<img class="face-img" src="${way === 'none' ? 'same' : side}.png">` : ''}
        <div${named(base.bubble, mark(side, 'bubble'))}${told(side, 'bubble')}>${bubble}</div>
        ${has.receipt && side === 'out' ? `<em${named(names.receipt)}>已读</em>` : ''}
      </div>
    </${tag}>`;
  };
  return {
    list: `.${names.list}`,
    isTold: way !== 'none' || has.who,
    markup(lines) {
      const rows = lines.map((line, at) => {
        const notice = has.notice && at % 5 === 4;
        return `${notice ? `<${tag}${named(base.row)}><span${named(names.notice)}>系统提示${at}</span></${tag}>` : ''}${row(line, at, lines[at - 1]?.side !== line.side)}`;
      });
      const list = tag === 'li' ? 'ul' : 'div';
      const html = `<main class="pane-middle"><${list} class="${names.list}">${rows.join('')}</${list}></main>`;
      return html.replace(/>\s+</g, '><');
    },
  };
}

const COUNT = '一二三四五六七八九十百千万亿兆京';

/** Six to fifteen lines; the first four are words. `place` makes them differ from those of another conversation. */
export function inventTalk(random: () => number, place: string): InventedLine[] {
  const kinds = ['text', 'text', 'text', 'text', 'text', 'image', 'card', 'link'] as const;
  return Array.from({ length: 6 + Math.floor(random() * 10) }, (_, at) => ({
    side: random() < 0.5 ? 'in' : 'out',
    kind: at < 4 ? 'text' : (kinds[Math.floor(random() * kinds.length)] ?? 'text'),
    text: `${place}第${COUNT[at]}句话`,
  }));
}
