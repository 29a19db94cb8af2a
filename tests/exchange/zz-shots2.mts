import { launchWithExtension } from '../tools/extension';
import { call } from '../tools/panel-driver';
const ext = await launchWithExtension({ dir: '/work/main/.output/chrome-mv3', dark: false });
const page = await ext.context.newPage();
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
await page.goto(`${ext.origin}/workspace.html`);
await call(page, 'settings.change', { language: 'zh-CN' });
const r = (id: string, categoryId: string, title: string, body: string, shortcut = '') => ({ id, setId: 'team', categoryId, title, body, shortcut, stage: null, tags: [], order: 1, pinned: false, editedAt: 0, revision: 0 });
console.log(JSON.stringify(await call(page, 'library.write', { cause: 'edit', sets: [{ id: 'team', kind: 'team', name: '青禾团队', language: 'zh-CN', version: 0, order: 5 }], categories: [{ id: 'c1', setId: 'team', name: '催付', order: 0 }, { id: 'c2', setId: 'team', name: '物流发货', order: 1 }, { id: 'c3', setId: 'team', name: '退货退款', order: 2 }],
  replies: [r('a', 'c2', '几点发货', '亲，每天下午3点前付款的，当天发走，放心', ''), r('b', 'c1', '补运费', '申通补3元', 'byf'), r('c', 'c3', '先别着急', '收到货请先拍照，有问题我来处理')], remove: { sets: [], categories: [], replies: [] }, seen: {} })));
await page.goto(`${ext.origin}/workspace.html#import`);
await page.reload();
await page.locator('.import-file').waitFor();
const csv = ['分类,标题,内容,快捷码,备注', '发货,几点发货,亲，每天下午4点前付款的，当天就能发走，放心哦,,', '付款,补运费,申通补_元，补差链接发您了/:074,byf,x', '售后,先别着急,【温馨提示】收到货请先拍照，有问题我来处理[微笑],,', '退换货,点哪里,请点【申请退款】，选【七天无理由】，默认退到【中通】网点,,', '售后,,收到货请先拍照，有问题我来处理,,', '尺码,推荐,您平时穿[尺码]的话，{{name}}建议选大一码,,'].join('\n');
await page.evaluate((text) => {
  const data = new DataTransfer();
  data.items.add(new File([text], '售后话术.csv'));
  document.querySelector('.import-file')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, csv);
await page.locator('.import-preview').waitFor();
await page.getByLabel('放进哪个话术库').selectOption('team');
await page.waitForTimeout(500);
await page.setViewportSize({ width: 1100, height: 2000 }); await page.screenshot({ path: '/tmp/xl/shots/5-team.png' });
await ext.close();
