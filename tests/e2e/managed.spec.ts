import { buildExtension } from '../tools/build';
import { launchWithExtension } from '../tools/extension';
import { PRACTICE_URLS, routePractice } from '../tools/practice-site';
import { startApache } from '../tools/stores/apache';
import { SECRET, USER } from '../tools/stores/store';
import { ask, published, writeReplies } from '../tools/team-desk';
import { expect, test } from './fixtures';

test('a machine whose policy names a team is in it from its first start, and cannot leave', async () => {
  test.setTimeout(180_000);
  const store = await startApache();
  if (store.place.kind !== 'webdav') throw new Error('no folder');
  const { place, secret } = store;
  const dir = await buildExtension({ target: 'chrome' });
  const launch = async (policy?: Record<string, unknown>) => {
    const opened = await launchWithExtension({
      ...{ dir, grant: PRACTICE_URLS, permit: [place.url] },
      ...(policy && { policy }),
    });
    await routePractice(opened.context);
    await opened.context.route(`${new URL(place.url).origin}/**`, (route) => route.continue());
    const desk = await opened.context.newPage();
    await desk.goto(`${opened.origin}/workspace.html#team`);
    await ask(desk, 'settings.change', { language: 'zh-CN' });
    return { opened, desk };
  };
  const supervisor = await launch();
  try {
    await ask(supervisor.desk, 'team.create', {
      ...{ name: '木几客服', person: '老张', place, secret, passphrase: '茶几上有三只旧杯子和一本书' },
    });
    await supervisor.desk.reload();
    await expect(supervisor.desk.getByRole('button', { name: '退出团队' })).toBeVisible();
    await writeReplies(supervisor.desk, [['r-1', '仓库今晚加班，二十二点前的单都发出']]);
    await published(supervisor.desk);
    const { text } = await ask(supervisor.desk, 'team.invite', { role: 'agent', group: '' });

    const agent = await launch({ invite: text, user: USER, secret: SECRET });
    try {
      // It joins behind what a panel waits for.
      await expect
        .poll(async () => (await ask(agent.desk, 'team.read', {})).joined, { timeout: 30_000 })
        .toMatchObject({ name: '木几客服', role: 'agent', managed: true, seq: 2 });
      const { reply } = await ask(agent.desk, 'replies.read', { id: 'r-1' });
      expect(reply.body).toBe('仓库今晚加班，二十二点前的单都发出');
      await agent.desk.reload();
      await expect(agent.desk.getByText('木几客服').first()).toBeVisible();
      await expect(agent.desk.getByRole('button', { name: '退出团队' })).toHaveCount(0);
    } finally {
      await agent.opened.close();
    }
  } finally {
    await supervisor.opened.close();
    await store.stop();
  }
});
