import type { Language } from '../replies/types';
import type { Change, ChangeField, WantedField } from './change';

const WORDS = {
  'zh-CN': {
    head: '【改单】',
    buyer: '买家',
    order: '订单',
    fields: { name: '收件人', phone: '电话', address: '地址' },
    said: '买家原话',
    unknown: '未知',
    unseen: '（未显示）',
    colon: '：',
    verdicts: {
      masked: '（订单已脱敏，无法比对）',
      region: '（省市区对得上，其余已脱敏，无法比对）',
      unknown: '',
      fits: '（和露出的部分对得上）',
      same: '（没变）',
    },
    unread: {
      several: '买家要发到不止一个地址，请看原话',
      corrected: '买家写的看不准以哪个为准，请看原话',
    },
    please: '改好请回复',
  },
  en: {
    head: '[Change an order]',
    buyer: 'Buyer',
    order: 'Order',
    fields: { name: 'Recipient', phone: 'Phone', address: 'Address' },
    said: 'In their words',
    unknown: 'unknown',
    unseen: '(not shown)',
    colon: ': ',
    verdicts: {
      masked: ' (masked, can’t be compared)',
      region: ' (the region fits, the rest is masked and can’t be compared)',
      unknown: '',
      fits: ' (fits what is shown)',
      same: ' (unchanged)',
    },
    unread: {
      several: 'The buyer wants it sent to more than one address: see their words',
      corrected: 'It is not clear what the buyer wants changed: see their words',
    },
    please: 'Please reply when it is done',
  },
} as const;

const LINE_LENGTH = 200;

export interface About {
  /** As the console shows the buyer; null: not known. */
  buyer: string | null;
  order: string;
  /** In words; null: not known. */
  status: string | null;
}

/** The brief for the order clerk: whose order, what stands there, what is wanted, in the buyer's own words. */
export function changeBrief(change: Change, { buyer, order, status }: About, language: Language): string {
  const words = WORDS[language];
  const line = (name: string, text: string) => `${name}${words.colon}${text}`.trimEnd();
  const fieldLine = ({ field, was, wanted, verdict }: WantedField) => {
    const about = verdict === 'differs' ? '' : words.verdicts[verdict];
    const text = verdict === 'same' ? wanted : `${was ?? words.unseen} → ${wanted}`;
    return line(words.fields[field], `${text}${about}`);
  };
  return [
    words.head,
    line(words.buyer, buyer ?? words.unknown),
    line(words.order, status ? `${order} ${status}` : order),
    ...change.fields.map(fieldLine),
    ...(change.unread ? [words.unread[change.unread]] : []),
    line(words.said, ''),
    ...change.words.map((each) => `- ${oneLine(each)}`),
    words.please,
  ].join('\n');
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1)}…` : line;
}

/** What to put at the order, before a shop's format makes a note of it. */
export interface NoteWish {
  /** As `lib/notes` calls what buyer and agent come to terms about. */
  matter: 'address';
  /** Short, since notes are: `改电话 13900002222`; '' where people have to read it first. */
  event: string;
  /** The buyer's words. */
  words: string;
}

const EVENTS: Record<ChangeField, string> = { address: '改地址', name: '改收件人', phone: '改电话' };
/** A longer one stands in the brief, whole: half an address is another one. */
const EVENT_ADDRESS = 26;

/** Notes are read by the shop's own people and its warehouse, whatever language the panel has. */
export function noteWish({ fields, words }: Change): NoteWish {
  const changed = fields.filter(({ verdict }) => verdict !== 'same');
  const event = changed.map(({ field, wanted }) =>
    wanted.length > EVENT_ADDRESS ? EVENTS[field] : `${EVENTS[field]} ${wanted}`,
  );
  return { matter: 'address', event: event.join(' '), words: words.join('\n') };
}
