import { PICTURE } from '../editors/picture';
import { expect, type Sidebar, test } from './sidebar';

const file = { name: PICTURE.name, mimeType: PICTURE.type, buffer: Buffer.from(PICTURE.base64, 'base64') };

/** The reply's own editor, with the picture added as a person would. */
async function addPicture(sidebar: Sidebar, title: string): Promise<void> {
  await sidebar.type(title);
  await expect(sidebar.row(title)).toBeVisible();
  await sidebar.press('ArrowDown', 'F2');
  await expect(sidebar.field('标题')).toBeFocused();
  const chosen = sidebar.page.waitForEvent('filechooser');
  await sidebar.button('添加图片或文件').click();
  await (await chosen).setFiles(file);
  await expect(sidebar.frame.locator('.file-thumb img')).toBeVisible();
  await sidebar.button('保存').click();
  await expect(sidebar.row(title).locator('.row-files')).toHaveText('1');
}

test('a picture that the console does not take is copied by the button that says so', async ({
  openSidebar,
  write,
  context,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收图尺码表', body: '尺码表在图里' });
  await addPicture(sidebar, '验收图尺码表');
  await sidebar.press('Alt+1');
  await sidebar.hasBox('尺码表在图里');
  await expect(sidebar.status).toContainText('1 张图片请复制后粘贴');

  await context.grantPermissions(['clipboard-read'], { origin: new URL(sidebar.page.url()).origin });
  await sidebar.button(`复制 ${PICTURE.name}`).click();
  await expect(sidebar.status).toContainText('已复制，请核对买家后粘贴');
  const copied = await sidebar.page.evaluate(async () => {
    // A page without the keyboard may not look.
    window.focus();
    const [item] = await navigator.clipboard.read();
    const picture = await item?.getType('image/png');
    return { types: item?.types, size: picture?.size };
  });
  expect(copied.types).toEqual(['image/png']);
  expect(copied.size).toBeGreaterThan(0);
});

test('a picture is kept and shown again, and what is no picture is refused in words', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收图说明', body: '请看图' });
  await addPicture(sidebar, '验收图说明');
  await sidebar.search.click();
  await sidebar.press('ArrowDown', 'F2');
  await expect(sidebar.frame.locator('.file-thumb img')).toBeVisible();
  const chosen = sidebar.page.waitForEvent('filechooser');
  await sidebar.button('添加图片或文件').click();
  await (await chosen).setFiles({ ...file, name: '假.png', buffer: Buffer.from('no picture') });
  await expect(sidebar.frame.getByRole('alert')).toContainText('这个文件打不开');
  await sidebar.button('移除 验收.png').click();
  await sidebar.button('保存').click();
  await expect(sidebar.row('验收图说明').locator('.row-files')).toHaveCount(0);
});
