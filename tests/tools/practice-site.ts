import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';

/**
 * The practice consoles, served under the real consoles' addresses: `url` is the chat's own, `hosts` answer
 * with practice files and nothing else. Adding one: `tests/consoles/README.md`.
 */
export const PRACTICE = {
  'pdd-chat': {
    url: 'https://mms.pinduoduo.com/chat-merchant/index.html',
    hosts: ['mms.pinduoduo.com'],
  },
  'feige-chat': {
    url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
    hosts: ['im.jinritemai.com'],
  },
  'pdd-orders': {
    url: 'https://mms.pinduoduo.com/orders/list',
    hosts: ['mms.pinduoduo.com'],
  },
  'feige-orders': {
    url: 'https://fxg.jinritemai.com/ffa/morder/order/list',
    hosts: ['fxg.jinritemai.com'],
  },
  'jd-chat': {
    url: 'https://dongdong.jd.com/',
    hosts: ['dongdong.jd.com'],
  },
  'jd-orders': {
    url: 'https://shop.jd.com/jdm/trade/orders/order-list',
    hosts: ['shop.jd.com'],
  },
  'taobao-orders': {
    url: 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold',
    hosts: ['myseller.taobao.com'],
  },
  'taobao-orders-old': {
    url: 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm',
    hosts: ['trade.taobao.com'],
  },
  'taobao-memo': {
    url: 'https://trade.taobao.com/trade/memo/update_sell_memo.htm?seller_id=2208157093&biz_order_id=4187206593305712936',
    hosts: ['trade.taobao.com'],
  },
  'kuaishou-chat': {
    url: 'https://im.kwaixiaodian.com/workbench',
    hosts: ['im.kwaixiaodian.com'],
  },
  '1688-chat': {
    url: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html',
    frame: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html',
    hosts: ['air.1688.com'],
  },
  'wechat-chat': {
    url: 'https://store.weixin.qq.com/shop/kf',
    hosts: ['store.weixin.qq.com'],
  },
  'shopee-chat': {
    url: 'https://seller.shopee.sg/new-webchat/conversations',
    hosts: ['seller.shopee.sg'],
  },
  'tiktok-chat': {
    url: 'https://seller-us.tiktok.com/chat/inbox/current',
    hosts: ['seller-us.tiktok.com'],
  },
  'xiaohongshu-chat': {
    url: 'https://walle.xiaohongshu.com/cstools/seller/dashboard',
    hosts: ['walle.xiaohongshu.com'],
  },
  'ebay-messages': {
    url: 'https://www.ebay.com/contact/sendmsg?recipient=brightfern_home',
    hosts: ['www.ebay.com'],
  },
  'amazon-contact': {
    url: 'https://sellercentral.amazon.com/messaging/contact?orderID=114-2830475-7719402',
    hosts: ['sellercentral.amazon.com'],
  },
  'amazon-order': {
    url: 'https://sellercentral.amazon.com/orders-v3/order/114-2830475-7719402',
    hosts: ['sellercentral.amazon.com'],
  },
  'etsy-messages': {
    url: 'https://www.etsy.com/messages/1503927746',
    hosts: ['www.etsy.com'],
  },
  'lazada-chat': {
    url: 'https://sellercenter.lazada.sg/apps/im/window',
    hosts: ['sellercenter.lazada.sg'],
  },
  'aliexpress-messages': {
    url: 'https://msg.aliexpress.com/sellerMsgListNew.htm',
    hosts: ['msg.aliexpress.com'],
  },
  'temu-contact': {
    url: 'https://seller-eu.temu.com/contact-buyer.html',
    hosts: ['seller-eu.temu.com'],
  },
} as const satisfies Record<string, Practice>;

interface Practice {
  url: string;
  /** Where the console lives in a frame of that page: the frame's address, which can also be opened by itself. */
  frame?: string;
  hosts: readonly string[];
}

export type PracticeId = keyof typeof PRACTICE;

export interface PracticeFile {
  status: 200 | 404;
  contentType: string;
  body: Buffer | string;
}

const CONSOLES = join(import.meta.dirname, '../consoles');
const NODE_MODULES = join(import.meta.dirname, '../../node_modules');

/** Every practice address: a browser that tests drive is granted them all, as an agent would have granted theirs. */
export const PRACTICE_URLS: readonly string[] = Object.values(PRACTICE).map(({ url }) => url);

/** Drawn by the practice engine, with buyers who write; the others are pages that stand still. */
export const isLiving = (id: PracticeId): boolean => existsSync(join(CONSOLES, id, 'template.js'));
const PREFIX = '/__practice/';

/** Libraries of which real consoles are known to be made; nothing else of `node_modules` is served. */
const VENDOR = new Map([['vendor/quill.js', 'quill/dist/quill.js']]);

/** What a page may load; expectations and tests are not for pages. */
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

const MISSING: PracticeFile = { status: 404, contentType: 'text/plain', body: 'no such practice file' };

/**
 * The answer to a request of one of these consoles' pages: a document at its own address, a file under `/__practice/`,
 * else 404. Null where the address belongs to none of their hosts.
 */
export function practiceFile(ids: readonly PracticeId[], url: string): PracticeFile | null {
  const { hostname, pathname } = new URL(url);
  const own = ids.filter((id) => (PRACTICE[id].hosts as readonly string[]).includes(hostname));
  if (own.length === 0) return null;
  const isAt = (address: string | undefined) => !!address && new URL(address).pathname === pathname;
  for (const id of own) {
    const console: Practice = PRACTICE[id];
    if (isAt(console.url)) return file(join(CONSOLES, id, 'page.html'));
    if (isAt(console.frame)) return file(join(CONSOLES, id, 'frame.html'));
  }
  if (!pathname.startsWith(PREFIX)) return MISSING;
  const path = pathname.slice(PREFIX.length);
  const library = VENDOR.get(path);
  // `URL` has resolved every `..` already; an encoded slash stays encoded and finds no file.
  return file(library ? join(NODE_MODULES, library) : join(CONSOLES, path));
}

function file(place: string): PracticeFile {
  const contentType = TYPES[extname(place)];
  if (!contentType || !existsSync(place)) return MISSING;
  return { status: 200, contentType, body: readFileSync(place) };
}

/** Serves these consoles (all when absent) in a context and aborts every other network request. */
export async function routePractice(context: BrowserContext, ids?: readonly PracticeId[]): Promise<void> {
  const served = ids ?? (Object.keys(PRACTICE) as PracticeId[]);
  // The extension's own addresses are not network and stay as they are.
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    const answer = practiceFile(served, url);
    return answer ? route.fulfill(answer) : route.abort();
  });
}

/** A console's static markup without a browser, for readers tested on a document made in Node. */
export async function practiceMarkup(consoleId: PracticeId, hash = ''): Promise<string> {
  const load = (path: string) => import(pathToFileURL(join(CONSOLES, path)).href);
  const { template } = await load(`${consoleId}/template.js`);
  const { staticMarkup } = await load('shared/static.js');
  return staticMarkup(template, hash);
}

/** The whole page as it stands before anything happens, with the styles it links to: they shape and hide text. */
export async function practicePage(consoleId: PracticeId): Promise<string> {
  const html = readFileSync(join(CONSOLES, consoleId, 'page.html'), 'utf8');
  const sheets = [...html.matchAll(/href="\/__practice\/([\w/.-]+\.css)"/g)].map((match) => match[1] ?? '');
  const styles = sheets.map((path) => readFileSync(join(CONSOLES, path), 'utf8')).join('\n');
  const body = isLiving(consoleId)
    ? await practiceMarkup(consoleId)
    : (/<body>(.*)<\/body>/s.exec(html)?.[1] ?? '');
  return `<style>${styles}</style>${body}`;
}
