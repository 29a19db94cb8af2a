import { expect, it } from 'vitest';
import type { OrderMark } from '../notes/mark';
import { settle } from './settlement';
import type { Badge, Standing } from './standing';
import type { Order } from './types';

const mark = (orderId: string, part: Partial<OrderMark> = {}): OrderMark => ({
  ...{ id: `m${orderId}`, at: 1_800_000_000_000, orderId, console: 'jd-orders', marketplace: 'jd', shop: '' },
  ...{ buyer: null, agent: '1号', formatId: 'own', situationId: 'price', isSaved: true },
  before: { note: '', flag: 'grey' },
  after: { note: '改价 1号', flag: 'yellow' },
  ...part,
});
const standing = (id: string, badges: Badge[], part: Partial<Order> = {}): Standing => ({
  badges,
  order: {
    ...{ id, status: 'to-ship', statusText: null, items: [], paid: null, times: {}, recipient: null },
    ...{ note: null, flag: null, buyer: null, open: null, ...part },
  },
});
const rows = (marks: OrderMark[], standings: Standing[] = [], withNames = false) =>
  settle({ marks, standings, withNames, situationName: (_, id) => (id === 'price' ? '改价' : null) });

it('tells who marked which order when, as what, and what stood there before and after', () => {
  expect(rows([mark('11', { shop: '木几' })])).toEqual([
    {
      ...{ group: 'marked', orderId: '11', at: 1_800_000_000_000, agent: '1号', situation: '改价' },
      ...{ flag: 'yellow', before: '', after: '改价 1号', isSaved: true, buyer: null, shop: '木几' },
      ...{ status: null, why: [] },
    },
  ]);
  expect(rows([mark('11', { situationId: 'gone' })])[0]?.situation).toBeNull();
});

it('lists the page’s orders that nobody has marked', () => {
  const [row, ...rest] = rows([], [standing('21', [{ kind: 'unmarked', words: false }]), standing('22', [])]);
  expect(row).toMatchObject({ group: 'unmarked', orderId: '21', status: 'to-ship', agent: null });
  expect(rest).toEqual([]);
});

it('gathers what does not add up, one row an order', () => {
  const late: Badge = { kind: 'past-ship-by', at: 5 };
  const told = rows(
    [mark('31'), mark('31', { agent: '2号', isSaved: false }), mark('32')],
    [
      standing('31', [late, { kind: 'can-merge', with: ['9'] }]),
      standing('33', [{ kind: 'flag', colour: 'red', names: [] }]),
    ],
  ).filter(({ group }) => group === 'anomaly');
  expect(told).toMatchObject([
    { orderId: '31', why: [{ kind: 'two-agents', agents: ['1号', '2号'] }, { kind: 'not-saved' }, late] },
  ]);
});

it('masks names, telephones and addresses unless they are wanted', () => {
  const shown = [
    standing('41', [{ kind: 'unmarked', words: true }], {
      buyer: '赵小满',
      recipient: { name: '赵一一', phone: null, address: null },
      note: '赵一一 要改成 13912345678',
    }),
  ];
  const [masked] = rows([], shown);
  expect(masked?.buyer).toBe('赵***');
  expect(masked?.after).not.toMatch(/赵一一|139/);
  expect(masked?.orderId).toBe('41');
  expect(rows([], shown, true)[0]).toMatchObject({ buyer: '赵小满', after: '赵一一 要改成 13912345678' });
  expect(
    rows([], [standing('42', [{ kind: 'unmarked', words: false }], { buyer: '林**儿' })])[0]?.buyer,
  ).toBe('林**儿');
});

it.each([
  ['改收件人 钱多多+小美/11.22', '改收件人 ***+小美/11.22'],
  ['转交王芳 1号', '转交*** 1号'],
  ['改收件人钱多多改电话13912345678', '改收件人***改电话***'],
  ['改收件人 小美', '改收件人 小美'],
  ['改地址 3栋502', '改地址 ***'],
  ['改地址 5号楼2单元301+小美', '改地址 ***+小美'],
  ['改地址 浙江省杭州市西湖区文三路478号3幢201室+小美', '改地址 ***+小美'],
  ['改收件人 Lucy+小美/11.22', '改收件人 ***+小美/11.22'],
  ['王芳收 139 1234 5678 放门卫', '***收 *** 放门卫'],
  ['张可欣 13912345678；转给王芳；退款', '***；转给***；退款'],
  ['改收件人 刘女士 改地址 太康县常营镇五里口村委会', '改收件人 *** 改地址 ***'],
  ['高度重视 13912345678 签收', '高度重视 *** 签收'],
  ['发顺丰 1号', '发顺丰 1号'],
])('of %s it leaves %s', (note, masked) => {
  const [row] = rows([mark('51', { agent: '小美', after: { note, flag: 'red' } })]);
  expect(row?.after).toBe(masked);
});

it('tells of a note that was seen saved and is not what the page shows', () => {
  const why = (note: string | null, isSaved = true) =>
    rows([mark('61', { isSaved })], [standing('61', [{ kind: 'unmarked', words: false }], { note })])
      .filter(({ group }) => group !== 'marked')
      .flatMap((row) => [row.group, ...row.why.map(({ kind }) => kind)]);
  expect(why('改价  1号')).toEqual([]);
  expect(why(null)).toEqual([]);
  expect(why('发顺丰 2号')).toEqual(['anomaly', 'note-differs']);
  // Marked and without a note it is not among those that nobody has marked as well.
  expect(why('')).toEqual(['anomaly', 'note-gone']);
  expect(why('', false)).toEqual(['anomaly', 'not-saved']);
});
