// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { NO_GUIDES } from '../../lib/guides/types';
import { NO_SHOPS } from '../../lib/shops/types';
import { openPanel, type Panel, press } from './testing';

const OWN = { ...NO_SHOPS, ownFields: [{ label: '售后群' }] };

const bodyOf = (panel: Panel) => panel.one('.editor textarea') as HTMLTextAreaElement;
async function writes(panel: Panel, body: string): Promise<void> {
  bodyOf(panel).value = body;
  bodyOf(panel).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await panel.click(panel.button('保存'));
}

async function editorOpen(): Promise<Panel> {
  const panel = await openPanel();
  await press('n', { code: 'KeyN', alt: true });
  return panel;
}

it('the editor offers the team’s own fields beside the shop’s', async () => {
  const panel = await editorOpen();
  await panel.click(panel.button('店铺'));
  expect(panel.button('售后群')).toBeUndefined();
  await panel.tell({ type: 'guides', guides: NO_GUIDES, shops: OWN });
  await panel.click(panel.button('售后群'));
  expect(bodyOf(panel).value).toBe('{shop.售后群}');
});

it('a field that the table does not have keeps a reply from being saved, once the table is known', async () => {
  const panel = await editorOpen();
  await panel.tell({ type: 'guides', guides: NO_GUIDES, shops: OWN });
  await writes(panel, '质保看 {shop.质保}');
  expect(panel.one('.field-fault')).not.toBeNull();
  expect(panel.root.textContent).toContain('{shop.质保}');
  await writes(panel, '进群：{售后群}');
  expect(panel.root.textContent).toContain('是不是 {shop.售后群}');
});
