import type { Side } from '../../conversation/types';
import type { Act, CaptureEvent, CaseState, Continuity, ItemKind, Slot, StatementPart } from '../types';

/** What the report says beside the facts: its two languages stand in one file, whatever the exporter's own is. */
export interface ReportWords {
  lang: string;
  title: string;
  nature: string;
  labels: Record<Label, string>;
  states: Record<CaseState, string>;
  kinds: Record<ItemKind, string>;
  acts: Record<Act, string>;
  events: Record<CaptureEvent['name'], string>;
  slots: Record<Slot, string>;
  parts: Record<StatementPart, string>;
  continuity: Record<Continuity, string>;
  sides: Record<Side, string>;
  checks: Record<'met' | 'not-needed' | 'not-checkable' | 'missing', string>;
}

type Label =
  | 'case'
  | 'kind'
  | 'state'
  | 'platform'
  | 'shop'
  | 'buyer'
  | 'uid'
  | 'orders'
  | 'platformCase'
  | 'owner'
  | 'created'
  | 'closed'
  | 'deadline'
  | 'statement'
  | 'checklist'
  | 'byWord'
  | 'timeline'
  | 'captures'
  | 'reached'
  | 'top'
  | 'bottom'
  | 'yes'
  | 'no'
  | 'unknown'
  | 'frames'
  | 'gaps'
  | 'noGaps'
  | 'after'
  | 'events'
  | 'noEvents'
  | 'items'
  | 'original'
  | 'derived'
  | 'from'
  | 'taken'
  | 'page'
  | 'method'
  | 'size'
  | 'submittedAs'
  | 'account'
  | 'seenIn'
  | 'notSeen'
  | 'transcript'
  | 'said'
  | 'inNoFrame'
  | 'seals'
  | 'signedAt'
  | 'stampedAt'
  | 'notStamped'
  | 'authority'
  | 'key'
  | 'removed'
  | 'reason'
  | 'exported'
  | 'tool'
  | 'masked'
  | 'noOrder'
  | 'noBuyer'
  | 'checkIt'
  | 'interrupted'
  | 'when'
  | 'who'
  | 'metBy'
  | 'hidden';

export const ZH: ReportWords = {
  lang: 'zh-CN',
  title: '证据存档报告',
  nature:
    '本报告由 Sellerside 依存档内的数据生成，便于阅读；以各文件及其校验值为准。校验值、签名、时间戳成立时，说明内容与“自盖章时起未改动”相符；不说明页面内容属实。',
  labels: {
    case: '案件',
    kind: '类型',
    state: '状态',
    platform: '平台',
    shop: '店铺',
    buyer: '买家（页面所示）',
    uid: '买家编号',
    orders: '订单',
    platformCase: '平台报备单号',
    owner: '负责人',
    created: '立案',
    closed: '结案',
    deadline: '期限',
    statement: '陈述',
    checklist: '证据清单',
    byWord: '仅凭本人陈述',
    timeline: '经过',
    captures: '截取',
    reached: '是否到头',
    top: '顶部',
    bottom: '底部',
    yes: '是',
    no: '否',
    unknown: '不知道',
    frames: '帧数',
    gaps: '缺口',
    noGaps: '无',
    after: '第 {n} 帧之后',
    events: '期间发生',
    noEvents: '无',
    items: '证据',
    original: '原件',
    derived: '副本，非原件',
    from: '来自',
    taken: '取得时间（本机）',
    page: '网址',
    method: '方法',
    size: '字节',
    submittedAs: '提交时的文件名',
    account: '账号',
    seenIn: '出现在',
    notSeen: '截取的内容中未找到，仅为录入者陈述',
    transcript: '会话文字',
    said: '平台显示的时间',
    inNoFrame: '没有完整出现在任何一帧',
    seals: '封存',
    signedAt: '签名（本机时间）',
    stampedAt: '时间戳（机构时间）',
    notStamped: '导出时尚未取得',
    authority: '时间戳机构',
    key: '密钥指纹',
    removed: '已移除或未附',
    reason: '原因',
    exported: '导出',
    tool: '工具',
    masked: '本份为遮盖导出：已知的姓名、号码在文字中遮盖，文字类原件未附；图片与日志未作遮盖。',
    noOrder: '无单号',
    noBuyer: '未知买家',
    checkIt: '怎样核验：见压缩包内 VERIFY.md。方法与限度：见 METHOD.md。',
    interrupted: '中断',
    when: '时间',
    who: '经手',
    metBy: '凭什么',
    hidden: '截取前移出本工具界面的帧数',
  },
  states: { open: '处理中', submitted: '已提交', won: '胜诉', lost: '败诉', closed: '已关闭' },
  kinds: {
    frame: '截图',
    transcript: '会话文字',
    page: '页面副本',
    mhtml: '页面存档',
    picture: '图片',
    file: '文件',
    order: '订单信息',
    account: '账号',
  },
  acts: {
    open: '立案',
    change: '修改案情',
    capture: '入库',
    'capture-end': '截取结束',
    view: '查看',
    export: '导出',
    redact: '生成遮挡副本',
    annotate: '生成标注副本',
    delete: '删除',
    'hand-over': '移交',
    receive: '接收',
    'key-new': '启用新密钥',
    seal: '封存',
  },
  events: {
    'ours-hidden': '本工具界面已移出页面',
    'ours-shown': '本工具界面已恢复',
    'settle-timeout': '页面未在限时内静止',
    'tab-left': '离开了标签页',
    'tab-back': '回到了标签页',
    zoomed: '缩放改变',
    resized: '窗口大小改变',
    'message-came': '来了新消息',
    'message-gone': '有消息消失',
    gap: '出现缺口',
    refused: '没有取得',
    paused: '暂停',
    resumed: '继续',
    'picture-missed': '有图片未能取得',
    'place-lost': '未能恢复原来的位置',
  },
  slots: { buyer: '买家身份', order: '订单', threat: '威胁', demand: '诉求', review: '评价', result: '结果' },
  parts: { cause: '起因', threat: '威胁', demand: '诉求', result: '结果' },
  continuity: { ok: '与上一帧相接', gap: '与上一帧之间有缺口', unknown: '是否相接无法判断' },
  sides: { buyer: '买家', agent: '客服', robot: '机器人', system: '系统' },
  checks: { met: '已有', 'not-needed': '不需要', 'not-checkable': '无法核对', missing: '缺' },
};

export const EN: ReportWords = {
  lang: 'en',
  title: 'Evidence archive: report',
  nature:
    'Made by Sellerside from the data of this archive, for reading; the files and their hashes decide. Hashes, signature and time stamp, where they hold, are consistent with “unchanged since it was sealed”; they do not say that the page was true.',
  labels: {
    case: 'Case',
    kind: 'Kind',
    state: 'State',
    platform: 'Marketplace',
    shop: 'Shop',
    buyer: 'Buyer (as the page showed)',
    uid: 'Buyer’s id',
    orders: 'Orders',
    platformCase: 'Platform’s report number',
    owner: 'Owner',
    created: 'Opened',
    closed: 'Closed',
    deadline: 'Deadline',
    statement: 'Statement',
    checklist: 'Checklist',
    byWord: 'by this person’s word',
    timeline: 'What was done',
    captures: 'Captures',
    reached: 'Reached',
    top: 'top',
    bottom: 'bottom',
    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
    frames: 'Frames',
    gaps: 'Gaps',
    noGaps: 'none',
    after: 'after frame {n}',
    events: 'Events',
    noEvents: 'none',
    items: 'Items',
    original: 'original',
    derived: 'derived, not an original',
    from: 'from',
    taken: 'Taken (own clock)',
    page: 'Address',
    method: 'Method',
    size: 'Bytes',
    submittedAs: 'Name in the submission',
    account: 'Account',
    seenIn: 'seen in',
    notSeen: 'not found in what was captured: the word of whoever typed it',
    transcript: 'Transcript',
    said: 'Time as shown',
    inNoFrame: 'whole in no frame',
    seals: 'Seals',
    signedAt: 'Signed (own clock)',
    stampedAt: 'Stamped (the authority’s clock)',
    notStamped: 'not yet when this was exported',
    authority: 'Authority',
    key: 'Fingerprint of the key',
    removed: 'Removed or left out',
    reason: 'Reason',
    exported: 'Exported',
    tool: 'Tool',
    masked:
      'A masked export: known names and numbers are covered in text, originals that are text are left out; pictures and the log are not masked.',
    noOrder: 'no-order',
    noBuyer: 'unknown-buyer',
    checkIt: 'How to check it: VERIFY.md in the archive. Method and limits: METHOD.md.',
    interrupted: 'interrupted',
    when: 'Time',
    who: 'By',
    metBy: 'Shown by',
    hidden: 'Frames before which this tool left the page',
  },
  states: { open: 'open', submitted: 'submitted', won: 'won', lost: 'lost', closed: 'closed' },
  kinds: {
    frame: 'screenshot',
    transcript: 'transcript',
    page: 'copy of the page',
    mhtml: 'page archive',
    picture: 'picture',
    file: 'file',
    order: 'order',
    account: 'account',
  },
  acts: {
    open: 'opened',
    change: 'changed',
    capture: 'kept',
    'capture-end': 'capture ended',
    view: 'viewed',
    export: 'exported',
    redact: 'covered copy made',
    annotate: 'annotated copy made',
    delete: 'deleted',
    'hand-over': 'handed over',
    receive: 'received',
    'key-new': 'new key',
    seal: 'sealed',
  },
  events: {
    'ours-hidden': 'this tool left the page',
    'ours-shown': 'this tool came back',
    'settle-timeout': 'the page did not come to rest in time',
    'tab-left': 'another tab came to the front',
    'tab-back': 'the tab came back',
    zoomed: 'zoom changed',
    resized: 'window resized',
    'message-came': 'a new message came',
    'message-gone': 'a message went',
    gap: 'a gap',
    refused: 'could not be had',
    paused: 'paused',
    resumed: 'resumed',
    'picture-missed': 'a picture could not be had',
    'place-lost': 'the place was not restored',
  },
  slots: {
    buyer: 'buyer',
    order: 'order',
    threat: 'threat',
    demand: 'demand',
    review: 'review',
    result: 'result',
  },
  parts: { cause: 'Cause', threat: 'Threat', demand: 'Demand', result: 'Result' },
  continuity: {
    ok: 'joins the frame before',
    gap: 'a gap to the frame before',
    unknown: 'may or may not join',
  },
  sides: { buyer: 'buyer', agent: 'agent', robot: 'robot', system: 'system' },
  checks: {
    met: 'met',
    'not-needed': 'not needed',
    'not-checkable': 'cannot be checked',
    missing: 'missing',
  },
};
