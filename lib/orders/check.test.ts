import { describe, expect, it } from 'vitest';
import type { Message } from '../conversation/types';
import { changeIn } from './change';
import { changeBrief, noteWish } from './change-brief';
import { doubtsOf } from './check-doubts';
import { missingOf } from './check-message';
import type { Order, OrderItem, Recipient } from './types';

const item = (part: Partial<OrderItem> = {}): OrderItem => ({
  ...{ title: '弹盖保温杯', sku: '墨绿色', quantity: 1, price: null },
  ...part,
});
const home: Recipient = {
  name: '李雪梅',
  phone: '13800001111',
  address: '浙江省杭州市西湖区文三路478号3幢201室',
};
const order = (part: Partial<Order> = {}): Order => ({
  ...{ id: '6940097715523380146', status: 'to-ship', statusText: '待发货', items: [item()], paid: null },
  ...{ times: {}, recipient: home, note: null, flag: null, buyer: null, open: null },
  ...part,
});
const says = (...texts: string[]): Message[] =>
  texts.map((text) => ({ id: null, side: 'buyer', kind: 'text', text, at: null }));
const kinds = (one: Order, orders = [one], messages: Message[] = []) =>
  doubtsOf(one, orders, messages).map(({ kind }) => kind);
const at = (part: Partial<Recipient>) => kinds(order({ recipient: { ...home, ...part } }));

describe('doubts', () => {
  it('there are none about a plain order', () => {
    expect(kinds(order())).toEqual([]);
    expect(kinds(order({ recipient: null, items: [] }))).toEqual([]);
  });

  it('about a quantity that is shown and over one', () => {
    expect(doubtsOf(order({ items: [item({ quantity: 3 })] }), [], [])).toEqual([
      { kind: 'quantity', count: 3 },
    ]);
    expect(kinds(order({ items: [item({ quantity: null }), item({ title: '杯刷' })] }))).toEqual([]);
  });

  it('about the same goods in another order that has not been sent', () => {
    const one = order();
    const other = order({ id: '6938873104926650127' });
    expect(doubtsOf(one, [one, other], [])).toEqual([{ kind: 'twice', with: [other.id] }]);
    expect(kinds(one, [one, { ...other, status: 'shipped' }])).toEqual([]);
    // Where it is seen that both were placed within a day, one that is sent already counts as well.
    const placed = { times: { placed: 3600_000 } };
    const [early, sent] = [order(placed), { ...other, ...placed, status: 'shipped' as const }];
    expect(kinds(early, [early, sent])).toEqual(['twice']);
    expect(kinds(early, [early, { ...sent, times: { placed: 3 * 24 * 3600_000 } }])).toEqual([]);
    expect(kinds(one, [one, { ...other, items: [item({ sku: '奶白色' })] }])).toEqual([]);
    expect(kinds(one, [one, { ...other, items: [item({ title: null })] }])).toEqual([]);
  });

  it.each([
    [{ address: '浙江省杭州市西湖区文三路' }, ['no-door']],
    [{ address: '文三路478号3幢201室' }, ['no-town']],
    [{ address: '新疆乌鲁木齐市天山区解放北路30号' }, ['remote']],
    [{ address: '安徽省阜阳市颍上县谢桥镇王庄村12号' }, ['remote']],
    [{ address: '北京市海淀区中关村大街27号' }, []],
    [{ address: '浙江省杭州市西湖区文三新村6幢201' }, []],
    [{ address: '上海市黄浦区西藏中路268号' }, []],
    [{ address: '山东省青岛市市南区宁夏路288号' }, []],
    [{ address: '甘肃省定西市岷县十里镇张家坪村8号' }, ['remote']],
    // Where the stars stand, the number may.
    [{ address: '浙江省杭州市西湖区*******' }, []],
    [{ address: '221B Baker Street, London' }, []],
    [{ phone: '1380000111' }, ['phone']],
    [{ phone: '138****111' }, []],
    [{ phone: '0571-88886666' }, []],
    [{ phone: '+1 212 555 0100' }, []],
    [{ name: '李' }, ['name']],
    [{ name: '李*' }, []],
  ] as const)('%o: %o', (part, doubts) => {
    expect(at(part)).toEqual(doubts);
  });

  it('about several addresses in the talk that are not the order’s', () => {
    const [here, there] = ['地址改成上海市徐汇区漕溪北路18号', '还是改成上海市静安区南京西路1515号'];
    expect(kinds(order(), [], says(here, there))).toEqual(['addresses']);
    expect(kinds(order(), [], says(here, `地址：${home.address}`))).toEqual([]);
  });
});

it('what can’t stand in the message is told apart: masked, and not shown', () => {
  expect(missingOf(order(), '青羽')).toEqual({ masked: [], unseen: [] });
  const half = order({
    items: [item({ sku: null })],
    recipient: { name: '李**', phone: null, address: '浙江省***' },
  });
  expect(missingOf(half, '青羽')).toEqual({ masked: ['name', 'address'], unseen: ['option', 'phone'] });
  expect(missingOf(order({ items: [], recipient: null }), '').unseen).toHaveLength(7);
});

describe('for the order clerk', () => {
  const change = (recipient: Recipient | null, ...texts: string[]) => {
    const found = changeIn(says(...texts), { recipient });
    if (!found) throw new Error(`nothing is read in ${texts.join()}`);
    return found;
  };
  const about = { buyer: null, order: '6940097715523380146', status: '待发货' };

  it('the brief says what was, what is wanted, and by which words', () => {
    const wish = change(home, '张伟', '13900002222', '上海市徐汇区漕溪北路18号');
    expect(changeBrief(wish, { ...about, buyer: '小林' }, 'zh-CN').split('\n')).toEqual([
      '【改单】',
      '买家：小林',
      '订单：6940097715523380146 待发货',
      '收件人：李雪梅 → 张伟',
      '电话：13800001111 → 13900002222',
      `地址：${home.address} → 上海市徐汇区漕溪北路18号`,
      '买家原话：',
      '- 张伟',
      '- 13900002222',
      '- 上海市徐汇区漕溪北路18号',
      '改好请回复',
    ]);
  });

  it('and that a masked one can’t be compared, in either language', () => {
    const masked = change({ ...home, address: '浙江省********' }, '地址改成浙江省杭州市西湖区文三路500号');
    expect(changeBrief(masked, about, 'zh-CN')).toContain('无法比对');
    expect(changeBrief(masked, about, 'en')).toContain('Buyer: unknown');
    const unseen = change(null, '电话改成13900002222');
    expect(changeBrief(unseen, about, 'zh-CN')).toContain('电话：（未显示） → 13900002222');
  });

  it('that nobody has decided yet tells why, with the words alone, and makes no note', () => {
    const two = change(home, '两个地址各发一件', '上海市徐汇区漕溪北路18号', '江苏省无锡市梁溪区中山路168号');
    expect(changeBrief(two, about, 'zh-CN')).toContain(
      '不止一个地址，请看原话\n买家原话：\n- 两个地址各发一件\n',
    );
    expect(changeBrief(change(home, '地址改成3栋502', '打错了'), about, 'en')).toContain(
      'not clear what the buyer wants',
    );
    expect(noteWish(two).event).toBe('');
  });

  it('the note is short, holds an address whole or not at all, and nothing that stays as it is', () => {
    const wish = change(home, '李雪梅 13900002222 上海市徐汇区漕溪北路18号');
    expect(noteWish(wish).event).toBe('改电话 13900002222 改地址 上海市徐汇区漕溪北路18号');
    const long = '江苏省苏州市吴中区甪直镇东吴北路1088号金桂苑小区12幢3单元1204室';
    expect(noteWish(change(home, `地址改成${long}`)).event).toBe('改地址');
  });
});
