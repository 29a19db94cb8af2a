import type { Stage } from './stage';

/** Longest that a picture may take which no server answers for. */
const LOOK_MS = 400;

interface Settling {
  stage: Stage;
  /** How everything stands: the same twice, two frames apart, is rest. */
  look: () => string;
  /** Pictures in view. */
  pictures: () => HTMLImageElement[];
  ms: number;
}

/** Waits until the page has come to rest. What did not in that time: its pictures, or its layout; null: all has. */
export async function settle({ stage, look, pictures, ms }: Settling): Promise<'pictures' | 'layout' | null> {
  const until = stage.now() + ms;
  let before: string | null = null;
  for (;;) {
    await stage.frames(2);
    const waiting = pictures().filter(({ complete }) => !complete);
    const now = look();
    if (waiting.length === 0 && now === before) return null;
    if (stage.now() >= until) return waiting.length > 0 ? 'pictures' : 'layout';
    before = now;
    // A picture that cannot be shown is as ready as it will ever be.
    const decoded = Promise.all(waiting.map((picture) => picture.decode().catch(() => undefined)));
    if (waiting.length > 0) await Promise.race([decoded, stage.pause(LOOK_MS)]);
  }
}
