import { expect, it } from 'vitest';
import { seeded } from '../replies/testing';
import { nearTexts } from './near-texts';

function found(added: string[], text: string): number | null {
  const texts = nearTexts<number>();
  for (const [at, each] of added.entries()) texts.add(each, at);
  return texts.meet(text, -1);
}

it.each([
  ['亲，您的包裹今天下午已经发出啦，请留意短信', '亲，您的包裹今天下午已经发出了，请留意短信哦'],
  ['这款{product.name}现在有货，拍下今天就能发走', '这款{?产品}现在有货，拍下今天就能发走~'],
  ['Your parcel is on its way, please be patient.', 'your parcel is on its way - please, be patient'],
])('finds %j near %j', (one, other) => {
  expect(found(['别的话术在这里，一点也不像', one], other)).toBe(1);
});

it.each([
  ['亲，您的包裹今天下午已经发出啦', '亲，您的退款今天下午已经到账啦，请查收'],
  ['好的亲', '好的呢'],
  ['', ''],
])('does not find %j near %j', (one, other) => {
  expect(found([one], other)).toBeNull();
});

it('takes the nearest, and the earlier of equals', () => {
  const text = '亲，您的包裹今天下午已经发出啦，请留意短信通知';
  expect(found([`${text}，谢谢`, text, text], text)).toBe(1);
});

it('misses hardly any of a thousand among ten thousand', () => {
  const random = seeded(3);
  const signs =
    '您好亲这款今天发货明天到快递中通顺丰退货换货尺码颜色建议参考详情页优惠活动满减包邮拍下付款仓库打包售后检查补发配件照片核实处理'.split(
      '',
    );
  const text = () => Array.from({ length: 40 }, () => signs[Math.floor(random() * signs.length)]).join('');
  const all = Array.from({ length: 10_000 }, text);
  const texts = nearTexts<number>();
  for (const [at, each] of all.entries()) texts.add(each, at);
  let hits = 0;
  for (let at = 0; at < 1000; at += 1) {
    const one = all[at] ?? '';
    const place = 3 + Math.floor(random() * 30);
    if (texts.meet(`${one.slice(0, place)}呀${one.slice(place + 1)}`, -1) === at) hits += 1;
  }
  expect(hits).toBeGreaterThan(980);
});
