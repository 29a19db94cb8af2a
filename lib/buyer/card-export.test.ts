import { expect, it } from 'vitest';
import { NO_NOTES, newCard } from './card';
import { buyerFile, type KeptOfBuyer } from './card-export';

const place = {
  console: 'pdd-chat',
  shop: '木几家居',
  conversation: 'uid:7482019365520',
  name: '林小儿',
  uid: '7482019365520',
};
const kept: KeptOfBuyer = {
  card: {
    ...newCard(place, 1),
    ...NO_NOTES,
    notes: '林小儿要改寄到浙江省杭州市西湖区文三路 100 号，电话 13812345678',
    tags: ['林小儿的朋友'],
    priceRange: '80 到 120',
    orders: [{ id: '260921-123456789', at: 1, paid: 89, status: 'done', titles: ['保温杯'], seenAt: 1 }],
  },
  questions: [{ question: '杯盖', words: [{ side: 'buyer', text: '我叫林小儿' }] }],
  feedback: [{ signal: 'angry', text: '打 13812345678', at: 1 }],
  marks: [
    {
      orderId: '260921-123456789',
      at: 3,
      agent: '1号',
      before: { note: '', flag: null },
      after: { note: '林小儿改电话 13812345678 1号', flag: 'red' },
    },
  ],
  briefs: [{ text: '买家：林小儿', at: 1, due: 2, answer: { text: '给林小儿退 80', at: 2 } }],
};

it('masks names, numbers and addresses in everything', () => {
  const file = buyerFile(kept, { masked: true, at: 0 });
  const text = JSON.stringify(file);
  for (const word of ['林小儿', '7482019365520', '13812345678', '文三路', '123456789'])
    expect(text).not.toContain(word);
  expect(file).toMatchObject({ format: 'sellerside-buyer', masked: true });
  expect(file.card).toMatchObject({ name: '林**', uid: '***5520', priceRange: '80 到 120' });
  expect(file.card.orders[0]).toMatchObject({ id: '***6789', paid: 89, status: 'done' });
});

it('has all of it, as it is, where that was chosen', () => {
  expect(buyerFile(kept, { masked: false, at: 0 })).toMatchObject({ masked: false, ...kept });
});
