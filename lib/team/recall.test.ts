import { expect, it } from 'vitest';
import { blockedBy, type NamedRecall } from './recall';
import { AT } from './testing';

const recall = (id: string, words?: string[]): NamedRecall => ({
  id,
  reason: '价格写错了',
  at: AT,
  title: '满减',
  ...(words && { words }),
});
const row = (id: string, body: string, more: object = {}) => ({ id, body, ...more });
const ids = (recalls: NamedRecall[], rows: ReturnType<typeof row>[]) => [...blockedBy(recalls, rows).keys()];

it('a reply is blocked in whosever words it stands, and says why', () => {
  const blocked = blockedBy(
    [recall('r-1', ['满 200 减 100'])],
    [row('r-1', '我自己的说法'), row('r-2', '今天发')],
  );
  expect([...blocked]).toEqual([['r-1', recall('r-1', ['满 200 减 100'])]]);
});

it('copies are blocked: other signs, other wordings, other languages', () => {
  const recalls = [recall('r-1', ['满200减100', 'half price'])];
  const rows = [
    row('own', '满 200，减 100！'),
    row('second', '另一句', { wordings: ['满200减100'] }),
    row('english', '五折', { translations: { en: 'Half price' } }),
    row('other', '满300减100'),
  ];
  expect(ids(recalls, rows)).toEqual(['own', 'second', 'english']);
});

it('a word more before it or behind it makes no other promise; a sentence of which it is a part may', () => {
  const recalls = [recall('r-1', ['买贵了就退您两倍差价'])];
  const rows = [
    row('before', '亲，买贵了就退您两倍差价'),
    row('behind', '买贵了，就退您两倍差价哦～'),
    row('part', '有人说买贵了就退您两倍差价，这个我们店里没有，官方活动以商品页面写的为准'),
    row('less', '买贵了就退您差价'),
  ];
  expect(ids(recalls, rows)).toEqual(['before', 'behind']);
  expect(ids([recall('r-2', ['今天发货'])], [row('longer', '今天发货哦')])).toEqual([]);
});

it('the line of a guide is blocked wherever it has moved, and what stands in its place is not', () => {
  const recalls = [recall('product:lamp#selling#0', ['能用十年'])];
  expect(
    ids(recalls, [row('product:lamp#selling#0', '三档亮度'), row('product:lamp#selling#1', '能用十年')]),
  ).toEqual(['product:lamp#selling#1']);
});

it('without words the id alone counts', () => {
  expect(
    ids(
      [recall('product:lamp#selling#0'), recall('r-1')],
      [row('product:lamp#selling#0', '三档亮度'), row('r-1', '今天发'), row('r-2', '今天发')],
    ),
  ).toEqual(['product:lamp#selling#0', 'r-1']);
});

it('a recall of nothing but signs blocks nothing else', () => {
  expect(ids([recall('r-1', ['……'])], [row('r-2', '！！')])).toEqual([]);
});
