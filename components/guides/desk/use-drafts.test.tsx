// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CampaignBrief } from '../../../lib/guides/types';
import { arrived } from '../../../lib/messaging/testing';
import { setLanguage } from '../../../lib/platform/i18n';
import { type Drafts, useDrafts } from './use-drafts';

const sale: CampaignBrief = {
  id: 'sale',
  revision: 0,
  editedAt: 0,
  name: '周年庆',
  from: '2027-05-01',
  until: '2027-05-03',
  links: [],
  combinations: [],
  rules: [],
  lines: [{ title: '开场', body: '进群领券：{shop.售后群}' }],
};

async function saved(ownLabels: string[] | null): Promise<{ said: string; calls: string[] }> {
  setLanguage('zh-CN');
  const calls: string[] = [];
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name }: { sellerside: string }) => {
      calls.push(name);
      return { ok: true, value: sale };
    },
  });
  let drafts: Drafts | null = null;
  function Held() {
    drafts = useDrafts(ownLabels);
    return <p>{drafts.said?.text}</p>;
  }
  const root = document.createElement('div');
  await act(async () => render(<Held />, root));
  await act(async () => {
    await drafts?.save('campaigns', sale);
    await arrived();
  });
  return { said: root.textContent ?? '', calls: calls.filter((name) => name === 'guides.save') };
}

it('a body with a field that the shops’ table does not have is not saved, and its place is named', async () => {
  const { said, calls } = await saved(['质保']);
  expect(calls).toEqual([]);
  expect(said).toContain('内容');
  expect(said).toContain('{shop.售后群}');
});

it.each([[['售后群']], [null]])('one that it has, or may have, is saved (%j)', async (ownLabels) => {
  const { said, calls } = await saved(ownLabels);
  expect(calls).toEqual(['guides.save']);
  expect(said).toContain('周年庆');
});
