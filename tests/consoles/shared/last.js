/** What a conversation row shows of its last line; the platform's notices do not count. */
export function lastText(conversation) {
  const message = conversation.messages.findLast((one) => one.side !== 'platform');
  const stand = { image: '[图片]', goods: '[商品]', order: '[订单]' };
  return message ? (stand[message.kind] ?? message.text) : '';
}

/** When this side last wrote, epoch ms; 0 for never. An agent's row older than the buyer's last is read. */
export const lastAt = (conversation, side) =>
  conversation.messages.findLast((one) => one.side === side)?.at ?? 0;
