import { inBothLanguages, type Language, type Studio, type View } from './studio';

const PASSPHRASE = '茶几上有三只旧杯子和一本书';

/** A team of one machine, with a first version and something in the draft. */
async function found(studio: Studio): Promise<void> {
  const { joined } = await studio.call('team.read', {});
  if (joined) return;
  await studio.call('team.create', {
    ...{
      name: '木几家居客服',
      person: '老张',
      place: { kind: 'file' },
      secret: null,
      passphrase: PASSPHRASE,
    },
  });
  await publish(studio, '第一版');
  await change(studio, '亲，18 点前拍下的今天发出，之后的明早第一批。', 0);
  await publish(studio, '发货时间写清楚');
  await change(studio, '亲，20 点前拍下的今天发出，之后的明早第一批。', 1);
}

async function change(studio: Studio, body: string, revision: number): Promise<void> {
  await studio.call('library.write', {
    cause: 'edit',
    sets: [{ id: 'team-shown', kind: 'team', name: '客服一组', language: 'zh-CN', version: 0, order: 60 }],
    categories: [{ id: 'team-shown-ship', setId: 'team-shown', name: '发货', order: 0 }],
    replies: [
      {
        ...{
          id: 'team-shown-1',
          setId: 'team-shown',
          categoryId: 'team-shown-ship',
          title: '几点前当天发',
          body,
        },
        ...{ shortcut: 'dtf', stage: 'in', tags: [], order: 0, pinned: false, editedAt: 0, revision: 0 },
      },
    ],
    remove: { sets: [], categories: [], replies: [] },
    seen: revision > 0 ? { 'team-shown-1': revision } : {},
  });
}

async function publish(studio: Studio, reason: string): Promise<void> {
  const { base } = await studio.call('team.draft', {});
  await studio.call('team.publish', { base, reason, except: [], validUntil: null });
}

/** Letters of this machine, handed over to itself: sealed, opened and listed like anybody's. */
async function bring(studio: Studio, language: Language): Promise<void> {
  const { letters } = await studio.call('inbox.read', { isFresh: false });
  if (letters.length > 0) return;
  const before = '亲，18 点前拍下的今天发出，之后的明早第一批。';
  const after = '亲，18 点前付款的今天发出，之后的明早第一批，到时给您单号。';
  const reply = { replyId: 'team-shown-1', title: '几点前当天发', before, after };
  const asked = { text: '灯罩碎了能单买一个吗', marketplace: 'pdd', shop: '木几家居', count: 3 };
  await studio.call('settings.change', { agentName: '小林', language });
  await studio.call('back.agree', { agreed: true });
  await studio.call('back.write', {
    letters: [
      { kind: 'question', body: asked, buyers: [] },
      { kind: 'proposal', body: { ...reply, note: '买家总问拍下和付款哪个算' }, buyers: [] },
    ],
  });
  const { text } = await studio.call('back.file', {});
  const page = await studio.desk('team/inbox', { language });
  const url = await page.evaluate((file) => URL.createObjectURL(new Blob([file])), text);
  await studio.call('inbox.bring', { url });
  await page.close();
}

/** What a supervisor and an agent see of a team space, by name; each in both languages, those of docs/team.md. */
const VIEWS: Record<string, View> = {
  'team-join': async (studio, language, name) => {
    const { joined } = await studio.call('team.read', {});
    if (joined) await studio.call('team.leave', { keep: true });
    const page = await studio.desk('team', { width: 1180, height: 860, language });
    await page.locator('.team-desk form').first().waitFor();
    await studio.take(name, page);
  },

  'team-draft': async (studio, language, name) => {
    await found(studio);
    const page = await studio.desk('team', { width: 1180, height: 760, language });
    await page.getByText('20 点前').first().waitFor();
    await studio.take(name, page);
  },

  'team-inbox': async (studio, language, name) => {
    await found(studio);
    await bring(studio, language);
    const page = await studio.desk('team/inbox', { width: 1180, height: 560, language });
    await page.locator('.inbox-row').nth(1).waitFor();
    await studio.take(name, page);
  },

  'team-notice': async (studio, language, name) => {
    await found(studio);
    const title = '双十一值班';
    const value = { title, text: '今晚 20 点起加一班，看到的都回一声。', mustRead: true, until: null };
    await studio.call('team.announce', {
      changes: [{ put: { kind: 'notice', id: 'n-1', value } }],
      reason: title,
    });
    const seat = await studio.console({ settings: { language }, place: { width: 340 } });
    await seat.panel.getByText(title).first().waitFor();
    await studio.take(name, seat.page);
  },
};

export const TEAM_VIEWS = inBothLanguages(VIEWS);
