import { newNotes } from '../../../lib/evidence/case';
import { CASE_KINDS, CASE_STATES, type EvidenceItem } from '../../../lib/evidence/types';
import type { CaseRow, SaidRow } from '../../../lib/store/database';
import { mulberry32 } from '../../tools/random';

/** Everything of one case that the archive room reads, or that lies beside it in the same tables. */
export interface SeededCase {
  row: CaseRow;
  items: EvidenceItem[];
  said: SaidRow;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Screenshots of a case, and messages of its transcript. */
const FRAMES = 6;
const MESSAGES = 60;
/** Stands in every so many cases' transcripts. */
export const RARE = { word: '平衡车', every: 50 };

const SHOPS = ['木几家居旗舰店', '木几灯具专营店', '小满厨具店'];
const PRODUCTS = ['榉木餐椅', '落地灯', '铸铁锅', '挂钟', '收纳柜'];
const FAULTS = ['椅腿开裂', '灯罩有划痕', '手柄松动', '走时不准', '少一包螺丝'];
const WORDS = [
  '不给我退钱我就去写差评',
  '收到的箱子是空的',
  '这个快递不是我签收的',
  '您好，麻烦您拍一张外箱面单的照片',
  '已经为您登记，今天下午五点前回复您',
  '加我另一个号再说',
  '底单上的重量是三点二公斤',
  '您方便把开箱的视频发过来吗',
];

/** Cases of three shops over two years, made from the seed: one in five is still to be done. */
export function seededCases(count: number, now: number): SeededCase[] {
  const random = mulberry32(count);
  const from = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    const createdAt = now - Math.floor(random() * 2 * 365) * DAY - at;
    const id = `case-${new Date(createdAt).toISOString().slice(0, 10).replaceAll('-', '')}-b${at.toString(36).padStart(5, '0')}`;
    const isOpen = random() < 0.2;
    const state = isOpen ? from(['open', 'submitted'] as const) : from(CASE_STATES.slice(2));
    const order = `${260_000 + Math.floor(random() * 9_999)}-${Math.floor(random() * 1e15)}`;
    const items = itemsOf(id, createdAt);
    const bytes = items.reduce((sum, item) => sum + item.bytes, 0);
    const words = Array.from({ length: MESSAGES }, () => from(WORDS));
    if (at % RARE.every === 0) words.push(RARE.word);
    const row: CaseRow = {
      ...newNotes(from(CASE_KINDS)),
      ...{ id, revision: 3, createdAt, updatedAt: createdAt + DAY, console: 'pdd-chat', marketplace: 'pdd' },
      ...{ shop: from(SHOPS), conversation: `uid:${at}`, buyerName: `买${at % 97}**`, buyerUid: `${at}` },
      ...{ buyerKey: null, state, owner: from(['小木', '阿满', '老秦']), orderIds: [order] },
      ...{ product: from(PRODUCTS), fault: from(FAULTS), title: at % 3 ? '' : from(WORDS) },
      deadline: isOpen ? now + Math.floor(random() * 10 * DAY) - DAY : createdAt + 3 * DAY,
      closedAt: isOpen ? null : createdAt + 5 * DAY,
      ...{ handedTo: null, handedAt: null, receivedAt: null },
      tally: { items: items.length, bytes, unstamped: at % 40 ? 0 : 1, lastItem: items.length },
    };
    return { row, items, said: { id: `${id}#${FRAMES + 1}`, caseId: id, text: words.join('\n') } };
  });
}

function itemsOf(caseId: string, at: number): EvidenceItem[] {
  return Array.from({ length: FRAMES + 1 }, (_, index) => {
    const seq = index + 1;
    const isFrame = index < FRAMES;
    const path = `items/${String(seq).padStart(4, '0')}-${isFrame ? 'frame.png' : 'transcript.json'}`;
    return {
      ...{ id: `${caseId}#${seq}`, caseId, seq, path, kind: isFrame ? 'frame' : 'transcript', name: '' },
      ...{
        mime: isFrame ? 'image/png' : 'application/json',
        bytes: 180_000,
        sha256: '0'.repeat(64),
        crc32: 0,
      },
      ...{ role: 'original', derivedFrom: [], method: isFrame ? 'screenshot' : 'rows', capture: null },
      ...{ clock: { local: at, offset: 480, monotonic: seq * 510 }, page: null, continuity: null },
      messages: Array.from({ length: 10 }, (_, message) => `${at + index * 10 + message}`),
      ...{ marks: [], account: null, by: '小木' },
    };
  });
}
