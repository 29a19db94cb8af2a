/** How addresses are written in China: from the province down to the door, each part with its unit, or sloppily. */

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|' +
  '云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
/** Large towns that people write without 市. */
const TOWNS =
  '杭州|宁波|温州|南京|苏州|无锡|常州|广州|深圳|佛山|东莞|成都|武汉|西安|郑州|长沙|合肥|福州|厦门|泉州|济南|青岛|' +
  '沈阳|大连|哈尔滨|长春|石家庄|太原|昆明|贵阳|南宁|南昌|海口|三亚|兰州|乌鲁木齐|呼和浩特|银川|西宁|拉萨|义乌';
const HAN = '\\u4e00-\\u9fa5';

/** 中山西路, 西藏中路 and 南京路 name roads, 上海新村 an estate: none of them says where it lies. */
const NO_ROAD =
  '(?![东西南北中]{0,2}[一二三四五六]?(?:大?[路街]|大道|巷|弄|里弄|新村|小区|花园|大厦|广场|饭店|宾馆))';
const PROVINCE = new RegExp(
  `(?:${PROVINCES})${NO_ROAD}(?:省|市|(?:回族|壮族|维吾尔)?自治区|特别行政区)?`,
  'g',
);
const TOWN = new RegExp(`(?:${TOWNS})${NO_ROAD}市?`, 'g');
/** Not the middle of a town, a school's grounds, a housing estate or a shop. */
const COUNTY = new RegExp(
  `[${HAN}]{1,5}(?:自治州|地区|(?<![超城门上夜])市(?![路街])|(?<![市郊小社园校山景厂片专时误地])区|县|旗)(?!化)`,
  'g',
);
/** 知道, 路上 and 街上 are none. */
const ROAD = new RegExp(
  `[${HAN}\\d]{1,8}(?:街道|大街|大道|胡同|路(?![上过])|街(?!上)|巷|弄|镇|乡(?!下)|村|庄|屯|苏木)`,
  'g',
);
const DIGIT = '[\\dA-Za-z一二三四五六七八九十百零〇]';
/** 9月8号 is a day, 3号链接 something on a page. */
const NUMBER = new RegExp(
  `(?<![月款])${DIGIT}{1,5}(?:号楼|号院|号门|号(?![色码款链机])|弄|栋|幢|座|单元|室|楼|层|组|社|队|户|门)|\\d{1,3}-\\d{1,4}(?:-\\d{1,4})?`,
  'g',
);
const PLACE = new RegExp(
  `[${HAN}A-Za-z\\d]{2,10}(?:小区|社区|花园|家园|家属院|公寓|大厦|广场|商场|市场|中学|小学|大学|学院|医院|新村|嘉苑|花苑|名苑|名城|新城|公馆|华府|宿舍|工业园|产业园|科技园|园区|银行|酒店|公司|工厂|超市|驿站)`,
  'g',
);

const LEAD_LENGTH = 12;
const NAMED_REGION = new RegExp(`(?:${PROVINCES}|${TOWNS})${NO_ROAD}`);
const BEGINS_COARSE = new RegExp(`^(?:(?:${PROVINCES}|${TOWNS})${NO_ROAD}|[${HAN}]{2,4}市)`);

/** How much of an address a text holds. */
export interface Address {
  /** As it was written, blanks taken out. */
  text: string;
  /** Province, city, district. */
  coarse: number;
  /** Town, road, village. */
  middle: number;
  /** House number, flat, a named place. */
  fine: number;
}

/** Words before the first part of an address. */
const LEAD =
  /^(?:[\s:：,."'“”()（）=-]|我的|我|咱|的|新(?![疆乡密余沂泰])|收货|收件|详细|具体|地址|门牌号?|地|址|是|在|到|往|去|寄|发|送|邮|给|请|麻烦|帮忙|帮|亲|你好|您好|改|换|成(?![都安武县])|为|就|写|用|应该|要|把|这个|这里|这|那个|那|下面|如下|正确)+/;
/** Polite words behind the last one. */
const TAIL =
  /(?:[\s,."'“”()（）!~?]|吧|哦|噢|喔|哈|呢|啊|呀|嘛|吗|了|哟|谢谢|谢啦|感谢|辛苦|麻烦|您|你|亲|就行|就好|就可以|可以|(?<!银)行|好|不|即可|收|哒|的|这个地址|这里)+$/;

/** Words that stand in no address: what is behind them is about something else. 别墅, 白天鹅 and 写字楼 are places. */
const BEHIND =
  /邮编|邮政编码|身份证|发(?:顺丰|中通|圆通|韵达|申通|极兔|邮政|京东|德邦|快递|货)|(?:别|不要|不用|请勿)(?!墅)|白天(?!鹅)|晚上|上午|下午|中午|周[一二三四五六日末](?![路街巷村])|工作日|今天|明天|后天|尽快|麻烦|谢谢|之前|原来|以前|放(?:门|在|到|前台|物业)|(?<=[号栋幢座室楼层元\d])放|(?:下单|收货|收件|联系)人|备用|电话|手机|号码|转交|送货|送上|打我|联系|而?不是|记得|备注|[(][^()]*[不非]是|要是|如果|或者?是?|改一?[下成]|换成/;

/** The address that a piece of a text is, words around it taken off; null where nothing of one is in it. */
export function addressIn(piece: string): Address | null {
  const whole = fromRegion(piece.replace(LEAD, '').replace(TAIL, '').replace(/\s+/g, ''));
  const text = upToOther(whole);
  if (text.length < 2 || text.length > 100) return null;
  const address = { text, ...partsOf(text) };
  return address.coarse + address.middle + address.fine > 0 ? address : null;
}

function upToOther(text: string): string {
  const before = text.slice(0, BEHIND.exec(text)?.index ?? text.length).replace(TAIL, '');
  return before.length < text.length && isPart(before) ? before : text;
}

const isPart = (text: string): boolean => Object.values(partsOf(text)).some((count) => count > 0);

/** From the province or the large town on, where that stands behind a few other words: 下地址广西南宁市. */
function fromRegion(text: string): string {
  const at = text.slice(0, LEAD_LENGTH).search(NAMED_REGION);
  const before = text.slice(0, Math.max(at, 0));
  return before === '' || isPart(before) ? text : text.slice(at);
}

/** Whether it begins with its largest part. */
export const beginsCoarse = (piece: string): boolean => {
  const text = addressIn(piece)?.text ?? '';
  return BEGINS_COARSE.test(text);
};

function partsOf(text: string): Pick<Address, 'coarse' | 'middle' | 'fine'> {
  let rest = text;
  // Each sign counts for one part: 上海市 is not a province and a county, and 文三路 not in 478号.
  const take = (pattern: RegExp) => {
    const found = rest.match(pattern)?.length ?? 0;
    rest = rest.replace(pattern, '|');
    return found;
  };
  const coarse = take(PROVINCE) + take(TOWN) + take(COUNTY);
  const middle = take(ROAD);
  return { coarse, middle, fine: take(PLACE) + take(NUMBER) };
}

/** Province and city as far as they are named in a text, without 省 and 市. */
export function regionOf(text: string): { province: string | null; rest: string } {
  const province = new RegExp(`^(?:${PROVINCES})${NO_ROAD}`).exec(text)?.[0] ?? null;
  const rest = text
    .slice(province?.length ?? 0)
    .replace(/^(?:省|市|(?:回族|壮族|维吾尔)?自治区|特别行政区)/, '');
  return { province, rest };
}

const CITY = new RegExp(`^(?:(?<large>${TOWNS})${NO_ROAD}市?|(?<city>[${HAN}]{2,8}?)(?:市|自治州|地区|盟))`);
const DISTRICT = new RegExp(`^([${HAN}]{1,6}?)(?:区|县|市|旗)`);

/** Names of province, city and district that an address begins with, without their units; null: not named. */
export function regionsOf(text: string): {
  province: string | null;
  city: string | null;
  district: string | null;
  /** A city that has districts, and is none of a larger one. */
  isLarge: boolean;
} {
  const { province, rest } = regionOf(text);
  const match = CITY.exec(rest);
  const { large, city } = match?.groups ?? {};
  // 上海市徐汇区, 上海市上海市徐汇区
  const behind = rest.slice(match?.[0].length ?? 0);
  return {
    province,
    city: large ?? city ?? (isCity(province) ? province : null),
    district: DISTRICT.exec(behind)?.[1] ?? null,
    isLarge: (large !== undefined && large !== '义乌') || isCity(province),
  };
}

const isCity = (province: string | null): boolean => /^(?:北京|天津|上海|重庆)$/.test(province ?? '');

/** What a parcel's label needs beyond district and city: a road or a town, and a door. */
export const hasDoor = ({ middle, fine }: Address): boolean => fine > 0 && (middle > 0 || fine > 1);

/** Behind the last part that is known: a flat without its unit, or words that end as places do. */
const SURE_TAIL = new RegExp(
  `^(?:[A-Za-z]?\\d{1,5}[A-Za-z]?(?:-\\d{1,5})*|[A-Za-z]|[${HAN}\\dA-Za-z]{1,12}(?:[局所院楼门店馆站口米侧旁边亭处部厂城园苑府庭湾里区期段排组队座室铺台校班厅库场行会]|中心|对面|隔壁|附近|前台|门卫|底商))?$`,
);
/** No address says I, not, want or is; 1388号新合肥市… are two. */
const NO_ADDRESS =
  /[我你您她们吗呢啊哦呀啦嘛谁啥么是在不没把叫说这又很就]|[那这][个边里家]|^原(?!阳)|[号室栋幢\d][新原][^\d]{1,8}[市区县]/;
const LAST_PART = new RegExp(`(?:${NUMBER.source}|${PLACE.source}|${ROAD.source}|${COUNTY.source})`, 'g');

/** Whether all of it is one address as far as that can be seen: what else stands in it would be sent to the warehouse. */
export function isSureAddress(text: string): boolean {
  if (!new RegExp(`^[${HAN}\\dA-Za-z()·#&-]+$`).test(text) || NO_ADDRESS.test(text)) return false;
  const bare = text.replace(/\([^()]{1,12}\)/g, '');
  if (/[()]/.test(bare)) return false;
  // 58号60号: which of them?
  if (/\d号\d+号(?![楼院门铺])/.test(bare)) return false;
  // Another road and number behind the first, or another town.
  if (/(?:[路街巷]|大道)\d+号.*(?:(?:[路街巷]|大道)\d+号|[市区县].*[路街])/.test(bare)) return false;
  const last = [...bare.matchAll(LAST_PART)].at(-1);
  return last !== undefined && SURE_TAIL.test(bare.slice(last.index + last[0].length));
}
