// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { compose, focus, hold, openPanel, type Panel, press, release, reply, type } from './testing';

const REPLIES = [
  reply('发货时间', { order: 1 }),
  reply('七天无理由', { order: 2, title: '7天无理由', body: '支持7天无理由退货' }),
  reply('尺码', { order: 3, title: '38码有货', body: '38码还有货' }),
  reply('运费', { order: 4, title: '100元包邮', body: '满100元包邮' }),
];

async function openAtBox(): Promise<Panel> {
  const panel = await openPanel({ replies: REPLIES });
  await focus(panel.box);
  return panel;
}

const texts = (panel: Panel) => panel.inserts.map(({ text }) => text);

describe('in the search box', () => {
  it.each(['7天无理由', '38码', '100元'])('digits are text: %s', async (query) => {
    const panel = await openAtBox();
    await type(query);
    expect(panel.box.value).toBe(query);
    expect(panel.inserts).toEqual([]);
    expect(panel.all('.row').length).toBeGreaterThan(0);
  });

  it('Enter picks the marked row once something is typed, and nothing before', async () => {
    const panel = await openAtBox();
    await press('Enter');
    expect(panel.inserts).toEqual([]);
    await type('38');
    await press('Enter');
    expect(texts(panel)).toEqual(['38码还有货']);
  });

  it('Enter right behind the last letter picks from what that letter found', async () => {
    const panel = await openAtBox();
    await type('1');
    const write = (key: string, kind: string) =>
      panel.box.dispatchEvent(new KeyboardEvent(kind, { key, code: key, bubbles: true, cancelable: true }));
    panel.box.value = '38';
    panel.box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // The drawing is one step behind the letter, the next frame far away.
    await Promise.resolve();
    write('Enter', 'keydown');
    write('Enter', 'keyup');
    expect(texts(panel)).toEqual(['38码还有货']);
  });

  it('inserts when Enter is let go, so that a held key cannot send in the console', async () => {
    const panel = await openAtBox();
    await type('38');
    await hold('Enter');
    await hold('Enter', { repeat: true });
    expect(panel.inserts).toEqual([]);
    await release('Enter');
    expect(panel.inserts.length).toBe(1);
  });

  it('Esc clears; a second one gives the keyboard back to the console', async () => {
    const panel = await openAtBox();
    await type('38');
    await press('Escape');
    expect(panel.box.value).toBe('');
    expect(panel.link.asks).toEqual([]);
    await press('Escape');
    expect(panel.link.asks).toEqual([{ name: 'focus-box', args: {} }]);
  });

  it('Alt and a digit always pick', async () => {
    const panel = await openAtBox();
    // On a Mac, Alt changes what the key writes.
    await press('™', { code: 'Digit2', alt: true });
    expect(texts(panel)).toEqual(['支持7天无理由退货']);
    expect(panel.box.value).toBe('');
  });

  it('picks by Alt and a digit with the keyboard nowhere in particular', async () => {
    const panel = await openPanel({ replies: REPLIES });
    await press('1', { alt: true });
    expect(texts(panel)).toEqual(['发货时间的内容']);
  });
});

describe('while an input method is composing', () => {
  it('its keys are not ours: Enter, Esc, digits', async () => {
    const panel = await openAtBox();
    await type('38');
    await compose('compositionstart');
    for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown', '1']) {
      await hold(key, { composing: true, keyCode: 229 });
      await release(key);
    }
    expect(panel.inserts).toEqual([]);
    expect(document.activeElement).toBe(panel.box);
  });

  it('neither is the Enter that ends it, whichever of the two comes first', async () => {
    const panel = await openAtBox();
    await type('38');
    await compose('compositionstart');
    await hold('Enter', { keyCode: 229 });
    await compose('compositionend');
    await release('Enter');
    await compose('compositionstart');
    await compose('compositionend');
    await hold('Enter');
    await release('Enter');
    expect(panel.inserts).toEqual([]);
  });

  it('the next Enter picks', async () => {
    const panel = await openAtBox();
    await type('38');
    await compose('compositionstart');
    await compose('compositionend');
    await release(' ');
    await press('Enter');
    expect(panel.inserts.length).toBe(1);
  });
});

describe('in the list', () => {
  it.each(['Tab', 'ArrowDown'])('after %s digits pick', async (key) => {
    const panel = await openAtBox();
    await press(key);
    await press('2');
    expect(texts(panel)).toEqual(['支持7天无理由退货']);
    expect(panel.box.value).toBe('');
  });

  it('a held digit does not go on writing in the console', async () => {
    const panel = await openAtBox();
    await press('Tab');
    await hold('1');
    await hold('1', { repeat: true });
    expect(panel.inserts).toEqual([]);
    await release('1');
    expect(panel.inserts.length).toBe(1);
  });

  it('arrows move, Enter picks, Esc goes back to the box', async () => {
    const panel = await openAtBox();
    await press('Tab');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowUp');
    expect(panel.one('.row[aria-selected="true"] .row-title')?.textContent).toBe('7天无理由');
    await press('Escape');
    expect(document.activeElement).toBe(panel.box);
    await press('Tab');
    await press('Enter');
    expect(panel.inserts.length).toBe(1);
  });

  it('typing goes back to the box, with the letter', async () => {
    const panel = await openAtBox();
    await press('Tab');
    await press('f');
    expect(document.activeElement).toBe(panel.box);
    expect(panel.box.value).toBe('f');
  });

  it('Shift+Tab is left to the browser', async () => {
    const panel = await openAtBox();
    const event = new KeyboardEvent('keydown', {
      key: 'Tab',
      shiftKey: true,
      bubbles: true,
      cancelable: true,
    });
    panel.box.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(panel.box);
  });

  it('after an insert a digit is text again: the keyboard is out of the list', async () => {
    const panel = await openAtBox();
    await press('Tab');
    await press('1');
    await press('2');
    expect(panel.inserts.length).toBe(1);
  });
});
