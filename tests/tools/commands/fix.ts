import { writeFileSync } from 'node:fs';
import { BUNDLED } from '../../../lib/consoles';
import { consolesDoc } from '../consoles-doc';
import { hintsDocNow } from '../hints-figures';
import { bin, run } from '../programs';
import { command } from '../say';

command(async () => {
  writeFileSync('docs/consoles.md', consolesDoc(BUNDLED));
  writeFileSync('docs/hints.md', hintsDocNow());
  const { code } = await run(process.execPath, [bin('@biomejs/biome'), 'check', '--write', '.'], {
    show: true,
  });
  return code;
});
