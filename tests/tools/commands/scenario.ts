import { mkdirSync } from 'node:fs';
import { pathOf, readArguments } from '../arguments';
import { command, Stop } from '../say';
import { evidenceScenario } from '../scenario-evidence';
import { SPACES, type SpaceName, teamScenario } from '../scenario-team';

const USAGE = `npm run -s scenario -- evidence --out DIR [--messages N]
       npm run -s scenario -- team --space ${SPACES.join('|')}`;
/** More than the longest talk that the practice console knows how to tell. */
const MOST = 1_000;

interface Values {
  messages?: string | undefined;
  out?: string | undefined;
  space?: string | undefined;
}

command(async () => {
  const { values, positionals } = readArguments(
    { messages: { type: 'string' }, out: { type: 'string' }, space: { type: 'string' } },
    USAGE,
    true,
  );
  const [name, ...rest] = positionals;
  if (rest.length > 0 || (name !== 'evidence' && name !== 'team')) {
    throw new Stop(`There are two scenarios, evidence and team. Usage: ${USAGE}`);
  }
  return name === 'evidence' ? evidence(values) : team(values);
});

async function evidence({ messages: count = '300', out, space }: Values): Promise<number> {
  if (space !== undefined) throw new Stop(`--space belongs to team. Usage: ${USAGE}`);
  if (out === undefined) throw new Stop(`--out is needed. Usage: ${USAGE}`);
  const messages = Number(count);
  if (!Number.isInteger(messages) || messages < 1 || messages > MOST) {
    throw new Stop(`--messages: a number from 1 to ${MOST} is needed, not ${count}.`);
  }
  const dir = pathOf(out);
  mkdirSync(dir, { recursive: true });
  const summary = await evidenceScenario({ messages, out: dir });
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  return summary.gaps > 0 || summary.unseen > 0 || summary.unstamped > 0 ? 1 : 0;
}

async function team({ messages, out, space }: Values): Promise<number> {
  if (messages !== undefined || out !== undefined)
    throw new Stop(`--messages and --out belong to evidence. Usage: ${USAGE}`);
  if (!SPACES.some((each) => each === space)) throw new Stop(`--space: one of ${SPACES.join(', ')}.`);
  const summary = await teamScenario(space as SpaceName);
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  return 0;
}
