import { readFileSync, readdirSync } from 'node:fs';
import { practiceTab, sidebarOf, withFirefox } from '../tools/firefox';
import { PRACTICE, practiceFile } from '../tools/practice-site';
const worker = readdirSync('.output/firefox-mv3/assets').find((f) => f.startsWith('import-worker'))!;
await withFirefox('/work/main/.output/firefox-mv3', async (browser) => {
  const page = await practiceTab(browser, (url) => practiceFile(['pdd-chat'], url));
  await page.goto(PRACTICE['pdd-chat'].url);
  const frame = await sidebarOf(page);
  for (const name of ['kefubao_1790000000.xls', 'questions.xlsx', 'qianniu.csv']) {
    const base64 = readFileSync('tests/exchange/files/' + name).toString('base64');
    console.log(name, await frame.evaluate(async (path, name, base64) => {
      const w = new Worker(path);
      return new Promise((resolve) => {
        w.onerror = (e) => resolve('error ' + e.message);
        w.onmessage = (e) => resolve(JSON.stringify(e.data).slice(0, 220));
        w.postMessage({ id: 1, name: 'open', args: { bytes: Uint8Array.from(atob(base64), (s) => s.charCodeAt(0)).buffer, name } });
      });
    }, '/assets/' + worker, name, base64));
  }
});
