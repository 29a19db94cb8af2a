import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { gb18030, utf8, utf16, withMark } from './encode';

/**
 * The files beside this, made anew: `npx tsx tests/exchange/make-files.ts`. Formats are those that users' tools write,
 * literally; the words in them are ours.
 */

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'files');

/** Cells as a CSV writes them: quoted where they have to be. */
const csv = (rows: string[][], end = '\r\n', delimiter = ','): string =>
  rows
    .map((row) => row.map((cell) => (/[",\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)))
    .map((cells) => cells.join(delimiter) + end)
    .join('');

function book(
  sheets: Record<string, string[][]>,
  bookType: XLSX.BookType,
  merges: XLSX.Range[] = [],
): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    if (merges.length > 0) sheet['!merges'] = merges;
    XLSX.utils.book_append_sheet(workbook, sheet, name);
  }
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType, compression: true }));
}

/** A .xls from before Unicode, with cells in the country's encoding: letters stand in for them while it is written. */
function oldBook(rows: string[][]): Uint8Array {
  const texts: Uint8Array[] = [];
  const stand = rows.map((row) =>
    row.map((text) => {
      const bytes = gb18030(text);
      return String.fromCharCode(0x40 + texts.push(bytes)).repeat(bytes.length);
    }),
  );
  const file = Buffer.from(book({ Sheet1: stand }, 'biff5'));
  for (const [at, bytes] of texts.entries())
    file.set(bytes, file.indexOf(String.fromCharCode(0x41 + at).repeat(bytes.length)));
  // The record that names the encoding: 1252 becomes 936.
  file.writeUInt16LE(936, file.indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 4])) + 4);
  return new Uint8Array(file);
}

const FOUR = [
  ['一级分类', '二级分类', '话术标题', '话术内容'],
  ['示例分类', '示例子分类', '示例话术标题', '这是一条示例话术，请修改后再导入。'],
  ['物流', '发货', '几点发货', '亲，每天下午4点前付款的,当天就发走,放心哦'],
  ['物流', '查件', '', '单号是[快递单号]，您在"我的订单"里也能看到。\n没有更新的话过半天再看看~'],
  ['', '查件', '没有一级', '这一条没有一级分类'],
  ['售后', '', '没有内容', ''],
  ['售后', '', '先别着急', '【温馨提示】收到货请先拍照，有问题我来处理[微笑]'],
];

const FILES: Record<string, Uint8Array | string> = {
  'kefubao_1790000000.xls': book(
    {
      Sheet1: [
        ['一级分类（必填）', '二级分类（选填）', '话术问题（选填）', '话术内容（必填）'],
        ['开场', '问好', '在吗', '在的亲，我是___旗舰店的客服小禾，\r\n请问看中哪一款了呢？/:^_^'],
        ['开场', '', '', '欢迎光临，这款[产品]正在做活动，主打[核心功效]'],
        ['付款', '催付', '还没付款', 'XXX先生您好，您X月X号拍下的订单还没有付款哦'],
        ['', '', '忘了分类', '这一条在客服宝里也导不进去'],
        ['付款', '', '补运费', '申通_元，EMS_元，补差链接发您了/:074'],
      ],
    },
    'biff8',
  ),
  'four-columns.csv': withMark(csv(FOUR)),
  'four-columns-plain.csv': csv(FOUR, '\n'),
  'four-columns-utf16.csv': utf16(csv(FOUR, '\r\n', '\t')),
  'qianniu.csv': gb18030(
    csv([
      ['快捷短语编码', '快捷短语', '快捷短语分组'],
      ['1nh', '您好，欢迎光临，有什么可以帮您的吗？', '问好'],
      ['2fh', '今天拍，明天发', '物流'],
      ['', '没有编码和分组的一句', ''],
      ['3kd', '默认发中通，要发顺丰请补__元', '物流'],
    ]),
  ),
  'qianniu-v3.csv': gb18030(
    `最初3行的内容请勿改动(V3)！！！\r\nqinghe家居:小禾\r\n${csv([
      ['分组', '快捷编码', '标题', '内容', '图片名', '程序数据（手工新增词条时，本字段留空即可）'],
      ['\t售后=>退货', '\tth', '\t退货地址', '\t退货请寄：[退货地址]，包裹里放张字条写上旺旺名', '', ''],
      ['\t售后', '\tsh', '\t坏了', '\t实在抱歉，麻烦拍张照片给我看看，我马上处理', 'a1.jpg', ''],
      ['\t问好', '\tnh', '\t', '\t您好呀，我在的', '', ''],
    ])}`,
  ),
  'qianniu-client.csv': gb18030(
    csv([
      ['快捷编码', '快捷短语', '快捷短语分组', '字体', '字号', '颜色', '样式'],
      ['hy', '欢迎光临&#13;请问需要什么&#44;我来找', '问好', '', '', '', ''],
      ['', '', '还没有话术的组', '', '', '', ''],
      ['zj', '亲，再见，欢迎常来', '', '宋体', '9', '#000', ''],
    ]),
  ),
  'one-column.csv': utf8('快捷短语内容（必填）\n您好, 有货的, 放心拍\n包邮的哦\n'),
  'questions.xlsx': book(
    {
      说明: [['这一页写的是怎么填']],
      问答: [
        ['问题', '答案', '产品型号'],
        ['能机洗吗', '可以的，装洗衣袋里轻柔洗', 'QH-201、QH-202'],
        ['有几种颜色', '米白、雾蓝、灰绿三种', ''],
      ],
    },
    'xlsx',
  ),
  'script-list.xlsx': book(
    {
      话术列表: [
        ['内容', '类型', '标签'],
        ['收到货了记得看看配件齐不齐哦', '关怀', '签收，老客'],
        ['今天下单的话，{礼物|运费险}都有', '活动', ''],
      ],
    },
    'xlsx',
  ),
  'helpdesk.csv': csv([
    ['Name', 'Category', 'Content', 'Tags', 'Scope'],
    [
      'Late parcel',
      'Shipping',
      'Hi {{contact.first_name}}, your parcel is on its way.',
      'shipping,late',
      'global',
    ],
    ['Return', 'After sale', 'Please use the label in the box.', '', 'personal'],
  ]),
  'text-blaze.json': JSON.stringify({
    version: 1,
    folders: [
      {
        name: 'Shop',
        snippets: [
          {
            name: 'Greeting',
            shortcut: '/hi',
            type: 'text',
            text: 'Hi {formtext: name=Name}, how can I help?',
          },
          { name: 'Sizes', shortcut: '/sz', type: 'html', html: '<p>Sizes &amp; fit:</p><p>S<br>M</p>' },
          { name: 'Sum', shortcut: '/sum', type: 'text', text: 'That is {=price*2} in total' },
        ],
      },
    ],
  }),
  'textexpander.csv': withMark(
    csv([
      ['abbreviation', 'snippet', 'label'],
      [';ty', 'Thank you for your order.\r\nIt ships tomorrow.', 'Thanks'],
      [';nm', 'Dear %filltext:name=Customer%, it is %Y-%m-%d.', ''],
    ]),
  ),
  'textexpander-old.csv': csv([
    ['ty1', 'Thank you for your order.'],
    ['sorry1', 'Sorry for the delay, I am looking into it.'],
    ['bye1', 'Have a nice day, and come back soon.'],
  ]),
  'espanso.yml': `# my matches
matches:
  - trigger: ":date"
    replace: "Today is {{date}}"
    vars:
      - name: date
        type: date
        params: {format: "%m/%d/%Y"}
  - triggers: [":brb", ":back"]
    replace: |
      One moment please,
      I'll be right back.$|$
  - trigger: ":shop"
    replace: "Welcome to {{shop}}"
    vars:
      - name: shop
        type: echo
        params: {echo: "Green Rice Home"}
  - regex: ":size(?P<n>\\\\d)"
    form: "We have [[what]] in size {{n}}"
  - trigger: ":pic"
    image_path: "$CONFIG/pic.png"
`,
  'chatwoot.json': JSON.stringify([
    {
      id: 1,
      short_code: 'hello',
      content: 'Hello {{contact.name}}!',
      account_id: 1,
      created_at: 1,
      updated_at: 1,
    },
    {
      id: 2,
      short_code: 'bye',
      content: 'Thanks for your visit.',
      account_id: 1,
      created_at: 1,
      updated_at: 1,
    },
  ]),
  'web-page.xls': gb18030(
    '<html><head><meta charset="gb2312"></head><body><table>' +
      '<tr><th>分类</th><th>标题</th><th>内容</th></tr>' +
      '<tr><td>物流</td><td>发货</td><td>今天就发<br>放心&amp;安心</td></tr>' +
      '</table></body></html>',
  ),
  'excel-95.xls': oldBook([
    ['分类', '话术内容'],
    ['物流', '今天发货，放心'],
    ['问好', '您好，有什么可以帮到您？'],
  ]),
  'merged.xlsx': book(
    {
      话术: [
        ['青禾家居话术大全', '', ''],
        ['分类', '问题', '话术'],
        ['物流', '几天到', '一般三天左右到'],
        ['', '能加急吗', '可以，我备注一下'],
        ['售后', '漏发', '抱歉，马上给您补'],
      ],
    },
    'xlsx',
    [
      { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } },
      { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
    ],
  ),
};

for (const [name, contents] of Object.entries(FILES)) writeFileSync(join(FOLDER, name), contents);
