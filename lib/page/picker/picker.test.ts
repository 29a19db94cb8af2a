// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pddChat } from '../../consoles/pdd-chat';
import type { PickerList, PickerTold } from '../../messaging/ports';
import { Draft } from '../draft';
import { Picker, type PickerOptions } from './picker';

const panel = vi.fn<PickerOptions['panel']>();
const switches = { list: true, codes: true };
let told: PickerTold[];
let end: AbortController;
let picker: Picker;

beforeEach(() => {
  vi.useFakeTimers();
  panel.mockClear();
  Object.assign(switches, { list: true, codes: true });
  told = [];
  end = new AbortController();
  document.body.innerHTML = '<textarea id="replyTextarea"></textarea><input id="search">';
  box().focus();
  picker = new Picker({
    root: document,
    profile: pddChat,
    draft: new Draft(document, end.signal),
    signal: end.signal,
    desk: () => ({ picker: switches, theme: 'auto' }),
    tell: (each) => told.push(each),
    panel,
  });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const box = () => document.getElementById('replyTextarea') as HTMLTextAreaElement;

function byHand(target: EventTarget, event: Event): boolean {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return target.dispatchEvent(event);
}

/** What the box holds by now, the caret at its end, and the look that follows. */
function typed(text: string, inputType = 'insertText'): void {
  if (inputType === 'insertText') byHand(box(), new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
  box().value = text;
  box().setSelectionRange(text.length, text.length);
  byHand(box(), new InputEvent('input', { bubbles: true, inputType }));
  vi.advanceTimersByTime(1);
}

/** False: it did not reach the console. */
const press = (key: string, code = key): boolean =>
  byHand(box(), new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));

const row = (id: string) => ({ id, title: id, text: `${id}的内容`, code: '', gaps: '' });
const listOf = (...ids: string[]): PickerList => ({ label: '', rows: ids.map(row), none: '没有', keys: '' });
const show = (turn: number, ...ids: string[]) => picker.answer({ act: 'show', turn, list: listOf(...ids) });
const isShown = () => document.querySelector('sellerside-picker:not([hidden])') !== null;
const asks = () => told.flatMap((each) => (each.act === 'ask' ? [`${each.turn} ${each.typed}`] : []));
const picks = () => told.flatMap((each) => (each.act === 'pick' ? [`${each.turn} ${each.id}`] : []));

describe('the list', () => {
  it('asks for what is typed behind the sign, and shows the newest answer only', () => {
    typed('您好 /');
    typed('您好 /f');
    expect(asks()).toEqual(['1 /', '2 /f']);
    expect(told).toContainEqual({ act: 'ask', turn: 2, query: 'f', typed: '/f', isCode: false });
    show(1, '旧');
    expect(isShown()).toBe(false);
    show(2, '发货');
    expect(isShown()).toBe(true);
  });

  it('tells which row was picked, of the rows that were shown', () => {
    typed('/f');
    show(1, '发货', '发票');
    press('ArrowDown');
    expect(press('Enter')).toBe(false);
    expect(picks()).toEqual(['1 发票']);
    expect(isShown()).toBe(false);
  });

  it('picks what was asked for last when Enter comes before its rows', () => {
    typed('/f');
    show(1, '发货');
    typed('/fp');
    expect(press('Enter')).toBe(false);
    expect(picks()).toEqual([]);
    show(2, '发票');
    expect(picks()).toEqual(['2 发票']);
  });

  it('looks once more before a key that comes ahead of its look', () => {
    typed('/f');
    show(1, '发货');
    box().value = '/fp';
    box().setSelectionRange(3, 3);
    byHand(box(), new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    press('Enter');
    expect(picks()).toEqual([]);
    expect(asks().at(-1)).toBe('2 /fp');
  });

  it('keeps a second Enter from the console until the text has come', () => {
    typed('/f');
    show(1, '发货');
    press('Enter');
    byHand(box(), new KeyboardEvent('keyup', { key: 'Enter', code: 'Enter', bubbles: true }));
    expect(press('Enter')).toBe(false);
    typed('发货的内容');
    expect(press('Enter')).toBe(true);
  });

  it.each([
    ['the sign has gone', () => typed('')],
    ['a space right behind it makes it a part of the sentence', () => typed('/ ')],
    ['the box has lost the keyboard', () => byHand(box(), new FocusEvent('focusout', { bubbles: true }))],
    ['Esc was pressed', () => press('Escape')],
    ['the panel says so', () => picker.answer({ act: 'close' })],
    ['the agent has switched it off', () => Object.assign(switches, { list: false }) && typed('/f1')],
  ])('closes when %s, and says so', (_, act) => {
    typed('/f');
    show(1, '发货');
    act();
    expect(isShown()).toBe(false);
    expect(told.at(-1)).toEqual({ act: 'close' });
    expect(press('Enter')).toBe(true);
  });

  it('that was closed with Esc stays closed for its sign', () => {
    typed('/f');
    press('Escape');
    typed('/fh');
    expect(asks()).toEqual(['1 /f']);
    typed('/fh /');
    expect(asks()).toEqual(['1 /f', '2 /']);
  });

  it.each(['historyUndo', 'insertFromPaste'])('is not opened by %s', (inputType) => {
    typed('/f', inputType);
    typed('/fh');
    expect(asks()).toEqual([]);
  });

  it('is not opened by a sign in the text that it has put in', () => {
    typed('/f');
    show(1, '发货');
    press('Enter');
    // As from the browser's own insertion, whose events are the browser's, too.
    typed('每件 19.9 /件', 'insertReplacementText');
    expect(asks()).toEqual(['1 /f']);
  });

  it('is not opened in another field of the page', () => {
    const search = document.getElementById('search') as HTMLInputElement;
    search.focus();
    search.value = '/';
    byHand(search, new InputEvent('input', { bubbles: true }));
    vi.advanceTimersByTime(1);
    expect(told).toEqual([{ act: 'hello' }]);
    expect(panel).not.toHaveBeenCalled();
  });

  it('waits while an input method is composing', () => {
    byHand(box(), new Event('compositionstart', { bubbles: true }));
    typed('/f');
    expect(asks()).toEqual([]);
    byHand(box(), new Event('compositionend', { bubbles: true }));
    vi.advanceTimersByTime(1);
    expect(asks()).toEqual(['1 /f']);
  });

  it('takes no key any more where nobody answers', () => {
    typed('/f');
    vi.advanceTimersByTime(3_000);
    expect(press('ArrowDown')).toBe(true);
    expect(press('Enter')).toBe(true);
  });

  it('shows what comes late, as long as the words stand, and picks nothing that was pressed before', () => {
    typed('/f');
    expect(press('Enter')).toBe(false);
    vi.advanceTimersByTime(3_000);
    show(1, '发货');
    expect(isShown()).toBe(true);
    expect(told.filter(({ act }) => act === 'pick')).toEqual([]);
    expect(press('Enter')).toBe(false);
    expect(told.at(-1)).toMatchObject({ act: 'pick' });
  });
});

describe('the panel', () => {
  it('is loaded unseen with the first letter, once', () => {
    typed('您');
    typed('您好');
    expect(panel.mock.calls).toEqual([['load']]);
  });

  it('is not loaded where the agent has neither', () => {
    Object.assign(switches, { list: false, codes: false });
    typed('/');
    expect(panel).not.toHaveBeenCalled();
  });

  it('is asked again when it has come up', () => {
    typed('/f');
    picker.answer({ act: 'know', codes: [] });
    expect(asks()).toEqual(['1 /f', '1 /f']);
    show(1, '发货');
    picker.answer({ act: 'know', codes: [] });
    expect(asks()).toHaveLength(2);
  });

  it('has a refusal said at the caret, until the next key', () => {
    typed('/f');
    show(1, '发货');
    press('Enter');
    picker.answer({ act: 'say', text: '没有填入' });
    expect(isShown()).toBe(true);
    expect(press('a')).toBe(true);
    expect(isShown()).toBe(false);
  });
});

describe('Tab', () => {
  beforeEach(() => {
    picker.answer({ act: 'know', codes: ['fh1'] });
  });

  it('asks for a shortcut that stands before the caret', () => {
    typed('好的FH1');
    expect(press('Tab')).toBe(false);
    expect(told.at(-1)).toEqual({ act: 'ask', turn: 1, query: 'FH1', typed: 'FH1', isCode: true });
  });

  it.each([
    ['there is none', 'fh'],
    ['the box is empty', ''],
  ])('is the console’s where %s', (_, text) => {
    typed(text);
    expect(press('Tab')).toBe(true);
  });

  it('is the console’s where the agent does not want it', () => {
    switches.codes = false;
    typed('fh1');
    expect(press('Tab')).toBe(true);
  });

  it('shows which, where several have the shortcut, until something else is typed', () => {
    typed('fh1');
    press('Tab');
    show(1, '甲', '乙');
    expect(isShown()).toBe(true);
    typed('fh12');
    expect(isShown()).toBe(false);
  });
});

describe('the key for a reply’s next message', () => {
  const stroke = (more: Partial<KeyboardEvent> = {}, target: HTMLElement = box()) =>
    byHand(
      target,
      Object.defineProperties(
        new KeyboardEvent('keydown', {
          key: 'ArrowRight',
          code: 'ArrowRight',
          altKey: true,
          bubbles: true,
          cancelable: true,
        }),
        Object.fromEntries(Object.entries(more).map(([name, value]) => [name, { value }])),
      ),
    );
  const nexts = () => told.filter(({ act }) => act === 'next').length;

  it('is the console’s until the panel has a message to come, and again after', () => {
    expect(stroke()).toBe(true);
    picker.answer({ act: 'next-key', key: 'Alt+ArrowRight' });
    expect(stroke()).toBe(false);
    expect(nexts()).toBe(1);
    picker.answer({ act: 'next-key', key: null });
    expect(stroke()).toBe(true);
    expect(nexts()).toBe(1);
  });

  it('held down puts in one message, and none of its repeats reaches the console', () => {
    picker.answer({ act: 'next-key', key: 'Alt+ArrowRight' });
    stroke();
    expect(stroke({ repeat: true })).toBe(false);
    expect(nexts()).toBe(1);
  });

  it('counts in the console’s box only, and never while an input method composes', () => {
    picker.answer({ act: 'next-key', key: 'Alt+ArrowRight' });
    expect(stroke({ isComposing: true })).toBe(true);
    expect(stroke({ keyCode: 229 })).toBe(true);
    const search = document.getElementById('search') as HTMLElement;
    search.focus();
    expect(stroke({}, search)).toBe(true);
    expect(nexts()).toBe(0);
  });

  it('counts where the agent has neither the list nor the shortcuts', () => {
    Object.assign(switches, { list: false, codes: false });
    picker.answer({ act: 'next-key', key: 'F4' });
    expect(stroke({ key: 'F4', code: 'F4', altKey: false })).toBe(false);
    expect(nexts()).toBe(1);
  });
});
