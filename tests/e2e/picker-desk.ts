import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { consoleParts } from '../tools/panel-parts';
import { PRACTICE, type PracticeId } from '../tools/practice-site';
import { PickerView } from './picker-view';

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of the last letter, within the box. In a text field of one line at its top, by the width of what stands before. */
function signIn(box: HTMLElement): Rect {
  const around = box.getBoundingClientRect();
  if (box instanceof HTMLTextAreaElement) {
    const style = getComputedStyle(box);
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    pen.font = style.font;
    const edge = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
    const x = edge + pen.measureText(box.value.slice(0, -1)).width;
    const y = Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop);
    return { x, y, width: pen.measureText('/').width, height: Number.parseFloat(style.lineHeight) };
  }
  const letters = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (letters.nextNode()) last = letters.currentNode as Text;
  const range = document.createRange();
  range.setStart(last as Text, (last as Text).data.length - 1);
  range.setEnd(last as Text, (last as Text).data.length);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x - around.x, y: y - around.y, width, height };
}

/** A console's own box and the list in it, as an agent has them: typed into, looked at, nothing else. */
export class PickerDesk {
  private constructor(
    readonly page: Page,
    private readonly room: Locator,
    /** The console's own box. */
    readonly box: Locator,
    private readonly view: PickerView,
    private readonly session: CDPSession,
  ) {}

  static async at(id: PracticeId, page: Page): Promise<PickerDesk> {
    const room =
      'frame' in PRACTICE[id] ? page.frameLocator('iframe').locator(':root') : page.locator(':root');
    const box = room.locator((await consoleParts(id)).box);
    const session = await page.context().newCDPSession(page);
    await box.click();
    return new PickerDesk(page, room, box, new PickerView(session), session);
  }

  async type(...words: string[]): Promise<void> {
    for (const word of words) await this.page.keyboard.type(word);
  }

  /**
   * Types and presses Tab, until that is heard: the first words in a page fetch the code that hears it, and the panel
   * tells it the shortcuts a moment after they were written. A Tab before that is the console's.
   */
  async expand(words: string, done: () => Promise<void>): Promise<void> {
    await expect(async () => {
      await this.box.click();
      await this.page.keyboard.press('ControlOrMeta+a');
      await this.page.keyboard.press('Delete');
      await this.type(words);
      await this.press('Tab');
      await done();
    }).toPass({ timeout: 20_000 });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Letters as an input method shows them, underlined; then what they become. */
  async compose(letters: string, word: string): Promise<void> {
    for (let end = 1; end <= letters.length; end += 1) {
      const [text, at] = [letters.slice(0, end), { selectionStart: end, selectionEnd: end }];
      await this.session.send('Input.imeSetComposition', { text, ...at });
    }
    await this.session.send('Input.insertText', { text: word });
    // The key that took the word is let go.
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: ' ', code: 'Space' });
  }

  /** A key that an input method has for itself, while it is composing. */
  async pressComposing(key: string): Promise<void> {
    const stroke = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  }

  async composing(letters: string): Promise<void> {
    const at = { selectionStart: letters.length, selectionEnd: letters.length };
    await this.session.send('Input.imeSetComposition', { text: letters, ...at });
  }

  read = () => this.view.read();

  /** The first row is this one. */
  async offers(title: string): Promise<void> {
    await expect.poll(async () => (await this.read())?.rows[0] ?? 'no row').toContain(title);
  }

  async isClosed(): Promise<void> {
    await expect.poll(this.read).toBeNull();
  }

  /** Of the list, and of the sign that it was opened by, which is the last letter in the box; in the window's pixels. */
  async places(): Promise<{ list: Rect; sign: Rect }> {
    const list = await this.room.locator('sellerside-picker').boundingBox();
    const box = await this.box.boundingBox();
    if (!list || !box) throw new Error('the list is not to be seen');
    const { x, y, ...size } = await this.box.evaluate(signIn);
    return { list, sign: { x: box.x + x, y: box.y + y, ...size } };
  }

  /** What the console itself holds in the box of the open conversation, and would send. */
  draft(): Promise<string> {
    return this.page.evaluate(() => {
      const { openId, boxValue } = window.practice;
      return boxValue(openId() ?? '');
    });
  }

  async holds(text: string, timeout?: number): Promise<void> {
    await expect.poll(() => this.draft(), timeout === undefined ? {} : { timeout }).toBe(text);
  }

  sent(): Promise<string[]> {
    return this.page.evaluate(() => window.practice.sent.map(({ text }) => text));
  }
}
