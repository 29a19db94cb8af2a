import { isMatchPattern } from '../profile/match';
import { capabilitiesWith } from '../profile/needs';
import { type Find, type MessageProfile, type PartId, type Profile, VOCABULARY } from '../profile/types';

/** What was taught, part by part. */
export type TaughtParts = Partial<Pick<Profile, 'messages' | 'input' | 'conversation' | 'orders'>>;

export interface Place {
  url: string;
  /** What the agent calls it. */
  title: string;
  /** The page's own language as it declares it, '' where it does not, and some of its text. */
  lang: string;
  text: string;
  /** Epoch milliseconds. */
  now: number;
  /** `+08:00`: where the browser is, since consoles write times as the browser's clock has them. */
  utcOffset: string;
  /** The frame of the page that was taught; null: the page itself. */
  frame: Find | null;
}

/** Of a profile that a lesson has made, what was taught in it. */
export function taughtIn(profile: Profile, asked: readonly PartId[] | null): TaughtParts {
  const { messages, input, conversation, orders } = profile;
  const parts = { messages, input, conversation, orders };
  return Object.fromEntries(
    Object.entries(parts).filter(([key, part]) => part && (!asked || asked.includes(key as PartId))),
  );
}

/** A console that nobody knew. Null for an address that no profile can name: not https, no plain host. */
export function newProfile(place: Place, parts: TaughtParts): Profile | null {
  const url = URL.canParse(place.url) ? new URL(place.url) : null;
  const address = url && addressOf(url);
  if (!url || !address) return null;
  const title = place.title.trim() || url.hostname;
  return {
    vocabulary: VOCABULARY,
    // With the path that is its own: one host may have two consoles.
    id: `taught-${address.slice('https://'.length).replace(/[^a-z0-9]+/gi, '-')}`
      .toLowerCase()
      .slice(0, 60)
      .replace(/-+$/, ''),
    marketplace: 'other',
    page: 'chat',
    name: { 'zh-CN': title.slice(0, 40), en: title.slice(0, 60) },
    language: languageOf(place),
    addresses: [address],
    // Only times need it, and a page without them says nothing of its clock.
    ...(place.frame ? { frame: place.frame } : {}),
    ...(parts.messages?.at.length ? { utcOffset: place.utcOffset } : {}),
    evidence: evidenceOf(place.now),
    capabilities: capabilitiesWith({ capabilities: [], ...parts }, partsIn(parts)),
    ...parts,
  };
}

/**
 * The known console with these parts instead of its own; of those asked for and not taught yet it has none. What cannot
 * be pointed at (a robot's marks, a limit, an order's status) stays as it was known.
 */
export function taughtAgain(
  known: Profile,
  asked: readonly PartId[],
  parts: TaughtParts,
  now: number,
): Profile {
  const rest = Object.fromEntries(Object.entries(known).filter(([key]) => !asked.includes(key as PartId)));
  const evidence = Object.fromEntries(partsIn(parts).map((part) => [part, evidenceOf(now)]));
  const again: Profile = {
    ...(rest as unknown as Profile),
    vocabulary: Math.max(known.vocabulary, VOCABULARY),
    partEvidence: { ...known.partEvidence, ...evidence },
    ...withKnown(known, parts),
  };
  return { ...again, capabilities: capabilitiesWith(again, partsIn(parts)) };
}

const partsIn = (parts: TaughtParts) => Object.keys(parts) as (keyof TaughtParts)[];

function withKnown(known: Profile, { messages, input, conversation, orders }: TaughtParts): TaughtParts {
  // The kind of box and the place of the cards may be just what has changed.
  const { kind: _kind, ...box } = known.input ?? {};
  const { list: _list, ...order } = known.orders ?? {};
  return {
    ...(conversation ? { conversation: { ...known.conversation, ...conversation } } : {}),
    ...(input ? { input: { ...box, ...input } } : {}),
    ...(orders ? { orders: { ...order, ...orders } } : {}),
    ...(messages ? { messages: messagesWithKnown(known.messages, messages) } : {}),
  };
}

function messagesWithKnown(known: MessageProfile | undefined, taught: MessageProfile): MessageProfile {
  const { skip, image, card, uid, side } = known ?? {};
  return {
    ...(skip ? { skip } : {}),
    ...(image ? { image } : {}),
    ...(card ? { card } : {}),
    ...(uid ? { uid } : {}),
    ...taught,
    side: {
      ...(side?.system ? { system: side.system } : {}),
      ...(side?.robot ? { robot: side.robot } : {}),
      ...taught.side,
    },
  };
}

const evidenceOf = (now: number) => ({
  date: new Date(now).toISOString().slice(0, 7),
  // Seen by its author on the page itself.
  strength: 'live' as const,
  sources: 1,
});

/** The first part of the path belongs to the console, what follows to the conversation; a number is nobody's name. */
function addressOf({ protocol, hostname, pathname }: URL): string | null {
  const first = pathname.split('/')[1] ?? '';
  const path = /^[\w.~-]+$/.test(first) && !/\d{4}/.test(first) ? first : '';
  const address = `https://${hostname}/${path}*`;
  return protocol === 'https:' && isMatchPattern(address) ? address : null;
}

function languageOf({ lang, text }: Place): Profile['language'] {
  if (/^zh/i.test(lang)) return 'zh-CN';
  if (/^en/i.test(lang) && !/\p{Script=Han}{4}/u.test(text)) return 'en';
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}

/** `+08:00` of what `Date.getTimezoneOffset` says. */
export function offsetText(minutesWest: number): string {
  const minutes = Math.abs(minutesWest);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${minutesWest > 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
