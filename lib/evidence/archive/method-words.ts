import type { Method } from '../types';

type Both = { zh: string; en: string };

/** How an item comes to be by each method, and what it may get wrong. */
export const METHOD_WORDS: Record<Method, { name: Both; how: Both; limits: Both }> = {
  screenshot: {
    name: { zh: '截图', en: 'Screenshot' },
    how: {
      zh: '浏览器自身的截图接口（captureVisibleTab，PNG，原样保存）。截取前本工具在页面内的全部界面都已移出，等两帧后才截取；日志记有移出与恢复。滚动为即时滚动，页面静止后才截取；相邻两帧至少有一条消息相同，否则记为“缺口”或“无法判断”。',
      en: 'The browser’s own interface (captureVisibleTab, PNG, kept as it came). Before each picture all that this tool shows in the page was taken out, and two frames were waited for; the log records it. Scrolling is instant, a picture is taken when the page is still; neighbouring frames share at least one message, or a gap or “unknown” is recorded.',
    },
    limits: {
      zh: '只有当时画面里可见的内容。列表会回收看不见的行，因此一帧不代表全部。卖方能改动自己浏览器里的页面；截图证明不了页面内容由平台发出。',
      en: 'Only what was in view. Lists recycle rows out of view, so one frame is never the whole. The seller controls the browser and could have changed the page; a screenshot does not prove that the platform sent it.',
    },
  },
  rows: {
    name: { zh: '逐行读取', en: 'Rows as read' },
    how: {
      zh: '滚动时读取每一屏的消息行（平台的消息编号、发送方、文字、时间），按编号合并，并写明每条完整出现在第几帧。',
      en: 'The message rows of each view (the platform’s id, side, words, time), merged by id, each with the numbers of the frames that show it whole.',
    },
    limits: {
      zh: '页面没有给出编号的消息，编号以“~”开头，由文字、方向和前后消息推得，仅供对照。读错的可能性用对应的截图核对。',
      en: 'Where the page gives no id, one beginning with “~” is made of words, side and neighbours. Compare with the frame named beside it.',
    },
  },
  'page-copy': {
    name: { zh: '页面副本', en: 'Copy of the page' },
    how: {
      zh: '当时的页面结构，去掉脚本、表单动作和外部地址后保存为 HTML。',
      en: 'The page’s structure of the moment as HTML, without scripts, form actions or outside addresses.',
    },
    limits: {
      zh: '已作处理，不是服务器发来的原文；只含当时装入的行；可能含其他买家的资料。',
      en: 'Processed, so not what the server sent; only rows that were mounted; may hold other buyers’ data.',
    },
  },
  'page-mhtml': {
    name: { zh: '页面存档 (MHTML)', en: 'Page archive (MHTML)' },
    how: {
      zh: '浏览器自身的 MHTML 接口。浏览器会把本工具的边栏一并存入，已将其取出；其余原样保存。',
      en: 'The browser’s own MHTML interface. It takes in the tool’s own sidebar, which was taken out; the rest is kept as it came.',
    },
    limits: {
      zh: '文件头里的 Date 由浏览器填写，可能与截取时间不同，两者都保留；只含当时装入的行；可能含其他买家的资料。',
      en: 'Its Date header is the browser’s and may differ from the time of capture; both are kept. Only mounted rows; may hold other buyers’ data.',
    },
  },
  fetched: {
    name: { zh: '原始文件', en: 'Original bytes' },
    how: {
      zh: '从消息里图片或文件的地址取得的原始字节，未转码。',
      en: 'The bytes at the address of a picture or file in a message, not converted.',
    },
    limits: {
      zh: '平台可能已压缩过；地址失效后无法再次取得。',
      en: 'The platform may have compressed it; it cannot be fetched again once the address has expired.',
    },
  },
  read: {
    name: { zh: '订单信息', en: 'Facts as read' },
    how: {
      zh: '页面上显示的订单字段；同一字段两处不一致时写为“不确定”。',
      en: 'Fields of the order as the page shows them; where two places disagree they are told as ambiguous.',
    },
    limits: { zh: '以平台后台记录为准。', en: 'The platform’s own record decides.' },
  },
  added: {
    name: { zh: '手动添加', en: 'Added by hand' },
    how: {
      zh: '工作人员从本机加入的文件，加入时计算校验值。',
      en: 'A file that a person brought from the machine; hashed as it was added.',
    },
    limits: {
      zh: '加入之前的来历由加入者说明，本工具无法得知。',
      en: 'Where it came from before that rests on the person’s word.',
    },
  },
  typed: {
    name: { zh: '手动录入', en: 'Typed' },
    how: {
      zh: '工作人员录入的账号，并在已截取的文字中逐字查找；列出出现在哪些记录里。',
      en: 'An account that a person typed, looked up to the letter in what was captured; the items are named.',
    },
    limits: {
      zh: '未找到时只是录入者的陈述；账号属于谁，本工具无法得知。',
      en: 'Not found, it is only that person’s word; whose account it is cannot be known.',
    },
  },
  redacted: {
    name: { zh: '遮挡副本', en: 'Covered copy' },
    how: {
      zh: '由原件另外生成，遮住他人资料；写明来自哪一件、遮住哪些区域。原件不变。',
      en: 'Made from an original to cover other people’s data; says from which, and where. The original stays.',
    },
    limits: { zh: '不是原件。', en: 'It is not an original.' },
  },
  annotated: {
    name: { zh: '标注副本', en: 'Annotated copy' },
    how: {
      zh: '由原件另外生成，加了箭头、框或文字；写明来自哪一件。原件不变。',
      en: 'Made from an original with arrows, boxes or text; says from which. The original stays.',
    },
    limits: {
      zh: '不是原件；平台可能把有标注的图片当作修改过的图片而不予采纳。',
      en: 'It is not an original; a platform may take it for an edited picture and refuse it.',
    },
  },
  stitched: {
    name: { zh: '拼接副本', en: 'Stitched copy' },
    how: {
      zh: '由多帧原件拼成长图；写明来自哪些。原件不变。',
      en: 'Several frames joined into one picture; says which. The originals stay.',
    },
    limits: { zh: '不是原件。', en: 'It is not an original.' },
  },
};
