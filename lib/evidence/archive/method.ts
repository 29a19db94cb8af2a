import { METHODS } from '../types';
import { METHOD_WORDS } from './method-words';

const HEAD_ZH = `方法与限度
==========
(English: see below)

本存档由浏览器扩展 Sellerside（侧席）在卖家的浏览器中生成。

一、每一件怎么来的
`;

const TAIL_ZH = `
二、保管

- 每一件与它的 SHA-256、CRC-32 和一行日志在同一个数据库事务中写入，之后才进行下一步。
- custody.jsonl 每一行都含上一行的 SHA-256：改动、抽掉或调换任何一行，后面全部对不上。打开、截取、查看、导出、遮挡、删除、移交、更换密钥都有记录。
- 每次截取结束时，用本机不可导出的密钥 (ECDSA P-256) 对日志末行签名，并由时间戳机构 (RFC 3161) 对签名加盖时间。当时连不上机构时排队补盖，签名时间与盖章时间都写明。
- 导出不改动任何原件。导出前逐件重新计算校验值并与入库时的比对，合计以 192 MB 为限；超出的只比对长度，由 verify.sh 核对全文。
- 遮盖导出（case.json 的 masked 为 true）不含文字类原件，它们的校验值仍在；日志与图片不作遮盖。

三、没有证明的

- 页面内容是否真实：校验值、签名和时间戳只说明“从那时起没有改动过”。卖方控制自己的浏览器，可能在截取前改动页面。平台可用存档里的消息编号、订单编号查自己的记录。
- 是谁坐在屏幕前：操作者姓名是设置里填写的名字。
- 电脑是否干净：杀毒、代理、hosts 文件、浏览器其他扩展：均未检查。
- 本机时钟是否准确：只有时间戳机构的时间是外来的。
- 有没有没截取的内容：只能说明截到了哪里、是否到顶到底、哪里有缺口。
- report.html、本文和 case.json 里的文字：买家名称、订单号、经办人、案情、清单等是店铺自己的陈述，只由导出时的签名与店铺联系在一起；文件里没有别的东西能证明它们，店铺也可以改写后重新签名。经得起核对的是各件的校验值、操作日志和截取时的封存。
- 有人重做全部并重新盖章：见 VERIFY.txt。
`;

const HEAD_EN = `
----------------------------------------------------------------------

Method and limits
=================

This archive was made by the browser extension Sellerside in the seller's own browser.

A. How each item came to be
`;

const TAIL_EN = `
B. Custody

- Each item was written together with its SHA-256, its CRC-32 and a line of the log in one database transaction, before the next step.
- Each line of custody.jsonl holds the SHA-256 of the line before: change, drop or swap one and all after it no longer fit. Opening, capture, viewing, export, covering, deletion, hand-over and a new key are recorded.
- At the end of each capture the log's last line was signed with a key that cannot be exported from that machine (ECDSA P-256), and the signature stamped by a time-stamping authority (RFC 3161). Where no authority was reached it was stamped later; both times are told.
- Export changes no original. Before it, items were hashed again and compared, 192 MB of them at most; of the rest only the length was, and verify.sh checks the whole.
- A masked export (masked is true in case.json) leaves out originals that are text; their hashes stay. The log and pictures are not masked.

C. What is not proved

- That the page was genuine. Hash, signature and time stamp say "unchanged since then". The seller controls the browser and could have changed the page first. The platform can look up the message and order ids in its own records.
- Who sat at the screen. The operator's name is the one in the settings.
- That the machine was clean. Virus scanner, proxy, hosts file, other extensions: not checked.
- That the machine's clock was right. Only the authority's time comes from outside.
- That nothing was left out. It says how far the capture went, whether it reached top and bottom, and where gaps are.
- What report.html, this text and the words in case.json say. The buyer's name, order numbers, who did it, the statement and the checklist are the shop's own account, tied to it by the signature of the export only; nothing else in the archive can prove them, and the shop can write them anew and sign again. What counts is the hashes of the items, the log, and the seals made at capture.
- That nobody made all of it anew and sealed it again. See VERIFY.txt.
`;

/** `data/METHOD.txt`: the same in every archive of a version. */
export function methodText(): string {
  const list = (language: 'zh' | 'en', limits: string) =>
    METHODS.map((method) => {
      const words = METHOD_WORDS[method];
      return `\n${words.name[language]} (${method}): ${words.how[language]}\n${limits}${words.limits[language]}\n`;
    }).join('');
  return [HEAD_ZH, list('zh', '限度：'), TAIL_ZH, HEAD_EN, list('en', 'Limits: '), TAIL_EN].join('');
}
