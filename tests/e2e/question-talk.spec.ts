import { expect, test } from './guides';

const QUESTION = {
  id: 'e2e-question',
  revision: 0,
  editedAt: 0,
  question: '杯盖能单独买吗',
  words: [
    { side: 'buyer' as const, text: '盖子让我家狗咬坏了' },
    { side: 'agent' as const, text: '我去问问仓库' },
  ],
  product: null,
  answer: null,
};

test('the talk around a question says until when it is kept, and goes at one press', async ({
  openSidebar,
  openOwn,
  keep,
}) => {
  const sidebar = await openSidebar();
  const at = Date.UTC(2030, 0, 10, 4);
  await keep(sidebar, 'questions', { ...QUESTION, at });
  const own = await openOwn('workspace.html#products');
  await own.locator('.question summary', { hasText: QUESTION.question }).click();
  const talk = own.locator('.question-fields');
  await expect(talk).toContainText('让我家狗咬坏了');
  await expect(talk).toContainText('2030年4月10日 自动删掉');
  await own.getByLabel('聊天里的话保留多久').selectOption('7');
  await expect(talk).toContainText('2030年1月17日 自动删掉');
  await talk.getByRole('button', { name: '现在删掉' }).click();
  await expect(talk).toContainText('聊天里的话已删掉');
  await expect(talk).not.toContainText('咬坏了');
  // The question itself waits on, and so does the choice.
  await own.reload();
  await own.locator('.question summary', { hasText: QUESTION.question }).click();
  await expect(own.locator('.question-fields')).toContainText('聊天里的话已删掉');
  await expect(own.getByLabel('聊天里的话保留多久')).toHaveValue('7');
});
