import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUNDLED } from '../../../lib/consoles';
import { DEFAULT_PLACE } from '../../../lib/messaging/settings';
import { atMost, type Figure, told } from '../form';

const KB = 1000;
const gzipped = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length / KB;

/**
 * Everything of ours that runs in the console's page until the rail shows its mark: the script, and what the
 * background sends it, for the console with the largest profile.
 */
export function scriptSize(dir: string): Figure[] {
  const script = gzipped(readFileSync(join(dir, 'content-scripts/console.js')));
  const words = {
    name: '侧席',
    open: '打开侧席',
    resize: '调整宽度',
    waiting: '等待回复',
    updated: '侧席已更新，请刷新本页',
    reload: '刷新',
  };
  const sent = BUNDLED.map((profile) =>
    gzipped(JSON.stringify({ type: 'console', profile, place: DEFAULT_PLACE, words, theme: 'auto' })),
  );
  const largest = Math.max(...sent);
  return [
    atMost('page.script_gzip_kb', script + largest, 'kB', 14, 'script and the largest console message'),
    told('page.profile_gzip_kb', largest, 'kB'),
  ];
}
