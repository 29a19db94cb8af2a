import { read, utils } from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { tableFile } from '../../lib/exchange/table-file';
import type { SettlementRow } from '../../lib/orders/settlement';
import { setLanguage } from '../../lib/platform/i18n';
import { settlementTable } from './settlement-table';

const AT = new Date(2026, 10, 22, 9, 5).getTime();
const row = (part: Partial<SettlementRow>): SettlementRow => ({
  ...{ group: 'marked', orderId: '301900000011', at: AT, agent: '1号', situation: '改价', flag: 'yellow' },
  ...{ before: '', after: '改价 1号', isSaved: true, buyer: null, shop: '木几', status: 'to-ship', why: [] },
  ...part,
});

beforeEach(() => setLanguage('zh-CN'));

it('says each of a row’s facts under its own header; what is not known is empty', () => {
  const [headers, marked, odd] = settlementTable(
    [
      row({}),
      row({
        ...{ group: 'anomaly', at: null, agent: null, situation: null, flag: null, isSaved: false },
        why: [
          { kind: 'two-agents', agents: ['1号', '2号'] },
          { kind: 'past-ship-by', at: AT - 3600_000 },
        ],
      }),
    ],
    AT,
  ).rows;
  const told = (cells: readonly string[] | undefined) =>
    Object.fromEntries((headers ?? []).map((header, at) => [header, cells?.[at]]));
  expect(told(marked)).toMatchObject({
    ...{
      类别: '已备注',
      订单号: '301900000011',
      时间: '2026-11-22 09:05',
      客服: '1号',
      情形: '改价',
      旗帜: '黄',
    },
    ...{ 原备注: '', 现备注: '改价 1号', 已保存: '是', 买家: '', 店铺: '木几', 订单状态: '待发货', 说明: '' },
  });
  expect(told(odd)).toMatchObject({ 类别: '异常', 时间: '', 旗帜: '', 已保存: '没看到保存' });
  expect(told(odd).说明).toMatch(
    /^两位客服都标了这一单：1号, 2号; 超时1小时0分未发: 承诺 11-22 08:05 前发货/,
  );
});

it('holds back what a spreadsheet would run', () => {
  const csv = new TextDecoder().decode(
    tableFile(settlementTable([row({ agent: '=HYPERLINK("x")', after: '@cmd', buyer: '+1' })], AT), 'csv'),
  );
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain("'@cmd");
  expect(csv).toContain("'+1");
});

describe('the file for Excel', () => {
  const bookOf = (part: Partial<SettlementRow>) => {
    const book = read(tableFile(settlementTable([row(part)], AT), 'xlsx'), { cellFormula: true });
    return book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  };
  const told = (part: Partial<SettlementRow>) => utils.sheet_to_json<Record<string, string>>(bookOf(part))[0];

  it('keeps every digit of an order’s number, and the zeros before it', () => {
    for (const orderId of ['4012345678901234567', '0012345678901234567', '260904-660173298450517']) {
      expect(told({ orderId })?.订单号).toBe(orderId);
    }
  });

  it('holds texts alone: nothing is a number, a day or a formula', () => {
    const sheet = bookOf({ agent: '=1+1', after: '@SUM(A1)', before: '11/3', buyer: '-2' });
    const cells = Object.entries(sheet).flatMap(([at, cell]) => (at.startsWith('!') ? [] : [cell]));
    expect(cells.length).toBeGreaterThan(13);
    for (const cell of cells) expect([cell.t, cell.f]).toEqual(['s', undefined]);
    expect(told({ agent: '=1+1', before: '11/3' })).toMatchObject({ 客服: '=1+1', 原备注: '11/3' });
  });

  it('keeps line breaks and emoji, and cuts what fits into no cell', () => {
    expect(told({ after: '发顺丰\n送🎁' })?.现备注).toBe('发顺丰\n送🎁');
    expect(told({ after: '长'.repeat(40_000) })?.现备注).toMatch(/^长{30000}…$/);
  });
});
