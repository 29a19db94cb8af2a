import type { Page } from '@playwright/test';
import { BUNDLED } from '../../lib/consoles';
import type { CaptureAct, CaptureAnswer, FrameReady, Transcript } from '../../lib/evidence/capture';
import type { Profile } from '../../lib/profile/types';
import type { PracticeId } from '../tools/practice-site';

/** Evaluated functions run in the extension's page, and what they inject beside our script in the console's. */
declare const chrome: typeof import('wxt/browser').browser;

type Given<K> = Extract<CaptureAnswer, { ok: true; is: K }>;

/** Puts acts of a capture to the part of the page's script that serves them, as the background does. */
export class CaptureDriver {
  private constructor(
    private readonly own: Page,
    private readonly tabId: number,
    private readonly profile: Profile,
  ) {}

  /** `own`: a page of the extension. Brings the console to the front: only what is in sight is captured. */
  static async open(own: Page, console: Page, id: PracticeId): Promise<CaptureDriver> {
    const profile = BUNDLED.find((each) => each.id === id);
    if (!profile) throw new Error(`no console ${id}`);
    await console.bringToFront();
    const tabId = await own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const found = tab?.id ?? -1;
      await chrome.scripting.executeScript({ target: { tabId: found }, files: ['/capture.js'] });
      return found;
    });
    return new CaptureDriver(own, tabId, profile);
  }

  ask(act: CaptureAct): Promise<CaptureAnswer> {
    // As text: on its way into a page the browser drops whatever is null.
    const asked = JSON.stringify({ profile: this.profile, act });
    return this.own.evaluate(
      async ({ tabId, asked }) => {
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId },
          args: [asked],
          func: async (asked: string) => {
            const scope = globalThis as unknown as Registry;
            // One signal for all acts, as a session has it.
            scope.sellersideTest ??= new AbortController();
            const options = { root: document, signal: scope.sellersideTest.signal, ...JSON.parse(asked) };
            return JSON.stringify(await scope.sellersideModules.capture.answer(options));
          },
        });
        return JSON.parse(String(frame?.result)) as CaptureAnswer;
      },
      { tabId: this.tabId, asked },
    );
  }

  /** As if the agent had gone to another tab, or come back: a driven browser shows all of its tabs as if in front. */
  async setSight(state: DocumentVisibilityState): Promise<void> {
    await this.own.evaluate(
      ({ tabId, state }) =>
        chrome.scripting.executeScript({
          target: { tabId },
          args: [state],
          func: (state: string) => {
            Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
            document.dispatchEvent(new Event('visibilitychange'));
          },
        }),
      { tabId: this.tabId, state },
    );
  }

  /** The answer that is expected, or an error that says what came instead. */
  async get<K extends Given<unknown>['is']>(act: CaptureAct, is: K): Promise<Given<K>> {
    const answer = await this.ask(act);
    if (!answer.ok || answer.is !== is)
      throw new Error(`${act.act}: ${JSON.stringify(answer).slice(0, 200)}`);
    return answer as Given<K>;
  }

  begin(expected: string | null = null) {
    return this.get({ act: 'begin', parts: ['conversation', 'transcript', 'pictures'], expected }, 'begun');
  }

  async toTop(): Promise<void> {
    while (!(await this.get({ act: 'to-top' }, 'top')).reached);
  }

  /** A frame, and the hiding and showing around a picture of it. */
  async frame(act: 'here' | 'next'): Promise<FrameReady> {
    const { frame } = await this.get({ act }, 'frame');
    await this.get({ act: 'hide' }, 'hidden');
    const shown = await this.get({ act: 'show' }, 'shown');
    return { ...frame, events: [...frame.events, ...shown.events] };
  }

  /** Frames from here to the list's end; `between` is done after each. */
  async frames(between: (frames: FrameReady[]) => Promise<void> = async () => {}): Promise<FrameReady[]> {
    const frames = [await this.frame('here')];
    while (!frames.at(-1)?.atBottom && frames.length < 400) {
      await between(frames);
      frames.push(await this.frame('next'));
    }
    return frames;
  }

  async whole(act: 'transcript' | 'page'): Promise<string> {
    for (let text = '', piece = 0; ; piece++) {
      const answer = await this.get({ act, piece }, 'piece');
      text += answer.piece.text;
      if (!answer.piece.isMore) return text;
    }
  }

  async transcript(): Promise<Transcript> {
    return JSON.parse(await this.whole('transcript'));
  }
}

interface Registry {
  sellersideModules: { capture: { answer(asked: unknown): Promise<unknown> } };
  sellersideTest?: AbortController;
}
