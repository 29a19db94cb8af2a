/** What is read of an order's own words and of the talk about it: fetched when an order is shown, behind the first rows. */
export { changeIn } from '../../lib/orders/change';
export { changeBrief, noteWish } from '../../lib/orders/change-brief';
export { doubtsOf } from '../../lib/orders/check-doubts';
export { missingOf } from '../../lib/orders/check-message';
