import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUNDLED } from '../../../lib/consoles';
import { DEFAULT_PLACE, DEFAULT_SETTINGS } from '../../../lib/messaging/settings';
import { consoleMessage } from '../../../lib/services/console-view';
import { atMost, type Figure, told } from '../form';

const KB = 1000;
const SETTINGS = { ...DEFAULT_SETTINGS, language: 'zh-CN' } as const;
const gzipped = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length / KB;

/**
 * Everything of ours that runs in the console's page until the rail shows its mark: the script, and what the
 * background sends it, for the console with the largest message. The whole profile, which comes on use, is told beside it.
 */
export async function scriptSize(dir: string): Promise<Figure[]> {
  const script = gzipped(readFileSync(join(dir, 'content-scripts/console.js')));
  const sent = BUNDLED.map(async (profile) =>
    gzipped(JSON.stringify(await consoleMessage(profile, DEFAULT_PLACE, SETTINGS))),
  );
  const largest = Math.max(...(await Promise.all(sent)));
  const whole = Math.max(...BUNDLED.map((profile) => gzipped(JSON.stringify(profile))));
  return [
    atMost('page.script_gzip_kb', script + largest, 'kB', 14, 'script and the largest console message'),
    told('page.message_gzip_kb', largest, 'kB', 'the largest first message'),
    told('page.profile_gzip_kb', whole, 'kB', 'the largest whole profile, which comes on use'),
  ];
}
