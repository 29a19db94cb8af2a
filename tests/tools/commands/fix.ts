import { writeFileSync } from 'node:fs';
import { BUNDLED } from '../../../lib/consoles';
import { consolesDoc } from '../consoles-doc';
import { bin, run } from '../programs';
import { command } from '../say';

command(async () => {
  writeFileSync('docs/consoles.md', consolesDoc(BUNDLED));
  const { code } = await run(process.execPath, [bin('@biomejs/biome'), 'check', '--write', '.'], {
    show: true,
  });
  return code;
});
