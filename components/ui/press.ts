import { useState } from 'preact/hooks';

type Key = Pick<KeyboardEvent, 'code' | 'repeat'>;

/**
 * An act that begins with a key and runs when that key is let go. An insert hands the keyboard to the console's
 * box; were it run on the way down, the same Enter, held a moment too long, would repeat there and send.
 */
export class Press {
  private held: { code: string; act: () => void } | null = null;

  /** A repeat of a held key begins nothing. */
  down(event: Key, act: () => void): void {
    if (!event.repeat) this.held = { code: event.code, act };
  }
  up(event: Key): void {
    const { held } = this;
    if (held?.code !== event.code) return;
    this.held = null;
    held.act();
  }
  /** The window lost the keyboard: the key's way up will not be seen. */
  drop = () => {
    this.held = null;
  };
}

export function usePress(): Press {
  return useState(() => new Press())[0];
}
