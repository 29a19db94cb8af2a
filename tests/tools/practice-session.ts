import { buildExtension } from './build';
import { launchWithExtension } from './extension';
import type { JobOptions } from './main-job';
import { call } from './panel-driver';
import { isLiving, PRACTICE, PRACTICE_URLS, routePractice } from './practice-site';
import { Stop } from './say';

/** In both languages: whoever runs this for the first time has not chosen one yet. */
const TO_TRY = `
Three things to try / 可以试这三件事:
  1. Type fh into the sidebar's search, press Enter: the reply is in the console's box, ready to send.
     在侧栏搜索框输入 fh，按回车：话术已填进回复框，由您来发送。
  2. Click another buyer in the list, then search again: the text goes to the buyer now open, never to the one before.
     点列表里的另一位买家再搜一次：话术只会进当前买家的回复框。
  3. Fold the sidebar (top right corner): the rail counts who is waiting; click it and the sidebar is back.
     点侧栏右上角收起：细栏上显示等待人数，再点一下就展开。

Close the window or press Ctrl-C to end. / 关闭窗口或按 Ctrl-C 结束。
`;

/** On a page without a chat: an order list, a note, a contact form. */
const TO_LOOK_AT = `
This page has no buyers who write; the sidebar shows what it reads of it, and replies are copied.
这个页面没有聊天：侧栏显示读到的内容，话术用复制。

Close the window or press Ctrl-C to end. / 关闭窗口或按 Ctrl-C 结束。
`;

/** Opens a practice console with the extension for a person, until they close the window. Returns the exit code. */
export async function openForPractice({
  console: id = 'pdd-chat',
  language,
  dark = false,
}: JobOptions): Promise<number> {
  const needsDisplay = process.platform === 'linux';
  if (needsDisplay && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Stop(
      'There is no display to open a window on. Without one: npm start -- --headless --shots DIR does the main job and leaves pictures in DIR.',
    );
  }
  const dir = await buildExtension({ target: 'chrome' });
  const { context, origin, close } = await launchWithExtension({
    dir,
    headless: false,
    ownSignals: true,
    dark,
    grant: PRACTICE_URLS,
  });
  // A closed window, Ctrl-C and a stop from outside end it alike, without an error.
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await routePractice(context);
  const page = context.pages()[0] ?? (await context.newPage());
  if (language) {
    await page.goto(`${origin}/workspace.html`);
    await call(page, 'settings.change', { language });
  }
  await page.goto(`${PRACTICE[id].url}${isLiving(id) ? '#live' : ''}`);
  console.log(isLiving(id) ? TO_TRY : TO_LOOK_AT);
  await closed;
  await close();
  return 0;
}
