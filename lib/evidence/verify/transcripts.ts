import { late, z } from '../../profile/zod';
import type { LogLine } from '../types';
import type { Bag } from './bag';
import { bytesOf, textOf } from './bytes';
import { type CaseFile, type CaseItem, parsed } from './case-file';
import type { Report } from './report';

const transcript = late(() =>
  z.looseObject({
    schema: z.literal('sellerside-transcript/1'),
    messages: z.array(z.looseObject({ id: z.string(), frames: z.array(z.number()) })),
  }),
);

/** Each message of a transcript is in the frames that it names, and the frames show no other. */
export async function checkTranscripts(
  { items, captures }: CaseFile,
  bag: Bag,
  report: Report,
): Promise<void> {
  report.reach('transcripts');
  for (const item of items.filter(({ kind, role }) => kind === 'transcript' && role === 'original')) {
    const frames = items
      .filter(
        ({ kind, role, capture }) => kind === 'frame' && role === 'original' && capture === item.capture,
      )
      .sort((left, right) => left.seq - right.seq);
    const taken = captures.find(({ id }) => id === item.capture)?.frames;
    // A frame that was removed leaves the numbers of those after it open.
    if (taken !== frames.length) report.doubt('transcripts', 'frames-uncounted', item.path);
    else await checkTranscript(item, frames, bag, report);
  }
}

async function checkTranscript(item: CaseItem, frames: CaseItem[], bag: Bag, report: Report): Promise<void> {
  const file = bag.files.get(item.path);
  const bytes = file && (await bytesOf(file));
  const read = transcript().safeParse(parsed((bytes && textOf(bytes)) ?? ''));
  if (!read.success) {
    report.fail('transcripts', 'transcript-unreadable', item.path);
    return;
  }
  const { messages } = read.data;
  const shown = frames.map((frame) => new Set(frame.messages));
  for (const { id, frames: numbers } of messages) {
    for (const number of numbers) {
      if (!shown[number - 1]?.has(id)) {
        report.fail('transcripts', 'transcript-frame', item.path, { message: id, frame: number });
      }
    }
  }
  const told = new Set(messages.map(({ id }) => id));
  for (const frame of frames) {
    for (const id of frame.messages) {
      if (!told.has(id))
        report.fail('transcripts', 'transcript-message', item.path, { message: id, file: frame.path });
    }
  }
}

/** The log tells how each capture ended, and is sealed: what the facts say must be that. */
export function checkCaptures({ captures }: CaseFile, lines: LogLine[], report: Report): void {
  const ended = new Map(
    lines.flatMap(({ act, detail }) => (act === 'capture-end' ? [[detail?.capture, detail]] : [])),
  );
  for (const { id, state, frames, gaps, reachedTop, reachedBottom } of captures) {
    const told = ended.get(id);
    const said = { state, frames, gaps: gaps.length, reachedTop, reachedBottom };
    const isSame = told && Object.entries(said).every(([key, value]) => (told[key] ?? null) === value);
    if (told ? !isSame : state !== 'running') report.fail('coverage', 'capture-untold', id);
    ended.delete(id);
  }
  for (const id of ended.keys()) report.fail('coverage', 'capture-untold', String(id));
}

/** Whether the captures say of themselves that nothing is missing. */
export function checkCoverage({ captures }: CaseFile, report: Report): void {
  report.reach('coverage');
  for (const { id, state, gaps, reachedTop, reachedBottom } of captures) {
    if (state !== 'complete') report.doubt('coverage', 'capture-unfinished', id);
    for (const { afterFrame } of gaps) report.doubt('coverage', 'capture-gap', id, { frame: afterFrame });
    if (reachedTop === false || reachedBottom === false) report.doubt('coverage', 'capture-ends', id);
  }
}
