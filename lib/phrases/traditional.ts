/**
 * Traditional characters that buyers use in what rules look for, each before its simplified form. Not a converter: a
 * character that no phrase has need not be here.
 */
const PAIRS =
  '發发貨货開开評评價价賠赔錢钱訴诉舉举報报騙骗們们給给買买賣卖還还說说話话話话聯联繫系電电號号對对錯错質质壞坏' +
  '實实單单訂订會会個个這这裡里裏里嗎吗麼么為为過过來来時时後后點点線线轉转帳账賬账掃扫碼码寶宝紅红包包優优惠惠' +
  '禮礼媽妈爸爸親亲戶户關关門门問问題题請请謝谢該该誰谁從从網网絡络機机標标準准級级專专業业職职稅税務务檢检' +
  '舊旧試试認认識识論论證证據据費费輕轻遲迟慢慢緊紧趕赶處处損损傷伤補补償偿換换運运險险隨随選选擇择難难氣气' +
  '罵骂狗狗蠢蠢爛烂讓让應应當当幾几萬万億亿兩两張张歲岁學学書书圖图現现經经歷历營营執执監监體体審审協协';

const TABLE = new Map<number, number>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) TABLE.set(PAIRS.charCodeAt(at), PAIRS.charCodeAt(at + 1));

/** The simplified form of a unit, or the unit itself. */
export const simplified = (unit: number): number => TABLE.get(unit) ?? unit;
