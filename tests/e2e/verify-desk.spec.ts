import { readFileSync } from 'node:fs';
import { exported } from '../attacks/archive';
import { makeSigner, sampleCase } from '../attacks/sample';
import { makeAuthority } from '../tools/authority';
import { call } from '../tools/panel-driver';
import { expect, test } from './fixtures';

/** The same view in the workspace, under the extension's own policy. */
test('the workspace checks an archive, and saves the page that does it offline', async ({ openOwn }) => {
  const authority = makeAuthority();
  const signer = await makeSigner();
  const zip = await exported(await sampleCase({ signer, authority }), signer, authority);
  const desk = await openOwn('workspace.html#verify');
  await call(desk, 'settings.change', { language: 'zh-CN' });
  const archive = {
    name: 'case.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(await zip.arrayBuffer()),
  };
  await desk.getByLabel('存档文件').setInputFiles(archive);
  await desk.getByLabel('时间戳机构的证书').setInputFiles(authority.ca);
  await desk.getByLabel('登记过的密钥指纹').fill(signer.fingerprint);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.verify-sum')).toHaveText('能核对的全部成立：内容自封存起没有改动');
  authority.remove();

  const saving = desk.waitForEvent('download');
  await desk.getByText('保存离线核验页').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('sellerside-verify.html');
  const page = readFileSync(await saved.path(), 'utf8');
  expect(page).toContain("default-src 'none'");
  // One file: nothing in it is to be fetched.
  expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
});
