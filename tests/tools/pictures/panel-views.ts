import { PARTS } from '../panel-parts';
import { fillCampaign, fillProduct } from './sample';
import { panelOf, type Seat, type Studio, search } from './studio';

/** As wide as on a large desk; the text then breaks as most agents see it. */
const PLACE = { place: { width: 340 } };

const button = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name });

/** Has somebody say a line in the conversation that is open. */
const says = ({ page }: Seat, side: 'buyer' | 'agent', text: string): Promise<unknown> =>
  page.evaluate(
    ({ side, text }) => {
      const open = window.practice.openId() ?? '';
      return side === 'buyer' ? window.practice.buyerSays(open, text) : window.practice.agentSays(open, text);
    },
    { side, text },
  );

/** Hands a buyer's question to the supervisor, who has it from then on; asked once more it is the same one. */
export async function handOn(studio: Studio): Promise<Seat> {
  const seat = await studio.console({ ...PLACE, height: 340, open: 'visitor' });
  await button(seat, /^答不上来/).click();
  await seat.panel.locator('.ask-said', { hasText: '主管' }).waitFor();
  return seat;
}

/** The panel alone, by file name; those of docs/replies.md. Each leaves no trace that a later one would show. */
export const PANEL_VIEWS: Record<string, (studio: Studio) => Promise<void>> = {
  'replies-search': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 500 });
    await search(seat, 'fa货');
    await studio.take('replies-search', seat.page, panelOf(seat));
  },

  'replies-overlay': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 440 });
    await search(seat, 'ajd');
    await button(seat, '原文有更新').click();
    await seat.panel.locator('.team-news').waitFor();
    await studio.take('replies-overlay', seat.page, panelOf(seat));
  },

  'replies-fill': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 500 });
    await search(seat, 'acm', 'Enter');
    await seat.panel.getByLabel('尺码', { exact: true }).fill('480ml');
    await studio.take('replies-fill', seat.page, panelOf(seat));
  },

  'replies-preview': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 440 });
    await search(seat, 'axd', 'Shift+Enter');
    await seat.panel.locator('.preview textarea').first().waitFor();
    await studio.take('replies-preview', seat.page, panelOf(seat));
  },

  'replies-segments': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 340, open: 'bargain' });
    await search(seat, 'axd', 'Enter');
    await seat.panel.locator(PARTS.status, { hasText: '1/3' }).waitFor();
    await studio.take('replies-segments', seat.page, panelOf(seat));
  },

  'replies-said': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 440 });
    await says(seat, 'agent', '在的，请讲。');
    // The panel has heard it as soon as it offers to keep it.
    await button(seat, '存为话术').waitFor();
    await search(seat, '在的，请讲', 'Enter');
    await seat.panel.locator(PARTS.status, { hasText: '已发过' }).waitFor();
    await studio.take('replies-said', seat.page, panelOf(seat));
  },

  'replies-closing': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 440, open: 'invoice' });
    await says(seat, 'buyer', '好的，谢谢');
    await seat.panel.locator('.closing-offer').waitFor();
    await studio.take('replies-closing', seat.page, panelOf(seat));
  },

  'replies-save': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 640 });
    await says(seat, 'agent', '这边给您退12元，9月8日到账。');
    await button(seat, '存为话术').click();
    const item = seat.panel.locator('.said-item', { hasText: '这边给您退12元' });
    await item.getByRole('button').click();
    await button(seat, '12 → 金额').waitFor();
    await studio.take('replies-save', seat.page, panelOf(seat));
  },

  'replies-playbook': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 560, open: 'size' });
    await button(seat, '选一个流程').click();
    await seat.panel.getByRole('menuitemradio', { name: /^退款/ }).click();
    await seat.panel.locator('.playbook').waitFor();
    await studio.take('replies-playbook', seat.page, panelOf(seat));
  },

  'replies-product': async (studio) => {
    await fillProduct(studio);
    const seat = await studio.console({ ...PLACE, height: 560, id: 'feige-chat' });
    await seat.panel.locator('.eyes-only').waitFor();
    await studio.take('replies-product', seat.page, panelOf(seat));
  },

  'replies-question': async (studio) => {
    const seat = await handOn(studio);
    await studio.take('replies-question', seat.page, panelOf(seat));
  },

  'replies-campaign': async (studio) => {
    await fillCampaign(studio);
    const seat = await studio.console({ ...PLACE, height: 560, open: 'gift' });
    await seat.panel.locator('.campaign-line').click();
    await seat.panel.locator('.campaign-more').waitFor();
    await studio.take('replies-campaign', seat.page, panelOf(seat));
  },
};
