// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import starter from '../../assets/public/packs/starter.zh-CN.json';
import type { Message } from '../../lib/conversation/types';
import { ok } from '../../lib/messaging/result';
import { CHECK_REPLY } from '../../lib/orders/check-reply';
import type { Order } from '../../lib/orders/types';
// Else a test waits for them to be read.
import './note-parts';
import './order-engine';
import { openPanel, openWith, order, type Panel, type PanelOptions, press, reply, settle } from './testing';

const BODY =
  starter.categories.flatMap(({ replies }) => replies).find(({ id }) => id === 'check-order')?.body ?? '';
const CHECK = reply(CHECK_REPLY['zh-CN'], { title: '核对订单', body: BODY });
const WHOLE = order('260907-318845720163942', {
  items: [{ title: '弹盖保温杯', sku: '墨绿色 480ml', quantity: 2, price: 66.9 }],
  recipient: { name: '李雪梅', phone: '13800001111', address: '浙江省杭州市西湖区文三路478号3幢201室' },
});
const MASKED: Order = {
  ...WHOLE,
  recipient: { name: '李**', phone: '138****1111', address: '浙江省杭州市西湖区********' },
};

const says = (text: string): Message => ({ id: text, side: 'buyer', kind: 'text', text, at: null });
async function open(
  orders: Order[],
  words: string[] = [],
  answers = {},
  options: PanelOptions = {},
): Promise<Panel> {
  const panel = await openPanel({ replies: [reply('问好'), CHECK], answers, ...options });
  await panel.page({ type: 'orders', key: 'uid:1', facts: { orders, state: 'found', note: null } });
  await panel.page({ type: 'messages', key: 'uid:1', reset: true, messages: words.map(says) });
  return panel;
}
const until = async (panel: Panel, css: string) => {
  await vi.waitFor(async () => {
    await settle();
    expect(panel.one(css)).not.toBeNull();
  });
  return panel.one(css)?.textContent ?? '';
};

describe('the check message', () => {
  it('holds the order as it is on the screen, and goes into the box at one key', async () => {
    const panel = await open([WHOLE]);
    await press('v', { alt: true, code: 'KeyV' });
    expect(panel.inserts.map(({ text }) => text)).toEqual([
      '亲，跟您核对下订单：\n弹盖保温杯，墨绿色 480ml，×2\n收件人：李雪梅\n电话：13800001111\n' +
        '地址：浙江省杭州市西湖区文三路478号3幢201室\n颜色、尺码、数量和收货信息都对吗？对的话我们就按这个发啦。',
    ]);
    expect(await until(panel, '.order-check')).toContain('拍了 2 件');
  });

  it('sends no stars, and says what is not in it', async () => {
    const panel = await open([MASKED]);
    await panel.click(panel.button('核对'));
    expect(panel.inserts[0]?.text).toContain('墨绿色');
    expect(panel.inserts[0]?.text).not.toMatch(/[*＊]|收件人|电话：|地址：/);
    expect(await until(panel, '.order-check')).toContain('打了码，没写进去：收件人、电话、地址');
    expect(await until(panel, '.order-check')).toContain('没写进去：快递');
  });

  it('names the other order of the same goods; what was said goes with the conversation', async () => {
    const twin = order('260907-318845720160007', { items: WHOLE.items });
    const panel = await open([WHOLE, twin]);
    await panel.click(panel.button('2 个订单'));
    await panel.click(panel.all('[role="menuitemradio"]')[0]);
    await panel.click(panel.button('核对'));
    expect(await until(panel, '.order-check')).toContain('…160007');
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    expect(panel.one('.order-check')).toBeNull();
  });

  it('says so where the team has taken the reply away', async () => {
    const panel = await openPanel({ replies: [reply('问好')] });
    const facts = { orders: [WHOLE], state: 'found', note: null } as const;
    await panel.page({ type: 'orders', key: 'uid:1', facts: { ...facts, orders: [...facts.orders] } });
    await panel.click(panel.button('核对'));
    expect(await until(panel, '.order-check')).toContain('没有填入');
    expect(panel.inserts).toEqual([]);
  });
});

describe('what the buyer wrote of the recipient', () => {
  const WISH = '地址改成上海市徐汇区漕溪北路18号';

  it('stands under the order, and makes a brief for the order clerk that is waited for', async () => {
    const kept: { text: string }[] = [];
    const answers = { 'briefs.add': (brief: { text: string }) => ok(kept.push(brief)) };
    const panel = await open([WHOLE], ['在吗', WISH], answers);
    expect(await until(panel, '.order-change')).toContain('买家要改：地址和订单不一样');
    await panel.click(panel.button('发给打单'));
    expect(panel.copied).toEqual([
      '【改单】\n买家：小林\n订单：260907-318845720163942 待发货\n' +
        '地址：浙江省杭州市西湖区文三路478号3幢201室 → 上海市徐汇区漕溪北路18号\n' +
        `买家原话：\n- ${WISH}\n改好请回复`,
    ]);
    expect(kept.map(({ text }) => text)).toEqual(panel.copied);
  });

  it('is in the order’s note at one press, as the shop writes it', async () => {
    const settings = { noteFormats: { '': 'scheme-b' }, noteTag: '1号' };
    const panel = await open([WHOLE], [WISH], { 'formats.list': () => ok([]) }, { settings });
    await until(panel, '.order-change');
    await panel.click(panel.button('写备注'));
    await until(panel, '.note-area');
    const field = panel.one('.note-event input') as HTMLInputElement | null;
    expect(field?.value).toBe('改地址 上海市徐汇区漕溪北路18号');
    expect(panel.one('.note-area')?.textContent).toContain('改地址 上海市徐汇区漕溪北路18号 1号');
  });

  it('is not compared where the console hides it', async () => {
    const panel = await open([MASKED], ['浙江省杭州市西湖区文三路500号 李雪梅 13800001111']);
    const said = await until(panel, '.order-change');
    expect(said).toContain('地址的省市区对得上，后面已脱敏，无法比对');
    expect(said).toContain('收件人、电话和露出的部分对得上');
  });

  it('is what the order’s note is opened for by its own key, too', async () => {
    const settings = { noteFormats: { '': 'scheme-b' }, noteTag: '1号' };
    const panel = await open([WHOLE], [WISH], { 'formats.list': () => ok([]) }, { settings });
    await until(panel, '.order-change');
    await press('o', { alt: true, code: 'KeyO' });
    await until(panel, '.note-area');
    const field = panel.one('.note-event input') as HTMLInputElement | null;
    expect(field?.value).toBe('改地址 上海市徐汇区漕溪北路18号');
  });

  it('is left alone when sent away, until the buyer writes another', async () => {
    const panel = await open([WHOLE], [WISH]);
    await until(panel, '.order-change');
    await panel.click(panel.one('.order-change .button-icon'));
    expect(panel.one('.order-change')).toBeNull();
    const other = says('算了，改成上海市静安区南京西路1515号');
    await panel.page({ type: 'messages', key: 'uid:1', reset: false, messages: [other] });
    expect(panel.one('.order-change')?.textContent).toContain('南京西路');
  });

  it('offers nothing to do where it is what the order says', async () => {
    const panel = await open([WHOLE], ['地址：杭州市西湖区文三路478号3幢201室']);
    expect(await until(panel, '.order-change')).toContain('地址和订单一样');
    expect(panel.button('发给打单')).toBeUndefined();
  });
});
