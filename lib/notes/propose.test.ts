import { describe, expect, it } from 'vitest';
import type { Message } from '../conversation/types';
import type { OrderStatus } from '../orders/types';
import { Phrases } from '../phrases/phrases';
import { LISTS, TERMS } from './agreements';
import { BUNDLED_FORMATS } from './bundled';
import { proposeNotes } from './propose';
import type { NoteFormat } from './types';

const [A, B] = BUNDLED_FORMATS as [NoteFormat, NoteFormat];

/** `b:` the buyer, `a:` the agent. */
const talk = (...lines: string[]): Message[] =>
  lines.map((line) => ({
    id: null,
    side: line.startsWith('b:') ? 'buyer' : 'agent',
    kind: 'text',
    text: line.slice(2),
    at: null,
  }));

const propose = (status: OrderStatus | null, lines: string[], format = A) =>
  proposeNotes(format, { status }, talk(...lines)).map(({ situationId, event, reason }) => [
    situationId,
    event,
    reason.kind === 'status' ? 'status' : reason.agreed ? 'agreed' : 'wished',
  ]);

it('has phrases that can all be read', () => {
  expect(
    new Phrases(
      TERMS.map(({ triggers }) => triggers),
      LISTS,
    ).faults,
  ).toEqual([]);
});

describe('what was agreed', () => {
  it.each<[string[], string, string | null]>([
    [['b:能帮我改下地址吗', 'a:好的亲，新地址发我一下'], 'unshipped', '改地址'],
    [['b:地址写错了，改成杭州的', 'a:给您改好了'], 'unshipped', '改地址'],
    [['b:可以发顺丰吗', 'a:可以的哦'], 'courier', '发顺丰'],
    [['b:走sf行吗', 'a:没问题，给您备注'], 'courier', '发顺丰'],
    [['a:给您发京东快递可以吗', 'b:好的'], 'courier', '发京东'],
    [['a:亲，已经给您备注发中通了'], 'courier', '发中通'],
    [['b:不想要了，申请退款', 'a:好的，给您退'], 'refund', null],
    [['b:送个小礼物呗', 'a:好的，给您送个小礼品'], 'unshipped', '送赠品'],
    [['b:先不要发货，我下周才在家', 'a:好的呢'], 'unshipped', '晚点发'],
    [['b:过几天再发', 'a:可以的'], 'unshipped', '晚点发'],
  ])('%o is %s, %s', (lines, situationId, event) => {
    expect(propose('to-ship', lines)).toEqual([[situationId, event, 'agreed']]);
  });
  it('of a price has no event in scheme A', () => {
    expect(propose('unpaid', ['b:便宜5块吧', 'a:好的，给您改价'])[0]).toEqual(['price', null, 'agreed']);
  });
  it('tells who brought it up, in which words', () => {
    const [proposal] = proposeNotes(A, { status: 'to-ship' }, talk('b:可以发顺丰吗', 'a:可以的哦'));
    expect(proposal?.reason).toEqual({
      kind: 'talk',
      matter: 'courier',
      by: 'buyer',
      words: '可以发顺丰吗',
      agreed: true,
    });
  });
  it('goes where the order has got to', () => {
    expect(propose('shipped', ['b:地址写错了，能改地址吗', 'a:好的，给您处理'])).toEqual([
      ['shipped', '改地址', 'agreed'],
    ]);
    expect(propose('to-ship', ['b:可以发顺丰吗', 'a:可以的'], B)).toEqual([['ship', '发顺丰', 'agreed']]);
    expect(propose('to-ship', ['b:我要退款', 'a:好的'], B)).toEqual([['refund', '退款', 'agreed']]);
  });
  it('is the newest wish where it changed', () => {
    const lines = ['b:发圆通', 'a:好的', 'b:还是发顺丰吧'];
    expect(propose('to-ship', lines)).toEqual([['courier', '发顺丰', 'wished']]);
    expect(propose('to-ship', [...lines, 'a:好的'])).toEqual([['courier', '发顺丰', 'agreed']]);
  });
  it('stands before what is only wished', () => {
    const lines = ['b:能发顺丰吗', 'a:可以的', 'b:再帮我改下地址'];
    expect(propose('to-ship', lines)).toEqual([
      ['courier', '发顺丰', 'agreed'],
      ['unshipped', '改地址', 'wished'],
    ]);
  });
});

it('what is said of another time is no wish for this order', () => {
  for (const words of ['下次发顺丰吧', '以后都发顺丰', '下次帮我改地址']) {
    expect(propose('to-ship', [`b:${words}`, 'a:好的']), words).toEqual([]);
  }
  expect(propose('to-ship', ['b:下次发中通，这次先发顺丰', 'a:好的'])).toEqual([
    ['courier', '发顺丰', 'agreed'],
  ]);
});

describe('what was not agreed', () => {
  it.each<string[][]>([
    [['b:可以发顺丰吗']],
    [['b:可以发顺丰吗', 'a:好的，我问一下仓库']],
    [['b:可以发顺丰吗', 'a:稍等']],
    [['b:可以发顺丰吗', 'a:顺丰要到付，可以吗']],
    [['b:可以发顺丰吗', 'a:您可以自己在下单时选哦']],
    [['b:可以发顺丰吗', 'a:在的亲，有什么可以帮您']],
    [['b:可以发顺丰吗', 'a:今天为您安排发货哦']],
    [['b:可以发顺丰吗', 'a:可以给您换，不过不能保证明天到']],
  ])('%o stays a wish', (lines) => {
    expect(propose('to-ship', lines)).toEqual([['courier', '发顺丰', 'wished']]);
  });
  it.each<string[][]>([
    [['b:可以发顺丰吗', 'a:不可以的哦亲']],
    [['b:可以发顺丰吗', 'a:顺丰我们发不了呢']],
    [['b:可以发顺丰吗', 'a:可以的', 'b:算了，不换了']],
    [['b:什么时候发货']],
    [['b:退款多久到账', 'a:好的亲，一般三天']],
    [['b:不要发顺丰']],
    [[]],
  ])('%o is nothing', (lines) => {
    expect(propose('to-ship', lines)).toEqual([]);
  });
  it('is what was said a day before the last word', () => {
    const [wish, yes] = talk('b:可以发顺丰吗', 'a:可以的');
    const [hello] = talk('b:在吗');
    if (!wish || !yes || !hello) throw new Error('no talk');
    const at = Date.UTC(2026, 10, 20);
    const said = [
      { ...wish, at },
      { ...yes, at },
      { ...hello, at: at + 25 * 3600 * 1000 },
    ];
    expect(proposeNotes(A, { status: 'to-ship' }, said)).toEqual([]);
    expect(proposeNotes(A, { status: 'to-ship' }, said.slice(0, 2))).toHaveLength(1);
  });
  it('is a bare 好的 to two things at once', () => {
    expect(propose('to-ship', ['b:改下地址', 'b:再给我发顺丰', 'a:好的']).map(([, , how]) => how)).toEqual([
      'wished',
      'wished',
    ]);
    expect(propose('to-ship', ['b:改下地址', 'b:再给我发顺丰', 'a:好的，给您改地址'])).toEqual([
      ['unshipped', '改地址', 'agreed'],
      ['courier', '发顺丰', 'wished'],
    ]);
  });
  it('is another courier than the one that was asked for', () => {
    expect(propose('to-ship', ['b:是发顺丰吗', 'a:好的亲，默认发中通'])).toEqual([
      ['courier', '发中通', 'wished'],
    ]);
    expect(propose('to-ship', ['b:是发顺丰吗', 'a:好的亲，顺丰和中通都可以'])).toEqual([
      ['courier', '发顺丰', 'wished'],
    ]);
  });
  it('names no courier where two are named', () => {
    expect(propose('to-ship', ['b:发顺丰或者发中通都行', 'a:好的'])).toEqual([['courier', null, 'agreed']]);
  });
});

describe('the status', () => {
  it('tells only where it leaves one situation', () => {
    expect(propose('shipped', [])).toEqual([['shipped', null, 'status']]);
    expect(propose('refunding', [])).toEqual([['refund', null, 'status']]);
    expect(propose('to-ship', [])).toEqual([]);
    expect(propose('closed', [])).toEqual([]);
    expect(propose(null, [])).toEqual([]);
  });
});

describe('nothing is proposed of what was said', () => {
  it.each<string[]>([
    ['b:先别发货', 'a:好的', 'b:可以发了'],
    ['b:晚几天再发', 'a:好的', 'b:现在可以发货了'],
    ['b:发顺丰要加钱吗', 'a:要加10元', 'b:那算了'],
    ['b:发顺丰要加钱吗', 'a:要加10元', 'b:太贵了默认吧'],
    ['b:能发顺丰吗', 'a:亲默认韵达哦', 'b:好吧'],
    ['b:不是要退款，我是问退款到哪了'],
    ['b:朋友说可以退款'],
    ['b:我妈那单发顺丰'],
  ])('%s %s %s', (...lines) => {
    expect(propose('to-ship', lines, B)).toEqual([]);
  });
  it('but of what is asked for again', () => {
    expect(propose('to-ship', ['b:先别发货', 'a:好的', 'b:可以发了', 'b:还是过几天再发吧'], B)).toMatchObject(
      [['later', '晚点发', 'wished']],
    );
    expect(propose('to-ship', ['b:可以发顺丰吗', 'a:可以的'], B)).toMatchObject([
      ['ship', '发顺丰', 'agreed'],
    ]);
  });
});
