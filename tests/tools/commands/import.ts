import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BACKUP_FORMAT } from '../../../lib/exchange/backup-format';
import { openBackup } from '../../../lib/exchange/backup-open';
import { UNDECIDED } from '../../../lib/exchange/blank-decide';
import { ImportDesk } from '../../../lib/exchange/desk';
import { settled } from '../../../lib/exchange/fault';
import { jsonFaultLine } from '../../../lib/exchange/json-line';
import { OWN_FORMAT, ownLibrary } from '../../../lib/exchange/own-json';
import type { PlanLibrary, Target } from '../../../lib/exchange/plan-types';
import { packRows, parsePack } from '../../../lib/replies/pack';
import { existingFile, readArguments } from '../arguments';
import { faultWords, noteWords, reasonWords } from '../import-words';
import { command, Stop } from '../say';

const USAGE = 'npm run -s import -- FILE --dry-run [--library FILE.json] [--sheet NAME] [--json]';
/** What the workspace would say in Chinese. */
const NAMES = { unsorted: '未分类', personal: '我的话术', language: 'zh-CN' } as const;
const NOTHING: PlanLibrary = { sets: [], categories: [], replies: [] };

command(async () => {
  const { values, positionals } = readArguments(
    {
      'dry-run': { type: 'boolean', default: false },
      library: { type: 'string' },
      sheet: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    USAGE,
    true,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Stop(`One file is needed. Usage: ${USAGE}`);
  // Said, not assumed: a command called import that imports nothing would surprise.
  if (!values['dry-run'])
    throw new Stop(`Importing is done in the workspace; here --dry-run. Usage: ${USAGE}`);
  const library = values.library === undefined ? NOTHING : await readLibrary(values.library);
  const answer = await dryRun(file, library, values.sheet);
  if (values.json) console.log(JSON.stringify(answer, null, 2));
  else print(answer);
  return 0;
});

/** What is printed, and what `--json` gives. */
type Answer = Awaited<ReturnType<typeof dryRun>>;

/** What the workspace would show before anything is decided by hand: columns and blanks as proposed. */
async function dryRun(file: string, library: PlanLibrary, sheetName: string | undefined) {
  const desk = new ImportDesk();
  const opened = await desk.open(readFileSync(existingFile('FILE', file)), basename(file));
  if (!opened.ok) throw new Stop(`${file}: ${faultWords(opened.error.code, opened.error.detail)}.`, 1);
  const { sheets, best, encoding, counted, notes } = opened.value;
  // Without a name, the sheet that the workspace would open.
  const at = sheetName === undefined ? best : sheets.findIndex(({ name }) => name === sheetName);
  const sheet = sheets[at];
  if (!sheet) {
    throw new Stop(
      `--sheet: there is no ${sheetName}. There are: ${sheets.map(({ name }) => name).join(', ')}.`,
    );
  }
  const fields = sheet.columns.map(({ field }) => field);
  const read = desk.readRows({ sheet: at, headerRows: sheet.headerRows, fields });
  const planned = desk.plan(library, {
    target: targetIn(library),
    choices: {},
    decisions: UNDECIDED,
    names: NAMES,
  });
  if (!read.ok || !planned.ok) throw new Stop(`${file}: ${faultWords('no-rows')}.`, 1);
  const { plan, categories } = planned.value;
  return {
    file,
    format: sheet.format,
    sheet: sheet.name,
    encoding,
    counted,
    columns: sheet.columns.map(({ header, field }) => ({ header, field })),
    counts: plan.counts,
    near: plan.near,
    newCategories: plan.newCategories,
    synonyms: categories.filter(({ match }) => match && match.likeness !== 'same'),
    blanks: read.value.blanks.map(({ source, kind, count, proposal, variable }) => ({
      source,
      kind,
      count,
      proposal,
      variable,
    })),
    notes: [...notes, ...read.value.notes],
    invalid: plan.entries.flatMap(({ state, line, reason, detail }) =>
      state === 'invalid' && reason ? [{ line, reason, ...(detail && { detail }) }] : [],
    ),
  };
}

/** The set of a library that a file would go into: the agent's own, else the first. */
function targetIn({ sets }: PlanLibrary): Target {
  const set = sets.find(({ kind }) => kind === 'personal') ?? sets[0];
  return set
    ? { id: set.id }
    : { fresh: { kind: 'personal', name: NAMES.personal, language: NAMES.language } };
}

/** An export of ours, a backup, or a pack. */
async function readLibrary(argument: string): Promise<PlanLibrary> {
  const path = existingFile('--library', argument);
  const result = await settled(() => {
    const text = readFileSync(path, 'utf8');
    const json = readJson(argument, text);
    if (json.format === OWN_FORMAT) return ownLibrary(json);
    if (json.format === BACKUP_FORMAT) return backupLibrary(argument, text);
    const pack = parsePack(json);
    if (!pack.ok) {
      // Only what says that it is a pack can have a wrong place.
      const where = pack.path === '' || pack.path === 'format' ? '' : ` (${pack.path}: ${pack.problem})`;
      throw new Stop(`--library: ${argument} is no export, backup or pack of ours${where}.`);
    }
    const { set, categories, replies } = packRows(pack.value);
    return { sets: [set], categories, replies };
  });
  if (result.ok) return result.value;
  throw new Stop(`--library: ${argument}: ${faultWords(result.error.code, result.error.detail)}.`);
}

function readJson(argument: string, text: string): { format?: unknown; vocabulary?: unknown } {
  try {
    // `null`, a word and a number are JSON as well, and none of ours.
    return Object(JSON.parse(text));
  } catch {
    throw new Stop(`--library: ${argument} is not JSON (line ${jsonFaultLine(text)}).`);
  }
}

async function backupLibrary(argument: string, text: string): Promise<PlanLibrary> {
  const sha256 = async (content: string) => createHash('sha256').update(content).digest('hex');
  const backup = await openBackup(text, sha256);
  if (backup.ok) return backup.value.content;
  throw new Stop(
    `--library: ${argument} is a backup that cannot be read (${backup.error.path ?? backup.error.code}).`,
  );
}

function print(answer: Answer): void {
  const { new: fresh, changed, same, invalid } = answer.counts;
  const sheet = answer.sheet === '' ? '' : `, sheet ${answer.sheet}`;
  console.log(`${answer.file}: ${answer.format}${sheet}${answer.encoding ? `, ${answer.encoding}` : ''}`);
  console.log(`new ${fresh}, changed ${changed}, same ${same}, invalid ${invalid}`);
  if (answer.near > 0) console.log(`${answer.near} of the new ones say nearly what another says`);
  for (const { code, count } of answer.notes) console.log(noteWords(code, count));
  for (const blank of answer.blanks)
    console.log(`  blank ${blank.source} × ${blank.count}: ${proposed(blank)}`);
  const place = answer.counted === 'rows' ? 'row' : 'item';
  for (const { line, reason, detail } of answer.invalid)
    console.log(`  ${place} ${line}: ${reasonWords(reason, detail)}`);
}

/** As the workspace proposes it; `or` is the variable that it offers besides. */
function proposed({ proposal, variable }: Answer['blanks'][number]): string {
  const or = variable === null ? '' : `, or variable ${variable}`;
  switch (proposal.as) {
    case 'open':
      return `undecided${or}`;
    case 'variable':
      return `variable ${proposal.name}`;
    case 'blank':
      return `blank ${proposal.label}${or}`;
    case 'text':
      return 'text';
  }
}
