import type { Reply } from '../../lib/replies/types';
import { call } from '../tools/panel-driver';
import { expect, test } from './fixtures';

const SAVES = 60;

test('the worker is killed again and again while replies are saved: what was said to be saved is there', async ({
  openOwn,
  killWorker,
}) => {
  test.setTimeout(120_000);
  const own = await openOwn('workspace.html');
  const saved: Reply[] = [];
  let failures = 0;
  const saving = (async () => {
    for (let index = 0; index < SAVES; index += 1) {
      const draft = {
        title: `第 ${index} 条`,
        body: `正文 ${index}`,
        shortcut: '',
        stage: null,
        tags: [],
        categoryId: null,
      };
      // The channel may close unanswered: then nothing was promised.
      const result = await call(own, 'replies.save', { id: null, draft, revision: 0 }).catch(() => null);
      if (result?.ok) saved.push(result.value);
      else failures += 1;
    }
  })();
  let isSaving = true;
  void saving.finally(() => {
    isSaving = false;
  });
  let kills = 0;
  while (isSaving) {
    await killWorker();
    kills += 1;
  }
  await saving;
  expect(kills).toBeGreaterThan(3);
  expect(saved.length + failures).toBe(SAVES);
  const kept = await own.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('sellerside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('replies').objectStore('replies').getAllKeys();
          all.onsuccess = () => resolve(all.result as string[]);
        };
      }),
  );
  expect(saved.map(({ id }) => id).filter((id) => !kept.includes(id))).toEqual([]);
  expect(saved.length).toBeGreaterThan(0);
});

test('a panel goes on after the worker has died: it follows the buyer and inserts', async ({
  openConsole,
  driver,
  killWorker,
}) => {
  const console = await openConsole('pdd-chat');
  const panel = await driver(console);
  await panel.until('the buyer is known', () => panel.facts?.conversation != null);
  await killWorker();
  await panel.until('its line is cut', () => panel.isCut);
  // The page's own line comes back by itself; this panel without a face has no line that does.
  const again = await driver(console);
  await again.until(
    'the buyer is known again',
    () => again.facts?.conversation != null && again.messages.length > 0,
  );
  const answer = await again.ask('insert', { text: '还在的哦', expected: again.expected });
  expect(answer).toMatchObject({ ok: true, value: { ok: true, box: '还在的哦' } });
});
