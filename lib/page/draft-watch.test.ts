// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pddChat } from '../consoles/pdd-chat';
import { Draft } from './draft';
import { DraftWatch } from './draft-watch';

let told: string[];
let end: AbortController;
let watch: DraftWatch;
const box = () => document.getElementById('replyTextarea') as HTMLTextAreaElement;
const fire = (type: string) => box().dispatchEvent(new Event(type, { bubbles: true }));
const typed = (text: string) => {
  box().value = text;
  fire('input');
};

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  end = new AbortController();
  document.body.innerHTML = '<textarea id="replyTextarea"></textarea>';
  watch = new DraftWatch({
    root: document,
    profile: pddChat,
    draft: new Draft(document, end.signal),
    signal: end.signal,
    textIn: (element) => (element as HTMLTextAreaElement).value,
    later: (task, ms) => setTimeout(task, ms),
    tell: (text) => told.push(text),
  });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('the draft', () => {
  it('is told to nobody who has not asked', () => {
    typed('您好');
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([]);
  });

  it('is told at once when asked, then with each pause, and once each', () => {
    box().value = '您';
    watch.watch(true);
    typed('您好');
    typed('您好啊');
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual(['您', '您好啊']);
  });

  it('is told within a moment of each stroke, however long it has stood', () => {
    watch.watch(true);
    typed('您好');
    vi.advanceTimersByTime(400);
    typed('您好啊');
    vi.advanceTimersByTime(300);
    expect(told).toEqual(['', '您好', '您好啊']);
  });

  it('that the console empties by script is seen to be gone', () => {
    watch.watch(true);
    typed('您好');
    vi.advanceTimersByTime(300);
    box().value = '';
    vi.advanceTimersByTime(1_500);
    expect(told).toEqual(['', '您好', '']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not read while an input method is composing, and is when it has ended', () => {
    watch.watch(true);
    fire('compositionstart');
    typed('nihao');
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual(['']);
    box().value = '你好';
    fire('compositionend');
    vi.advanceTimersByTime(300);
    expect(told).toEqual(['', '你好']);
  });

  it('is told no more once it is not watched, and anew when it is again', () => {
    box().value = '您好';
    watch.watch(true);
    watch.watch(false);
    typed('您好啊');
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual(['您好']);
    watch.watch(true);
    expect(told).toEqual(['您好', '您好啊']);
  });

  it('of a book is not read', () => {
    watch.watch(true);
    typed('字'.repeat(4_001));
    vi.advanceTimersByTime(300);
    expect(told).toEqual(['']);
  });
});
