import { mkdirSync } from 'node:fs';
import { pathOf, readArguments } from '../arguments';
import { command, Stop } from '../say';
import { evidenceScenario } from '../scenario-evidence';

const USAGE = 'npm run -s scenario -- evidence --out DIR [--messages N]';
/** More than the longest talk that the practice console knows how to tell. */
const MOST = 1_000;

command(async () => {
  const { values, positionals } = readArguments(
    { messages: { type: 'string', default: '300' }, out: { type: 'string' } },
    USAGE,
    true,
  );
  if (positionals.length !== 1 || positionals[0] !== 'evidence') {
    throw new Stop(`There is one scenario, evidence. Usage: ${USAGE}`);
  }
  if (values.out === undefined) throw new Stop(`--out is needed. Usage: ${USAGE}`);
  const messages = Number(values.messages);
  if (!Number.isInteger(messages) || messages < 1 || messages > MOST) {
    throw new Stop(`--messages: a number from 1 to ${MOST} is needed, not ${values.messages}.`);
  }
  const out = pathOf(values.out);
  mkdirSync(out, { recursive: true });
  const summary = await evidenceScenario({ messages, out });
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  return summary.gaps > 0 || summary.unseen > 0 || summary.unstamped > 0 ? 1 : 0;
});
