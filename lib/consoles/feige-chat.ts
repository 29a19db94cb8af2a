import type { Profile } from '../profile/types';

/**
 * 抖店 飞鸽 chat. React; class names made by CSS-in-JS rotate every few weeks, `data-qa-id`, ids and a few
 * semantic classes stay (`qa-message-warpper` is their spelling). The page shows no buyer id and no message time that
 * could be found again, so both are unknown rather than guessed. Of an order card, colour and size, pieces and the
 * note's text have no known place.
 */
export const feigeChat: Profile = {
  vocabulary: 2,
  id: 'feige-chat',
  marketplace: 'douyin',
  page: 'chat',
  name: { 'zh-CN': '抖店飞鸽', en: 'Douyin Feige' },
  language: 'zh-CN',
  addresses: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  utcOffset: '+08:00',
  evidence: { date: '2026-08', strength: 'live', sources: 10 },
  partEvidence: {
    conversation: { date: '2026-08', strength: 'live', sources: 3 },
    messages: { date: '2026-08', strength: 'live', sources: 4, note: 'Ids to skip by one, pictures by two.' },
    conversations: {
      date: '2026-08',
      strength: 'live',
      sources: 4,
      note: 'The rows; what is in them by two, who do not say when.',
    },
    input: { date: '2026-08', strength: 'live', sources: 6, note: 'The limit is a number in one of them.' },
    orders: { date: '2026-08', strength: 'live', sources: 1, note: 'The number on two stored pages.' },
    note: {
      date: '2026-08',
      strength: 'live',
      sources: 2,
      note: 'Flag numbers also from an SDK. Whether the drawer names its order is unknown.',
    },
  },
  capabilities: ['conversation', 'messages', 'list', 'insert', 'orders', 'note'],
  conversation: {
    // The header and the box's placeholder must name the same buyer. The header's second span is a button
    // (添加备注), never the name.
    name: [
      {
        from: {
          css: ['#topbar-left-info > span:first-child', '#topbar-left-info span:first-of-type'],
          visible: true,
        },
        take: 'text',
      },
      {
        from: { css: ['textarea[data-qa-id="qa-send-message-textarea"]', 'textarea#im-input-box'] },
        take: { attr: 'placeholder' },
        pattern: '发送给 {value}，使用{*}',
      },
    ],
  },
  messages: {
    list: { css: ['#workspace-chat'] },
    row: {
      css: [
        '[data-qa-id="qa-message-warpper"]',
        '.msgItemWrap',
        '[data-id]:has(.messageNotMe, .messageIsMe)',
      ],
    },
    skip: ['[data-qa-id="qa-conversation-chat-item"]'],
    // Product and order cards the page inserts by itself, and the platform's own notices.
    skipIds: [
      '{*}_template',
      '{*}llm_process_{*}',
      '{*}cs_close_conversation{*}',
      '{*}_Welcome_{*}',
      '{*}_CsAssign_{*}',
    ],
    id: [{ take: { attr: 'data-id' } }, { from: { css: ['[data-id]'] }, take: { attr: 'data-id' } }],
    side: { buyer: ['.messageNotMe'], agent: ['.messageIsMe'] },
    text: [{ from: { css: ['.messageNotMe pre', '.messageIsMe pre'] }, take: 'text' }],
    // By its alt text: the avatar beside it is 头像.
    image: { from: { css: ['img[alt="图片"]'] }, attr: 'src' },
    card: {
      marks: ['.chatd-card', '.chatd-card-main'],
      text: [{ from: { css: ['.chatd-card-main', '.chatd-card'] }, take: 'text' }],
    },
    at: [],
  },
  conversations: {
    row: {
      css: ['[data-qa-id="qa-conversation-chat-item"]', '[data-kora="conversation"]'],
    },
    name: [
      { from: { css: ['[class*="nameLine"][title]'] }, take: { attr: 'title' } },
      { from: { css: ['[class*="NameContent"]'] }, take: 'text' },
    ],
    last: [{ from: { css: ['[class*="msgContent"]'] }, take: 'text' }],
    time: [{ from: { css: ['[class*="timerParticular"]'] }, take: 'text' }],
    // 99+ is at least that many.
    unread: [
      { from: { css: ['[class*="badge-count"]'] }, take: 'text', pattern: '{digits}' },
      { from: { css: ['[class*="badge-count"]'] }, take: 'text', pattern: '{digits}+' },
    ],
    // No mark of the open row is known: `.current` and `.recent` in data-btm-id name the tab, not the row.
  },
  input: {
    find: { css: ['textarea[data-qa-id="qa-send-message-textarea"]', 'textarea#im-input-box'] },
    // About 120 bytes by one script's maxlength: nobody verified it, so it only warns.
    limit: { value: 120, unit: 'bytes', verified: false },
    also: ['change'],
  },
  orders: {
    // The cards of another tab of the panel are not on screen.
    row: { css: ['.ecom-collapse-item'], visible: true },
    // Two may be expanded at once: then nothing here says which one is meant.
    open: ['.ecom-collapse-item-active', '.ecom-collapse-header[aria-expanded="true"]'],
    // Alone in an element of the head. A hidden `+0` stands beside it: their texts together are a wrong number.
    id: [
      {
        from: { css: ['.ecom-collapse-header *'], visible: true },
        take: 'own-text',
        pattern: '{digits:19}',
      },
    ],
    // A word alone in its element, in the head only: a note may say 已退款 too.
    status: [
      { from: { css: ['.ecom-collapse-header *'], not: ['button'], visible: true }, take: 'own-text' },
      // 已关闭(买家取消)
      ...['{value}({*}', '{value}（{*}'].map((pattern) => ({
        from: { css: ['.ecom-collapse-header *'], not: ['button'], visible: true as const },
        take: 'own-text' as const,
        pattern,
      })),
    ],
    statusWords: {
      待付款: 'unpaid',
      未付款: 'unpaid',
      已付款: 'paid',
      待发货: 'to-ship',
      已发货: 'shipped',
      已收货: 'received',
      交易成功: 'done',
      已完成: 'done',
      退款中: 'refunding',
      退款成功: 'refunded',
      已退款: 'refunded',
      已关闭: 'closed',
      已取消: 'closed',
    },
    // Where this holds more than the title, its own text is none and the title stays unknown.
    items: {
      row: { css: ['[data-btm="d5834"]'] },
      title: [
        { take: 'own-text' },
        // Beside a picture, one element with nothing but words.
        { from: { css: ['[data-btm="d5834"] > :not(img):only-of-type:not(:has(*))'] }, take: 'text' },
      ],
    },
    // A closed order shows 订单金额 instead, which nobody may have paid. Struck-out prices and 优惠 are cut off.
    paid: ['¥{amount}', '￥{amount}', '¥{amount}优惠{*}', '￥{amount}优惠{*}'].map((pattern) => ({
      label: ['实付金额'],
      take: 'text',
      pattern,
    })),
    // 2026/08/08 19:34:20 (抖音月付)
    times: { paid: [{ label: ['付款时间'], take: 'text', format: 'ymd-hms' }] },
    flag: {
      read: [{ from: { css: ['.ecom-collapse-header .i-icon-flag[style]'] }, take: { attr: 'style' } }],
      colours: {
        'color: rgb(255, 59, 82)': 'red',
        'color: rgb(255, 92, 0)': 'orange',
        'color: rgb(0, 200, 127)': 'green',
        'color: rgb(4, 203, 231)': 'cyan',
        'color: rgb(108, 38, 253)': 'purple',
        'color: rgb(105, 113, 140)': 'grey',
      },
    },
  },
  note: {
    entry: {
      css: [
        'button[render_type="feature_button"]:has(.i-icon-look-note)',
        '.i-icon-look-note',
        'button[render_type="feature_button"]',
      ],
      // Others were seen, 修改 and 备, of which nobody wrote down what they tell.
      blank: ['添加备注'],
    },
    // The card is drawn anew after a save, and a closed drawer may stay in the document.
    dialog: { css: ['.ecom-drawer-wrapper-body:has(textarea#textareaID)'], visible: true },
    box: {
      find: { css: ['textarea#textareaID', 'textarea[placeholder^="请输入备注信息"]'] },
      limit: { value: 500, unit: 'characters', verified: false },
    },
    flag: {
      option: { css: ['label:has(> input[type="radio"])'] },
      colour: [
        { from: { css: ['.i-icon-flag svg path[fill]'] }, take: { attr: 'fill' } },
        { from: { css: ['input[type="radio"]'] }, take: { attr: 'value' } },
      ],
      // By their fills, which are those of an order's head, else by number.
      colours: {
        '#FF3B52': 'red',
        '#FF5C00': 'orange',
        '#00C87F': 'green',
        '#04CBE7': 'cyan',
        '#6C26FD': 'purple',
        '#69718C': 'grey',
        5: 'red',
        4: 'orange',
        3: 'green',
        2: 'cyan',
        1: 'purple',
        0: 'grey',
      },
    },
    save: { from: { css: ['.ecom-btn-primary', 'button'] }, words: ['确定'] },
    cancel: { from: { css: ['button'] }, words: ['取消'] },
    enterSaves: true,
    // 自动添加备注人和时间到末尾 is the drawer's only checkbox.
    signs: ['input[type="checkbox"]:checked'],
  },
};
