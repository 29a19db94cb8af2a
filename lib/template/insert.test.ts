import { expect, it } from 'vitest';
import { withBraces } from './insert';

/** `[` and `]` hold the selection. */
function insert(text: string, content: string): string {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  const body = text.replace(/[‹›]/g, '');
  const edited = withBraces({ body, start, end }, content);
  return `${edited.body.slice(0, edited.start)}‹${edited.body.slice(edited.start, edited.end)}›${edited.body.slice(edited.end)}`;
}

it.each([
  ['亲‹›好', '买家昵称', '亲{买家昵称}‹›好'],
  ['亲‹您›好', 'buyer.name', '亲{buyer.name}‹›好'],
  ['要‹›', '?内容', '要{?‹内容›}'],
  ['要‹›', '?数量:数字', '要{?‹数量›:数字}'],
  ['‹›', '红|蓝', '{‹红|蓝›}'],
  ['好‹，单号{order.id}›。', '[]', '好{[，单号{order.id}‹›]}。'],
  ['一‹›二', '---', '一\n{---}\n‹›二'],
  ['一\n‹›\n二', '---', '一\n{---}‹›\n二'],
  ['‹›', '---', '{---}‹›'],
])('in %s, %s makes %s', (text, content, made) => {
  expect(insert(text, content)).toBe(made);
});
