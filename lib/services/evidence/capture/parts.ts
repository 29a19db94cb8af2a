import { fromBase64 } from '../../../bytes/base64';
import { ordersOf } from '../../../evidence/order-record';
import type { EvidenceCase } from '../../../evidence/types';
import type { OrderFacts } from '../../../orders/types';
import { pass } from './front';
import { type CaptureTools, keepItem } from './tools';

/** What is kept of a page beside its pictures. A part that cannot be had is told, and the others go on. */

export async function keepTranscript(tools: CaptureTools): Promise<void> {
  await keepText(tools, 'transcript', { kind: 'transcript', method: 'rows' });
}

export async function keepPage(tools: CaptureTools): Promise<void> {
  await keepText(tools, 'page', { kind: 'page', method: 'page-copy' });
}

async function keepText(
  tools: CaptureTools,
  act: 'transcript' | 'page',
  how: { kind: 'transcript'; method: 'rows' } | { kind: 'page'; method: 'page-copy' },
): Promise<void> {
  const { page, record, clockAt, now } = tools;
  await pass(tools);
  const clock = clockAt(now());
  const whole = await page.pieces((piece) => ({ act, piece }));
  if (!whole.ok) return record.note('refused', null, `${act}: ${whole.reason}`);
  // Joined first: a piece may end in the middle of a sign of two units.
  const bytes = new Blob([whole.texts.join('')], { type: whole.mime });
  await keepItem(tools, { ...how, mime: whole.mime, clock }, bytes);
}

/** The buyer's pictures in their own bytes. */
export async function keepPictures(tools: CaptureTools): Promise<void> {
  const { page, record, clockAt, now } = tools;
  const list = await page.try({ act: 'picture-list' }, 'pictures');
  if (!list.ok) return record.note('refused', null, `pictures: ${list.reason}`);
  for (const { message, url } of list.pictures) {
    await pass(tools);
    const clock = clockAt(now());
    const whole = await page.pieces((piece) => ({ act: 'picture', url, piece }));
    if (!whole.ok) {
      record.note('picture-missed', null, `${message}: ${whole.reason}`);
      continue;
    }
    const { mime, texts } = whole;
    // Each piece is base64 of its own.
    const bytes = new Blob(texts.map(fromBase64), { type: mime });
    await keepItem(tools, { kind: 'picture', method: 'fetched', mime, clock, messages: [message] }, bytes);
    record.say({ phase: 'pictures' });
  }
}

/** The browser's own copy. It copies what is ours with the page, so that goes first. */
export async function keepMhtml(tools: CaptureTools): Promise<void> {
  const { page, tabs, tabId, record, clockAt, now } = tools;
  await pass(tools);
  const hidden = await page.try({ act: 'hide' }, 'hidden');
  if (!hidden.ok) return record.note('refused', null, `mhtml: ${hidden.reason}`);
  record.note('ours-hidden');
  const clock = clockAt(now());
  const copy = await tabs.mhtml(tabId).catch(() => null);
  const shown = await page.must({ act: 'show' }, 'shown');
  record.note('ours-shown');
  record.noteAll(shown.events, null);
  if (!copy) return record.note('refused', null, 'mhtml');
  await keepItem(tools, { kind: 'mhtml', method: 'page-mhtml', mime: 'multipart/related', clock }, copy);
}

/** The case's orders as the page told them; `key`: of the conversation that it told them in. */
export async function keepOrders(
  tools: CaptureTools,
  told: { key: string | null; facts: OrderFacts } | null,
  ofCase: EvidenceCase,
  console: string,
): Promise<void> {
  const { record, clockAt, now } = tools;
  await pass(tools);
  const orders = told && ordersOf(told, ofCase, console);
  if (!orders) return record.note('refused', null, 'order: no-part');
  const bytes = new Blob([JSON.stringify(orders)], { type: 'application/json' });
  await keepItem(
    tools,
    { kind: 'order', method: 'read', mime: 'application/json', clock: clockAt(now()) },
    bytes,
  );
}
