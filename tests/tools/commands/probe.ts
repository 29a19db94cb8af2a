import { readFileSync } from 'node:fs';
import { plainOf } from '../../../lib/conversation/plain';
import { normaliseOrderId } from '../../../lib/orders/id';
import { FLAG_COLOURS } from '../../../lib/orders/types';
import { existingFile, readArguments } from '../arguments';
import { type ProbeRequest, probe } from '../probe';
import { command, Stop } from '../say';

const USAGE =
  'npm run -s probe -- --url URL --page FILE.html [--profile FILE.json] [--insert TEXT] [--expect-buyer NAME] [--note TEXT [--order NUMBER] [--flag COLOUR] [--save]]';

command(async () => {
  const { output, code } = await probe(readRequest());
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  return code;
});

function readRequest(): ProbeRequest {
  const { values } = readArguments(
    {
      url: { type: 'string' },
      page: { type: 'string' },
      profile: { type: 'string' },
      insert: { type: 'string' },
      'expect-buyer': { type: 'string' },
      note: { type: 'string' },
      order: { type: 'string' },
      flag: { type: 'string' },
      save: { type: 'boolean' },
    },
    USAGE,
  );
  if (!values.url || !values.page) throw new Stop(`--url and --page are needed. Usage: ${USAGE}`);
  return {
    url: readUrl(values.url),
    html: readFileSync(existingFile('--page', values.page)),
    ...(values.profile === undefined ? {} : { profile: readJson('profile', values.profile) }),
    ...(values.insert === undefined ? {} : { insert: values.insert }),
    ...(values['expect-buyer'] === undefined ? {} : { expectBuyer: plainOf(values['expect-buyer']) }),
    ...readNote(values),
  };
}

interface NoteValues {
  note?: string | undefined;
  order?: string | undefined;
  flag?: string | undefined;
  save?: boolean | undefined;
}

function readNote({ note: text, order, flag, save = false }: NoteValues): Pick<ProbeRequest, 'note'> {
  if (text === undefined) {
    const [alone] = Object.entries({ order, flag, save }).flatMap(([name, value]) => (value ? name : []));
    if (alone) throw new Stop(`--${alone} goes with --note. Usage: ${USAGE}`);
    return {};
  }
  const colour = FLAG_COLOURS.find((each) => each === flag) ?? null;
  if (flag !== undefined && !colour) {
    throw new Stop(`--flag: ${flag} is no colour; known are ${FLAG_COLOURS.join(', ')}.`);
  }
  const orderId = order === undefined ? null : normaliseOrderId(order);
  if (order !== undefined && !orderId) throw new Stop(`--order: ${order} is no order's number.`);
  return { note: { text, flag: colour, orderId, save } };
}

/** A profile's addresses are https; http is let through and finds no console. */
function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Stop(`--url: ${text} is not an http or https address.`);
  }
  return url;
}

function readJson(option: string, argument: string): unknown {
  const path = existingFile(`--${option}`, argument);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Stop(`--${option}: ${argument} is not JSON (${(error as Error).message}).`);
  }
}
