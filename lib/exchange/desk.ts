import { fail, ok, type Result } from '../messaging/result';
import { LIMITS } from '../replies/limits';
import { type BlankGroup, collectBlanks, type Decisions } from './blank-decide';
import { type CategoryChoices, type CategoryMatch, matchCategories } from './categories';
import type { Encoding } from './decode';
import type { FileFaultCode } from './fault';
import { type OpenFile, openFile } from './open';
import { type Progress, planImport } from './plan';
import type { Plan, PlanLibrary, PlanNames, Planned, Target } from './plan-types';
import { type ImportWrite, writeOf } from './plan-write';
import { categoriesOf } from './target';
import type { FileNote, Inspection, Reading, ReadRows, Skipped, SourceRow } from './types';

/** What the rows of a sheet come to before anything is decided. */
export interface ReadSummary {
  count: number;
  skipped: Skipped[];
  notes: FileNote[];
  blanks: BlankGroup[];
}

export interface PlanRequest {
  target: Target;
  choices: CategoryChoices;
  decisions: Decisions;
  names: PlanNames;
}

export interface PlanAnswer {
  plan: Plan;
  categories: CategoryMatch[];
}

/**
 * One import from the file to what is to be written, a step at a time; each may be taken again. It holds the file and
 * its rows, so that what crosses to a page is only what a person looks at.
 */
export class ImportDesk {
  private file: OpenFile | null = null;
  private read: ReadRows | null = null;
  private blanks: BlankGroup[] = [];
  private planned: { planned: Planned; request: PlanRequest; library: PlanLibrary } | null = null;

  async open(
    bytes: Uint8Array,
    name: string,
    encoding?: Encoding,
  ): Promise<Result<Inspection, FileFaultCode>> {
    const opened = await openFile(bytes, name, encoding);
    this.file = opened.ok ? opened.value : null;
    return opened.ok ? ok(opened.value.inspection) : opened;
  }

  readRows(reading: Reading): Result<ReadSummary, 'no-rows'> {
    // A sheet is chosen by its place among those with rows.
    const read = this.file?.sheets[reading.sheet]?.read(reading);
    if (!read) return fail('no-rows');
    const fitting = read.rows.filter((row) => lengthOf(row) <= LIMITS.body);
    const tooLong = read.rows.filter((row) => lengthOf(row) > LIMITS.body);
    const skipped = [
      ...read.skipped,
      ...tooLong.map(
        (row): Skipped => ({
          line: row.line,
          reason: 'body-too-long',
          detail: { length: lengthOf(row), limit: LIMITS.body },
        }),
      ),
    ];
    this.read = { ...read, rows: fitting, skipped };
    this.blanks = collectBlanks(fitting);
    return ok({ count: fitting.length, skipped, notes: read.notes, blanks: this.blanks });
  }

  plan(
    library: PlanLibrary,
    request: PlanRequest,
    progress: Progress = () => {},
  ): Result<PlanAnswer, 'no-rows'> {
    if (!this.read) return fail('no-rows');
    const { rows, skipped } = this.read;
    const planned = planImport({ ...request, library, rows, skipped, blanks: this.blanks, progress });
    // Kept with what it was made of: what is written must be what was shown.
    this.planned = { planned, request, library };
    return ok({
      plan: planned.plan,
      categories: matchCategories(rows, categoriesOf(library, request.target)),
    });
  }

  /** What carries out the plan made last. */
  write(newId: () => string): Result<ImportWrite, 'no-rows'> {
    if (!this.planned || !this.read) return fail('no-rows');
    const { planned, request, library } = this.planned;
    return ok(writeOf(planned, { ...request, library, newId, categories: this.read.categories }));
  }
}

/** Texts that nobody will take are not looked through for blanks either. */
const lengthOf = ({ body }: SourceRow): number =>
  body.reduce((sum, piece) => sum + ('text' in piece ? piece.text : piece.template).length, 0);
