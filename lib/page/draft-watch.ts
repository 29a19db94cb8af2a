import type { Profile } from '../profile/types';
import { boxAround, findBox } from './box';
import type { Draft } from './draft';
import { afresh, type Locate } from './find';

export interface DraftWatchOptions {
  /** The document that the console lives in. */
  root: Document;
  profile: Profile;
  draft: Draft;
  signal: AbortSignal;
  textIn: (box: HTMLElement) => string;
  later: (task: () => void, ms: number) => void;
  tell: (text: string) => void;
}

/** Somebody who types sees no hint between two letters of a word. */
const PAUSE_MS = 250;
/** A console that has sent the draft empties its box by script, without any event. */
const AGAIN_MS = 1_000;
/** Longer than any console takes: what was pasted by mistake is not read. */
const LONGEST = 4_000;

/** Tells what stands in the console's box, while somebody asks for it. It reads and changes nothing. */
export class DraftWatch {
  private readonly locate: Locate;
  private isWatched = false;
  /** A look that is on its way: after a pause in the typing, or only in case. */
  private isDue = { soon: false, again: false };
  private told: string | null = null;

  constructor(private readonly options: DraftWatchOptions) {
    const { root, signal } = options;
    this.locate = afresh(root);
    for (const type of ['input', 'compositionend', 'focusin', 'focusout']) {
      const heard = (event: Event) => boxAround(event.composedPath()[0]) && this.plan('soon', PAUSE_MS);
      root.addEventListener(type, heard, { capture: true, signal });
    }
  }

  /** Asked anew, as for another conversation, it tells anew. */
  watch(isWatched: boolean): null {
    this.isWatched = isWatched;
    this.told = null;
    if (isWatched) this.look();
    return null;
  }

  private plan(look: 'soon' | 'again', ms: number): void {
    if (!this.isWatched || this.isDue[look]) return;
    this.isDue[look] = true;
    this.options.later(() => {
      this.isDue[look] = false;
      this.look();
    }, ms);
  }

  private look(): void {
    const { profile, draft, textIn, tell, signal } = this.options;
    if (!this.isWatched || signal.aborted) return;
    const found = findBox(this.locate, profile.input);
    // What an input method is composing is no word of the agent's yet; its end is heard.
    if (found.state === 'found' && draft.isComposingIn(found.box)) return;
    const text = found.state === 'found' ? textIn(found.box) : '';
    const known = text.length > LONGEST ? '' : text;
    if (known !== this.told) {
      this.told = known;
      tell(known);
    }
    if (text !== '') this.plan('again', AGAIN_MS);
  }
}
