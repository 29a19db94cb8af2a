import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Receipt, signedBytes } from '../../lib/evidence/receipt';
import type { CaseNotes } from '../../lib/evidence/types';
import { base64, makeSigner } from '../attacks/sample';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { test as base, expect } from './fixtures';

const HOUR = 3_600_000;
const SUBJECT = {
  ...{ console: 'pdd-chat', marketplace: 'pdd', shop: '木几家居', conversation: 'uid:77' },
  ...{ buyerName: '林*儿', buyerUid: '77', buyerKey: null },
};

interface Room {
  own: Page;
  /** Opens a case, as a capture does. @returns its id */
  seed(
    notes: Partial<CaseNotes> & Pick<CaseNotes, 'kind'>,
    subject?: Partial<typeof SUBJECT>,
  ): Promise<string>;
}

/** The archive room; what a test kept in it is erased. */
const test = base.extend<{ room: Room }>({
  room: async ({ openOwn }, use) => {
    const own = await openOwn('workspace.html#cases');
    await call(own, 'settings.change', { language: 'zh-CN', agentName: '小木' });
    await use({
      own,
      async seed(notes, subject = {}) {
        const opened = await call(own, 'cases.open', { subject: { ...SUBJECT, ...subject }, notes });
        if (!opened.ok) throw new Error(opened.error.code);
        return opened.value.id;
      },
    });
    const list = await call(own, 'cases.list', {});
    for (const { id } of list.ok ? list.value : []) await call(own, 'cases.erase', { id, reason: '测试' });
  },
});

/** A small picture: nothing of a shop. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function addFile(own: Page, name: string): Promise<void> {
  const choosing = own.waitForEvent('filechooser');
  await own.getByRole('button', { name: '添加文件…' }).click();
  await (await choosing).setFiles({ name, mimeType: 'image/png', buffer: PNG });
  await expect(own.locator('.sheet-item', { hasText: name })).toBeVisible();
}

for (const theme of ['light', 'dark'] as const) {
  test(`the room shows first what expires today and what is missing, without faults by axe (${theme})`, async ({
    room,
  }) => {
    const { own, seed } = room;
    await call(own, 'settings.change', { theme });
    await seed({ kind: 'extortion_review', deadline: Date.now() + HOUR / 2 });
    await seed({ kind: 'return_swap', title: '空包一单', deadline: Date.now() + 100 * HOUR });
    await expect(own.getByRole('region', { name: '今天到期' })).toContainText('拿评价要好处 · 林*儿');
    await expect(own.getByRole('region', { name: '还缺材料' })).toContainText('空包一单');
    await expect(own.getByRole('region', { name: '还缺材料' })).toContainText('缺：买家和订单');
    await expect(own.locator('.notice')).toContainText(/还剩 (29|30) 分钟/);
    await expect(own.getByRole('table', { name: '案件' }).getByRole('row')).toHaveCount(3);
    expect(await faults(own)).toEqual([]);
    await own.getByRole('button', { name: '知道了' }).click();
    await expect(own.locator('.notice')).toHaveCount(0);
    // For good: whoever opens the room again is not told the same again.
    await own.reload();
    await expect(own.getByRole('region', { name: '今天到期' })).toContainText('林*儿');
    await expect(own.locator('.notice')).toHaveCount(0);
  });
}

test('cases are found by what is typed, and the address keeps what the list is narrowed to', async ({
  room,
}) => {
  const { own, seed } = room;
  await seed({ kind: 'return_swap', orderIds: ['2411-8891'] });
  await seed({ kind: 'other', title: '杯盖' }, { conversation: 'uid:78', buyerName: '周**', buyerUid: '78' });
  const rows = own.getByRole('table', { name: '案件' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await own.getByLabel('找买家').fill('8891');
  await expect(rows).toHaveCount(1);
  await own.getByLabel('找买家').fill('');
  await own.getByLabel('种类').selectOption({ label: '其他' });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('杯盖');
  await own.reload();
  await expect(rows).toHaveCount(1);
});

test('a case: a file comes in, meets what the case needs, is looked at, covered, and taken out with a reason', async ({
  room,
}) => {
  const { own, seed } = room;
  const id = await seed({ kind: 'return_swap' });
  await own.goto(own.url().replace(/#.*/, `#cases/${id}`));
  await addFile(own, '面单.png');
  await addFile(own, '秤.png');

  const needs = own.getByRole('region', { name: '要准备的' });
  const weight = needs.getByRole('listitem').filter({ hasText: '拆包视频' });
  await weight.getByRole('button', { name: '办好了…' }).click();
  await weight.getByLabel('说明').fill('仓库 3 号机位录的');
  await weight.getByRole('button', { name: '由我说明' }).click();
  await expect(weight).toContainText('由小木说明 · 仓库 3 号机位录的');
  const proof = needs.getByRole('listitem').filter({ hasText: '底单和称重' });
  await proof.getByRole('button', { name: '办好了…' }).click();
  await proof.getByLabel('1 面单.png').check();
  await proof.getByRole('button', { name: '有材料（1 份）' }).click();
  await expect(proof).toContainText('1 面单.png');
  await expect(needs.locator('h2')).toContainText('2/9');

  await own.locator('.sheet-open').first().click();
  const viewer = own.getByRole('dialog');
  await expect(viewer.locator('.facts')).toContainText('手工添加');
  await own.keyboard.press('ArrowRight');
  await expect(viewer.locator('.viewer-name')).toContainText('2 秤.png');
  await viewer.getByRole('button', { name: '遮挡、标注' }).click();
  const canvas = own.getByRole('application');
  await canvas.focus();
  await own.keyboard.press('Enter');
  await expect(canvas).toHaveAccessibleName(/已画 1 处/);
  await own.getByRole('button', { name: '存成副本' }).click();
  await expect(own.locator('.sheet-item')).toHaveCount(3);
  await expect(own.locator('.sheet-item').last()).toContainText('遮挡副本');

  await own.locator('.sheet-open').first().click();
  await viewer.getByRole('button', { name: '移除这份材料…' }).click();
  await viewer.getByLabel('理由').fill('放错案件');
  await viewer.getByRole('button', { name: '移除这份材料' }).click();
  await expect(own.locator('.sheet-item')).toHaveCount(2);
  const log = own.getByRole('region', { name: '经过' });
  await expect(log).toContainText('移除 · items/0001-picture.png · 放错案件');
  await expect(log).toContainText('查看 · 2 秤.png');
  // What showed it is gone, so it is missing again.
  await expect(proof.getByRole('button', { name: '办好了…' })).toBeVisible();
});

test('a case is handed in as a file, taken in elsewhere after a check, and the receipt comes back', async ({
  room,
}) => {
  const { own, seed } = room;
  const id = await seed({ kind: 'missing_claim', title: '少了两只' });
  await own.goto(`${own.url().split('#')[0]}#cases/${id}`);
  await addFile(own, '底单.png');
  await own.getByLabel('交给谁').fill('存档室');
  const [zip] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('button', { name: '存成文件交出' }).click(),
  ]);
  const archive = await zip.path();

  // The archivist's room: here it is the same one, once the case has gone.
  const given = await call(own, 'cases.read', { id });
  if (!given.ok) throw new Error(given.error.code);
  await call(own, 'cases.erase', { id, reason: '测试' });
  await own.goto(`${own.url().split('#')[0]}#cases`);
  const take = async () => {
    const choosing = own.waitForEvent('filechooser');
    await own.getByRole('button', { name: '收进交来的案件…' }).click();
    await (await choosing).setFiles(archive);
  };
  await take();
  await expect(own.getByText('已查验，已收进来')).toBeVisible();
  const [file] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('button', { name: '给对方回执' }).click(),
  ]);
  const receipt: Receipt = JSON.parse(readFileSync(await file.path(), 'utf8'));
  const head = given.value.log.find(({ seq }) => seq === receipt.seq);
  expect(receipt).toMatchObject({ caseId: id, by: '小木', head: head?.hash });
  expect(head?.act).toBe('hand-over');
  await take();
  await expect(own.getByText('这个案件已经在这里')).toBeVisible();

  const taken = await call(own, 'cases.read', { id });
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value.items).toEqual(given.value.items);
  expect(taken.value.log.slice(0, receipt.seq)).toEqual(given.value.log.slice(0, receipt.seq));
  expect(taken.value.log.at(-1)?.act).toBe('receive');
  expect(taken.value.case.handedTo).toBe('存档室');

  // Whoever handed it in has the same log: handed in once more, it waits for its receipt.
  await call(own, 'cases.note', { id, act: 'hand-over', items: [], detail: { to: '存档室' } });
  await own.goto(`${own.url().split('#')[0]}#cases/${id}`);
  const give = async (given: Receipt) => {
    const choosing = own.waitForEvent('filechooser');
    await own.getByRole('button', { name: '收到对方的回执…' }).click();
    const buffer = Buffer.from(JSON.stringify(given));
    await (await choosing).setFiles({ name: 'receipt.json', mimeType: 'application/json', buffer });
  };
  await give({ ...receipt, by: '别人' });
  await expect(own.getByText('回执签名之后被改过，没有采用')).toBeVisible();
  const stranger = await signedBy(receipt, '存档室');
  await give(stranger);
  await expect(own.getByText(`“存档室”签的。团队还没有登记过这把密钥`)).toContainText(stranger.key);
  const noted = await call(own, 'cases.read', { id });
  expect(noted.ok && noted.value.log.at(-1)).toMatchObject({
    act: 'receive',
    detail: { to: '存档室', key: stranger.key },
  });
});

/** The same statement with the key of another machine. */
async function signedBy(receipt: Receipt, by: string): Promise<Receipt> {
  const { spki, fingerprint: key, sign } = await makeSigner();
  const said = { ...receipt, by, key };
  return { ...said, publicKey: base64(spki), signature: base64(await sign(signedBytes(said))) };
}

/** A tenth of a second of silence. */
function sound(): Buffer {
  const samples = Buffer.alloc(800, 0x80);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

test('what can be played is played in its place, and only when it is pressed', async ({ room }) => {
  const { own, seed } = room;
  const id = await seed({ kind: 'return_swap' });
  await own.goto(`${own.url().split('#')[0]}#cases/${id}`);
  const choosing = own.waitForEvent('filechooser');
  await own.getByRole('button', { name: '添加文件…' }).click();
  await (await choosing).setFiles([
    { name: '电话.wav', mimeType: 'audio/wav', buffer: sound() },
    { name: '坏的.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no video') },
  ]);
  await expect(own.locator('.sheet-item')).toHaveCount(2);
  await own.locator('.sheet-open').first().click();
  const film = own.getByRole('dialog').locator('video');
  await expect.poll(() => film.evaluate((each: HTMLVideoElement) => each.duration)).toBeCloseTo(0.1);
  await expect(film).toHaveJSProperty('paused', true);
  await own.getByRole('button', { name: '下一份（→）' }).click();
  await expect(own.getByRole('dialog')).toContainText('浏览器放不了这种影音');
});

test('of a case that was erased it is told that there was one, when it went, and why', async ({ room }) => {
  const { own, seed } = room;
  const id = await seed({ kind: 'missing_claim' });
  const read = await call(own, 'cases.read', { id });
  if (!read.ok) throw new Error(read.error.code);
  await own.goto(`${own.url().split('#')[0]}#cases/${id}`);
  await own.getByRole('button', { name: '抹去整个案件…' }).click();
  // The field has the keys at once.
  await own.keyboard.type('重复建的');
  await own.keyboard.press('Enter');
  await expect(own.getByText('案件已抹去，0 份材料都删了')).toBeVisible();
  await own.getByText('抹去过的案件').click();
  const trace = own.getByRole('listitem').filter({ hasText: id });
  await expect(trace).toContainText('少件谎报');
  await expect(trace).toContainText('理由：重复建的 · 小木');
  await expect(trace).toContainText(read.value.log.at(-1)?.hash ?? '');
});
