import { CaptureDriver } from './capture-driver';
import { test } from './fixtures';
test('dbg', async ({ openConsole, openOwn }) => {
  const page = await openConsole('pdd-chat', 'messages=60');
  page.on('console', (m) => console.log('PAGE', m.text()));
  page.on('pageerror', (m) => console.log('ERR', m.message));
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  console.log(page.url(), await page.evaluate(() => [document.readyState, document.body.innerHTML.length, document.querySelectorAll('li.onemsg').length, typeof window.practice, document.visibilityState]));
  const t = Date.now();
  for (const act of [{ act: 'begin', parts: ['visible'], expected: null }, { act: 'here' }, { act: 'hide' }, { act: 'show' }, {act:'to-top'}, {act:'here'}, { act: 'hide' }, { act: 'show' }, {act:'next'}, { act: 'end' }]) {
    const a = await capture.ask(act as never);
    console.log(Date.now() - t, act.act, JSON.stringify(a).slice(0, 600));
  }
});
