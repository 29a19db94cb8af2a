import type { MarkRequest } from '../conversation/types';
import type { Profile } from '../profile/types';
import { findBox } from './box';
import { afresh, type Locate } from './find';
import { INK } from './ink';
import { rectsOf } from './picker/line';

export interface DraftMarkOptions {
  /** The document that the console lives in. */
  root: Document;
  profile: Profile;
  signal: AbortSignal;
  textIn: (box: HTMLElement) => string;
}

/** A console that moves its box tells nobody. */
const PLACE_MS = 500;

const CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483646 !important;
  pointer-events: none !important; contain: strict !important; ${INK} }
:host([hidden]) { display: none !important; }
.copy { position: fixed; visibility: hidden; box-sizing: border-box; border-style: solid; overflow-wrap: break-word; }
.mark { position: fixed; height: 2px; border-radius: 1px; opacity: .8; background: #858e9b; }
.warn { background: #c27803; }
.block { background: #c8342b; }`;

/**
 * A line under words of the draft, laid over the page: nothing of the page's own changes, and no pointer meets it. It
 * stands only where the box holds exactly the draft that it was made for; the next letter takes it away.
 */
export class DraftMark {
  private readonly locate: Locate;
  private readonly host: HTMLElement;
  private readonly stage: ShadowRoot;
  private readonly layer: HTMLElement;
  private shown: MarkRequest | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: DraftMarkOptions) {
    const { root, signal } = options;
    this.locate = afresh(root);
    this.host = root.createElement('sellerside-marks');
    this.host.hidden = true;
    this.host.setAttribute('aria-hidden', 'true');
    this.stage = this.host.attachShadow({ mode: 'closed' });
    const style = root.createElement('style');
    style.textContent = CSS;
    this.layer = root.createElement('div');
    this.stage.append(style, this.layer);
    const view = root.defaultView ?? window;
    root.addEventListener('input', () => this.hide(), { capture: true, signal });
    root.addEventListener('compositionstart', () => this.hide(), { capture: true, signal });
    for (const type of ['scroll', 'resize']) {
      view.addEventListener(type, () => this.shown && this.place(), { capture: true, passive: true, signal });
    }
    signal.addEventListener('abort', () => {
      this.hide();
      this.host.remove();
    });
  }

  show(request: MarkRequest): null {
    this.hide();
    if (request.marks.length === 0 || this.options.signal.aborted) return null;
    this.shown = request;
    this.timer = setInterval(() => this.place(), PLACE_MS);
    this.place();
    return null;
  }

  private hide(): void {
    this.shown = null;
    this.host.hidden = true;
    this.layer.replaceChildren();
    clearInterval(this.timer);
  }

  private place(): void {
    const { root, profile, textIn } = this.options;
    const found = findBox(this.locate, profile.input);
    if (!this.shown || found.state !== 'found' || textIn(found.box) !== this.shown.draft) {
      this.hide();
      return;
    }
    // A page that clears its root element takes us along.
    if (!this.host.isConnected) root.documentElement.append(this.host);
    this.host.hidden = false;
    const { box } = found;
    const around = box.getBoundingClientRect();
    this.layer.replaceChildren(
      ...this.shown.marks.flatMap(({ from, to, level }) =>
        rectsOf(box, from, to, this.stage)
          // A long draft is scrolled within its box.
          .filter(({ top, bottom }) => bottom > top && bottom <= around.bottom + 1 && bottom > around.top + 4)
          .map(({ left, right, bottom }) => {
            const mark = root.createElement('div');
            mark.className = `mark ${level}`;
            mark.style.left = `${left}px`;
            mark.style.top = `${bottom - 1}px`;
            mark.style.width = `${right - left}px`;
            return mark;
          }),
      ),
    );
  }
}
