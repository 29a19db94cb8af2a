// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followFrame } from './frame';

const FIND = { css: ['.core'] };

/** Stands for a frame: the environment loads no documents, so its own is handed to it. */
function addFrame(room: Document): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'core';
  Object.defineProperty(frame, 'contentDocument', { value: room, configurable: true });
  document.body.append(frame);
  return frame;
}

const room = (url: string): Document => {
  const made = document.implementation.createHTMLDocument(url);
  Object.defineProperty(made, 'URL', { value: url });
  return made;
};
const changed = () => new Promise<void>((done) => queueMicrotask(done)).then(() => undefined);

describe('the document that a console lives in', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('is the page, where the profile names no frame', () => {
    const enter = vi.fn();
    followFrame(document, undefined, new AbortController().signal, enter);
    expect(enter.mock.calls.map(([entered]) => entered)).toEqual([document]);
  });

  it('is the frame when it has loaded, and the page before', async () => {
    const entered: [Document, AbortSignal][] = [];
    followFrame(document, FIND, new AbortController().signal, (...args) => entered.push(args));
    const core = room('https://air.example.com/core');
    const frame = addFrame(core);
    frame.dispatchEvent(new Event('load'));
    await changed();
    expect(entered.map(([each]) => each)).toEqual([document, core]);
    expect(entered.map(([, signal]) => signal.aborted)).toEqual([true, false]);
  });

  it('is left and entered anew when the frame loads another document', () => {
    const entered: Document[] = [];
    const frame = addFrame(room('https://air.example.com/core'));
    followFrame(document, FIND, new AbortController().signal, (each) => entered.push(each));
    const next = room('https://air.example.com/core?again');
    Object.defineProperty(frame, 'contentDocument', { value: next });
    frame.dispatchEvent(new Event('load'));
    expect(entered.at(-1)).toBe(next);
    expect(entered).toHaveLength(2);
  });

  it('is the page while the frame is empty, of another origin, or one of two', () => {
    const entered: Document[] = [];
    const blank = addFrame(room('about:blank'));
    followFrame(document, FIND, new AbortController().signal, (each) => entered.push(each));
    Object.defineProperty(blank, 'contentDocument', { value: null });
    blank.dispatchEvent(new Event('load'));
    addFrame(room('https://air.example.com/a')).dispatchEvent(new Event('load'));
    expect(entered).toEqual([document]);
  });

  it('is left with the signal', () => {
    const end = new AbortController();
    const entered: AbortSignal[] = [];
    followFrame(document, undefined, end.signal, (_, signal) => entered.push(signal));
    end.abort();
    expect(entered[0]?.aborted).toBe(true);
  });
});
