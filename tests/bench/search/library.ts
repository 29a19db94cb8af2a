import english from '../../../assets/public/packs/starter.en.json';
import chinese from '../../../assets/public/packs/starter.zh-CN.json';
import { type Pack, packRows } from '../../../lib/replies/pack';
import type { Usage } from '../../../lib/replies/types';
import { mulberry32 } from '../../tools/random';
import { noise, type Rows } from './noise';

/** A library of so many replies: the bundled packs, which the written queries mean, and a team's own around them. */
export function libraryOf(size: number): Rows {
  const packs = [chinese, english].map((pack, place) => packRows(pack as Pack, place));
  const bundled: Rows = {
    sets: packs.map(({ set }) => set),
    categories: packs.flatMap(({ categories }) => categories),
    replies: packs.flatMap(({ replies }) => replies),
  };
  const others = noise(size - bundled.replies.length);
  return {
    sets: [...bundled.sets, ...others.sets],
    categories: [...bundled.categories, ...others.categories],
    replies: [...bundled.replies, ...others.replies],
  };
}

/** Used replies of an agent who has been there for a while. */
const USED = 600;

export function usageOf({ replies }: Rows, now: number): Usage[] {
  const random = mulberry32(9);
  return Array.from({ length: Math.min(USED, replies.length) }, (): Usage => {
    const used = replies[Math.floor(random() * replies.length)] as (typeof replies)[number];
    const count = 1 + Math.floor(random() * 60);
    return {
      replyId: used.id,
      count,
      lastAt: now - Math.floor(random() * 40 * 86_400_000),
      situations: { 'to-ship': Math.floor(count / 2), none: Math.floor(count / 3) },
    };
  });
}
