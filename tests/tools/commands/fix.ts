import { writeFileSync } from 'node:fs';
import { BUNDLED } from '../../../lib/consoles';
import { consolesDoc } from '../consoles-doc';
import { hintsDocNow } from '../hints-figures';
import { bin, run } from '../programs';
import { command } from '../say';
import { teamSchema } from '../team-schema';

command(async () => {
  writeFileSync('docs/consoles.md', consolesDoc(BUNDLED));
  writeFileSync('docs/hints.md', hintsDocNow());
  writeFileSync('docs/team-pack.schema.json', JSON.stringify(teamSchema()));
  const { code } = await run(process.execPath, [bin('@biomejs/biome'), 'check', '--write', '.'], {
    show: true,
  });
  return code;
});
