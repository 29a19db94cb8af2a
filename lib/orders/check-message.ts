import { isMasked } from './compare';
import type { Order } from './types';

export const CHECK_PARTS = ['product', 'option', 'quantity', 'courier', 'name', 'phone', 'address'] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** What of the order can't stand in the message. */
export interface Missing {
  masked: CheckPart[];
  unseen: CheckPart[];
}

/**
 * Stars are never sent: the buyer is asked to look at the order's page themselves.
 * @param courier the shop's own, since no console shows one before the parcel has left; empty: none is set
 */
export function missingOf({ items, recipient }: Order, courier: string): Missing {
  const shown: Record<CheckPart, readonly (string | number | null)[]> = {
    product: items.map(({ title }) => title),
    option: items.map(({ sku }) => sku),
    quantity: items.map(({ quantity }) => quantity),
    courier: [courier || null],
    name: [recipient?.name ?? null],
    phone: [recipient?.phone ?? null],
    address: [recipient?.address ?? null],
  };
  const isUnseen = (part: CheckPart) => shown[part].length === 0 || shown[part].some((each) => each === null);
  const unseen = CHECK_PARTS.filter(isUnseen);
  const masked = CHECK_PARTS.filter(
    (part) => !unseen.includes(part) && shown[part].some((each) => isMasked(String(each))),
  );
  return { masked, unseen };
}
