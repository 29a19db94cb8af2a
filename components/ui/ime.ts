import { useState } from 'preact/hooks';

/** A composition's last Enter may come this long after its end where no key-up comes between. */
const SAME_KEY_MS = 300;

type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'key' | 'timeStamp'>;

/**
 * Tells keys meant for an input method from keys meant for us. `isComposing` and key code 229 cover most; but
 * WebKit, and Chromium with some input methods, end the composition first and then report the Enter that ended
 * it as a plain one. So an Enter after a composition's end, with no key let go in between, is not ours.
 */
export class ImeGuard {
  private endedAt: number | null = null;
  composing = false;

  start = () => {
    this.composing = true;
    this.endedAt = null;
  };
  end = (event: Pick<Event, 'timeStamp'>) => {
    this.composing = false;
    this.endedAt = event.timeStamp;
  };
  keyUp = () => {
    this.endedAt = null;
  };

  owns(event: Key): boolean {
    if (this.composing || event.isComposing || event.keyCode === 229) return true;
    return event.key === 'Enter' && this.endedAt !== null && event.timeStamp - this.endedAt < SAME_KEY_MS;
  }
}

export function useIme(): ImeGuard {
  return useState(() => new ImeGuard())[0];
}
