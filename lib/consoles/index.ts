import type { Profile } from '../profile/types';
import { console1688Chat } from './1688-chat';
import { aliexpressMessages } from './aliexpress-messages';
import { amazonContact } from './amazon-contact';
import { amazonOrder } from './amazon-order';
import { ebayMessages } from './ebay-messages';
import { etsyMessages } from './etsy-messages';
import { feigeChat } from './feige-chat';
import { feigeOrders } from './feige-orders';
import { jdChat } from './jd-chat';
import { jdOrders } from './jd-orders';
import { kuaishouChat } from './kuaishou-chat';
import { lazadaChat } from './lazada-chat';
import { pddChat } from './pdd-chat';
import { pddOrders } from './pdd-orders';
import { shopeeChat } from './shopee-chat';
import { taobaoMemo } from './taobao-memo';
import { taobaoOrders } from './taobao-orders';
import { taobaoOrdersOld } from './taobao-orders-old';
import { temuContact } from './temu-contact';
import { tiktokChat } from './tiktok-chat';
import { wechatChat } from './wechat-chat';
import { xiaohongshuChat } from './xiaohongshu-chat';

/** Every bundled console, in the order the workspace lists them. */
export const BUNDLED: readonly Profile[] = [
  pddChat,
  feigeChat,
  pddOrders,
  feigeOrders,
  jdChat,
  jdOrders,
  taobaoOrders,
  taobaoOrdersOld,
  taobaoMemo,
  kuaishouChat,
  console1688Chat,
  wechatChat,
  shopeeChat,
  tiktokChat,
  xiaohongshuChat,
  ebayMessages,
  amazonContact,
  amazonOrder,
  etsyMessages,
  lazadaChat,
  aliexpressMessages,
  temuContact,
];
