import { bin, run } from '../programs';
import { command } from '../say';

command(
  async () =>
    (await run(process.execPath, [bin('@biomejs/biome'), 'check', '--write', '.'], { show: true })).code,
);
