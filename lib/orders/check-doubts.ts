import type { Message } from '../conversation/types';
import { addressIn, regionOf } from './address';
import { readRecipient } from './change-read';
import { compareAddress, isMasked } from './compare';
import { orderedTwice } from './kin';
import { evenText } from './plain';
import type { Order } from './types';

/** What is worth a second look before the buyer is asked whether all of it is right. None of it is a verdict. */
export type Doubt =
  | { kind: 'quantity'; count: number }
  /** Numbers of the buyer's other orders of the same goods, see `orderedTwice`. */
  | { kind: 'twice'; with: string[] }
  /** No house number or flat; no city or district. */
  | { kind: 'no-door' }
  | { kind: 'no-town' }
  /** Where some couriers don't go, or take longer. */
  | { kind: 'remote'; word: string }
  | { kind: 'phone'; digits: number }
  | { kind: 'name'; name: string }
  /** The buyer wrote several addresses in the talk, none of them the order's. */
  | { kind: 'addresses'; count: number };

/** @param orders all that the console shows of this buyer, `order` among them. */
export function doubtsOf(order: Order, orders: readonly Order[], messages: readonly Message[]): Doubt[] {
  const { name = null, phone = null, address = null } = order.recipient ?? {};
  return [
    ...quantityDoubt(order),
    ...twiceDoubt(order, orders),
    ...(address ? addressDoubts(address) : []),
    ...(phone ? phoneDoubt(phone) : []),
    ...(name ? nameDoubt(name) : []),
    ...severalAddresses(address, messages),
  ];
}

function quantityDoubt({ items }: Order): Doubt[] {
  // Of several goods a console may tell how many there are of one: more than one is more than one.
  const count = items.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
  const isMany = items.some(({ quantity }) => (quantity ?? 1) > 1);
  return isMany ? [{ kind: 'quantity', count }] : [];
}

function twiceDoubt(order: Order, orders: readonly Order[]): Doubt[] {
  const same = orders.filter((other) => other.id !== order.id && orderedTwice(order, other) !== null);
  return same.length > 0 ? [{ kind: 'twice', with: same.map(({ id }) => id) }] : [];
}

const REMOTE_PROVINCE = /^(?:新疆|西藏|青海|内蒙古|宁夏|甘肃|海南|香港|澳门|台湾)$/;
/** Of a county or a town: 中关村, 文三新村 and 三里屯 are parts of cities. */
const REMOTE_PLACE =
  /(?<=[县旗镇乡].*)(?<!新)[村屯]|(?<=[县旗市区].*)乡(?![市下路街村])|苏木|牧区|农场|林场|团场/;

function addressDoubts(shown: string): Doubt[] {
  const text = evenText(shown);
  const { province } = regionOf(text.replace(/^[^\u4e00-\u9fa5]+/, ''));
  const isFar = province !== null && REMOTE_PROVINCE.test(province);
  const word = isFar ? province : REMOTE_PLACE.exec(text)?.[0];
  const remote: Doubt[] = word ? [{ kind: 'remote', word }] : [];
  // Where the stars stand, a number may.
  if (isMasked(text) || !/[\u4e00-\u9fa5]/.test(text)) return remote;
  const parts = addressIn(text);
  const isTownless = (parts?.coarse ?? 0) === 0;
  const isDoorless = (parts?.fine ?? 0) === 0;
  return [
    ...remote,
    ...(isDoorless ? [{ kind: 'no-door' } as const] : []),
    ...(isTownless ? [{ kind: 'no-town' } as const] : []),
  ];
}

/** A mobile has eleven; a landline with its area code ten at least. */
function phoneDoubt(shown: string): Doubt[] {
  const text = evenText(shown);
  if (isMasked(text) || text.includes('+')) return [];
  const digits = text.replace(/\D/g, '');
  const least = digits.startsWith('0') ? 10 : 11;
  return digits !== '' && digits.length < least ? [{ kind: 'phone', digits: digits.length }] : [];
}

const nameDoubt = (name: string): Doubt[] => ([...name.trim()].length === 1 ? [{ kind: 'name', name }] : []);

function severalAddresses(shown: string | null, messages: readonly Message[]): Doubt[] {
  const written = messages.flatMap(({ side, text }) =>
    side === 'buyer' ? (readRecipient(text)?.address ?? []) : [],
  );
  const others = [...new Set(written)].filter((each) => compareAddress(shown, each) !== 'same');
  return others.length > 1 ? [{ kind: 'addresses', count: others.length }] : [];
}
