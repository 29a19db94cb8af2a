import { readArguments } from '../arguments';
import { command, note, Stop } from '../say';
import { scaffoldConsole } from '../scaffold';

const USAGE = 'npm run new console <id>, such as: npm run new console jd-chat';

command(async () => {
  const { positionals } = readArguments({}, USAGE, true);
  const [what, id, ...rest] = positionals;
  if (what !== 'console' || id === undefined || rest.length > 0) throw new Stop(`Usage: ${USAGE}`);
  const written = scaffoldConsole(process.cwd(), id, new Date().toISOString().slice(0, 7));
  note(`${written.map((path) => `  ${path}`).join('\n')}
Next: fill in the profile, draw the page, write down what a reader must find (tests/consoles/README.md).
npm run check fails until that is done; npm run -s probe shows what the profile reads from a page.`);
  return 0;
});
