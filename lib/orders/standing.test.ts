import { describe, expect, it } from 'vitest';
import type { NoteEntry, NoteFormat } from '../notes/types';
import { type BadgeKind, type StandingRules, Standings } from './standing';
import type { Order } from './types';

const NOW = Date.UTC(2026, 10, 22, 4);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const order = (id: string, part: Partial<Order> = {}): Order => ({
  ...{ id, status: 'to-ship', statusText: null, items: [], paid: null, times: {}, recipient: null },
  ...{ note: null, flag: null, buyer: null, open: null, ...part },
});
const goods = (title: string | null, sku: string | null = '米白') => [
  { title, sku, quantity: 1, price: null },
];
const door = (name: string, address: string) => ({ name, phone: null, address });

const FORMAT: NoteFormat = {
  ...{ id: 'own', name: '本店', date: '{M}.{D}', separator: ' ', maxLength: null, place: 'append', keep: [] },
  colours: { douyin: { yellow: 'orange' } },
  situations: [
    { id: 'price', name: '改价', template: '{event} {agent}', flag: 'yellow', statuses: [], events: [] },
    { id: 'gift', name: '送礼', template: '{event} {agent}', flag: 'yellow', statuses: [], events: [] },
    { id: 'refund', name: '可退', template: '{agent}', flag: 'green', statuses: [], events: [] },
  ],
};
/** Notes that begin with 本店 are in the format; what stands in brackets breaks it. */
const entries = (note: string): NoteEntry[] => {
  const isOwn = note.startsWith('本店');
  const entry = { text: note, at: 0, couldBe: [], event: null, agent: null, date: null };
  const faults: NoteEntry['faults'] = note.includes('[') ? ['no-agent', 'no-agent'] : [];
  return [{ ...entry, formatId: isOwn ? 'own' : null, situationId: isOwn ? 'price' : null, faults }];
};

function book(part: Partial<StandingRules> = {}) {
  const read: string[] = [];
  const standings = new Standings({
    marketplace: 'taobao',
    format: FORMAT,
    readNote(note, { id }) {
      read.push(id);
      return entries(note);
    },
    ...part,
  });
  const take = (orders: Order[], now = NOW) =>
    new Map(standings.take(orders, now).map((one) => [one.order.id, one.badges]));
  return { take, read };
}
const badgesOf = (one: Partial<Order>, part: Partial<StandingRules> = {}, now = NOW) =>
  book(part)
    .take([order('1', one)], now)
    .get('1') ?? [];
const kinds = (badges: { kind: BadgeKind }[] | undefined) => badges?.map(({ kind }) => kind);

describe('a note', () => {
  it('that is shown and empty is unmarked; one that is not shown is unknown', () => {
    expect(badgesOf({ note: ' ' })).toEqual([{ kind: 'unmarked', words: false }]);
    expect(badgesOf({ note: '' }, { format: null })).toEqual([{ kind: 'unmarked', words: false }]);
    expect(badgesOf({ note: null })).toEqual([]);
  });

  it('earns nothing where nobody has paid, or no longer', () => {
    for (const status of ['unpaid', 'closed', 'refunded'] as const)
      expect(badgesOf({ note: '', status })).toEqual([]);
    expect(badgesOf({ note: '', status: null })).toHaveLength(1);
  });

  it('of free words is nobody’s mark; without a format that is not judged', () => {
    expect(badgesOf({ note: '等买家回复' })).toEqual([{ kind: 'unmarked', words: true }]);
    expect(badgesOf({ note: '等买家回复' }, { format: null })).toEqual([]);
  });

  it('in the shop’s format says nothing, and tells once each what breaks it', () => {
    expect(badgesOf({ note: '本店 发顺丰 1号' })).toEqual([]);
    expect(badgesOf({ note: '本店 [发顺丰]' })).toEqual([{ kind: 'wrong-format', faults: ['no-agent'] }]);
  });
});

describe('a flag', () => {
  it('means every situation of its colour, also by the colour that stands for another', () => {
    expect(badgesOf({ flag: 'yellow' })).toEqual([
      { kind: 'flag', colour: 'yellow', names: ['改价', '送礼'] },
    ]);
    expect(badgesOf({ flag: 'orange' }, { marketplace: 'douyin' })).toMatchObject([
      { names: ['改价', '送礼'] },
    ]);
  });

  it('of a colour that the shop does not use, or without a format, means nothing', () => {
    expect(badgesOf({ flag: 'red' })).toEqual([]);
    expect(badgesOf({ flag: 'yellow' }, { format: null })).toEqual([]);
  });
});

describe('time', () => {
  const placed = NOW - 3 * DAY + HOUR;

  it('is left until the console closes an unpaid order, where a source says when', () => {
    expect(badgesOf({ status: 'unpaid', times: { placed } })).toEqual([{ kind: 'closes', at: NOW + HOUR }]);
    expect(badgesOf({ status: 'unpaid', times: { placed } }, { marketplace: 'pdd' })).toEqual([]);
    expect(badgesOf({ status: 'to-ship', times: { placed } })).toEqual([]);
    expect(badgesOf({ status: 'unpaid' })).toEqual([]);
  });

  it('is not known of an order that should be closed and still stands there', () => {
    expect(badgesOf({ status: 'unpaid', times: { placed } }, {}, NOW + HOUR)).toEqual([]);
  });

  it('of the promise is past, near or far', () => {
    const shipBy = NOW + 11 * HOUR;
    expect(badgesOf({ times: { shipBy } })).toEqual([{ kind: 'ship-soon', at: shipBy }]);
    expect(badgesOf({ times: { shipBy } }, {}, shipBy + 1)).toEqual([{ kind: 'past-ship-by', at: shipBy }]);
    expect(badgesOf({ times: { shipBy } }, {}, NOW - 2 * HOUR)).toEqual([]);
    for (const status of ['shipped', 'refunding', 'closed', 'paid', null] as const) {
      expect(badgesOf({ status, times: { shipBy } }, {}, shipBy + 1)).toEqual([]);
    }
  });

  it('goes on without the page: the same orders a moment later', () => {
    const { take } = book();
    const orders = [order('1', { times: { shipBy: NOW + MINUTE } })];
    expect(kinds(take(orders).get('1'))).toEqual(['ship-soon']);
    expect(kinds(take(orders, NOW + 2 * MINUTE).get('1'))).toEqual(['past-ship-by']);
  });
});

describe('orders of one buyer', () => {
  const one = order('1', { buyer: 'xiaohe', items: goods('保温杯'), times: { placed: NOW - HOUR } });
  const twin = (part: Partial<Order> = {}) =>
    order('2', { buyer: 'Xiaohe ', items: goods('保温杯'), times: { placed: NOW }, ...part });
  const of = (a: Order, b: Order) =>
    [...book().take([a, b]).values()].map((badges) => badges.map(({ kind }) => kind));

  it('for the same goods within a day are told at both', () => {
    const told = book().take([one, twin()]);
    expect(told.get('1')).toEqual([{ kind: 'ordered-twice', with: ['2'] }]);
    expect(told.get('2')).toEqual([{ kind: 'ordered-twice', with: ['1'] }]);
  });

  it('are told at the one that can still be held back, not at the one that is sent or given back', () => {
    expect(of(one, twin({ status: 'shipped' }))).toEqual([['ordered-twice'], []]);
    for (const status of ['closed', 'refunded', 'refunding', null] as const) {
      expect(of(one, twin({ status }))).toEqual([[], []]);
    }
  });

  it.each([
    ['days apart', { times: { placed: NOW + 2 * DAY } }],
    ['at a time that is not shown', { times: {} }],
    ['of another kind', { items: goods('保温杯', '墨绿') }],
    ['of a kind that is not shown', { items: goods('保温杯', null) }],
    ['of which none is shown', { items: [] }],
    ['with something else', { items: [...goods('保温杯'), ...goods('杯刷')] }],
  ])('%s are not the same twice, but may go together', (_, part) => {
    expect(of(one, twin(part))).toEqual([['can-merge'], ['can-merge']]);
  });

  it('whose name is hidden are nobody’s: many people are 林**儿', () => {
    const masked = { buyer: '林**儿', recipient: door('林*', '杭州市西湖区***') };
    expect(of({ ...one, ...masked }, twin(masked))).toEqual([[], []]);
  });

  it('are nobody’s either where the nick is that of everybody', () => {
    for (const buyer of ['匿名买家', '匿名用户', '微信用户']) {
      expect(of({ ...one, buyer }, twin({ buyer }))).toEqual([[], []]);
    }
  });

  it('are meant to be two where they go to two doors', () => {
    const [here, there] = [door('张伟', '上海市徐汇区漕溪北路18号'), door('李娜', '成都市锦江区东大街99号')];
    expect(of({ ...one, recipient: here }, twin({ recipient: there }))).toEqual([[], []]);
    expect(of({ ...one, recipient: here }, twin({ recipient: here }))).toEqual([
      ['ordered-twice'],
      ['ordered-twice'],
    ]);
  });

  it('can be merged while both wait, unless their doors are seen to differ', () => {
    const other = (part: Partial<Order>) => twin({ items: goods('杯刷'), ...part });
    expect(of(one, other({}))).toEqual([['can-merge'], ['can-merge']]);
    expect(of(one, other({ status: 'shipped' }))).toEqual([[], []]);
    const here = { recipient: door('赵**', '成都市***') };
    expect(of({ ...one, ...here }, other(here))).toEqual([['can-merge'], ['can-merge']]);
    expect(of({ ...one, ...here }, other({ recipient: door('李**', '成都市***') }))).toEqual([[], []]);
  });

  it('are known by their door alone, where all of it is shown', () => {
    const at = (address: string) => ({ buyer: null, recipient: door('赵小满', address) });
    expect(of({ ...one, ...at('文三路 8号') }, twin(at('文三路8号')))).toEqual([
      ['ordered-twice'],
      ['ordered-twice'],
    ]);
    expect(of({ ...one, ...at('文三路8号') }, twin(at('文三路9号')))).toEqual([[], []]);
  });
});

describe('one row’s change', () => {
  const many = Array.from({ length: 50 }, (_, n) =>
    order(String(n), { note: `本店 ${n} 1号`, buyer: `b${n}` }),
  );

  it('reads that row’s note and no other', () => {
    const { take, read } = book();
    take(many);
    expect(read).toHaveLength(50);
    take(many.map((each) => structuredClone(each)));
    expect(read).toHaveLength(50);
    const told = take(many.map((each) => (each.id === '7' ? { ...each, note: '本店 [改]' } : each)));
    expect(read.slice(50)).toEqual(['7']);
    expect(kinds(told.get('7'))).toEqual(['wrong-format']);
    expect(kinds(told.get('8'))).toEqual([]);
  });

  it('tells its kin anew: those it had, those it has, and those that are left when it goes', () => {
    const { take } = book();
    const [a, b, c] = ['a', 'b', 'c'].map((id) => order(id, { buyer: 'x' }));
    if (!a || !b || !c) throw new Error('three orders');
    expect(take([a, b, c]).get('a')).toEqual([{ kind: 'can-merge', with: ['b', 'c'] }]);
    expect(take([a, { ...b, buyer: 'y' }, c]).get('a')).toEqual([{ kind: 'can-merge', with: ['c'] }]);
    const sent = take([a, b, { ...c, status: 'shipped' }]);
    expect([sent.get('a'), sent.get('c')]).toEqual([[{ kind: 'can-merge', with: ['b'] }], []]);
    expect(take([a]).get('a')).toEqual([]);
    expect(take([]).size).toBe(0);
  });
});
