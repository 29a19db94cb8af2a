import { expect, it } from 'vitest';
import { assembleArchive } from '../archive/assemble';
import { argumentsOf, sampleCase } from '../archive/testing';
import { caseWhole } from '../case-schema';
import { nextLine } from '../chain';
import { checkWhole } from '../whole';
import { openArchive } from './open';
import { sourceOf } from './source';

const noStamp = async () => null;

it('gives back the case that was put in, with its bytes where they lie', async () => {
  const sample = await sampleCase(noStamp, { frames: 3 });
  const { zip } = await assembleArchive(...argumentsOf(sample));
  const opened = await openArchive(sourceOf(zip));
  if (!opened) throw new Error('not opened');
  const { whole, places } = opened;
  const { revision, updatedAt, ...found } = whole.case;
  expect(found).toEqual({
    ...sample.whole.case,
    revision: undefined,
    updatedAt: undefined,
  });
  expect(whole.items).toEqual(sample.whole.items);
  expect(whole.captures).toEqual(sample.whole.captures);
  expect(whole.log).toEqual(sample.whole.log);
  expect(whole.seals).toEqual(sample.whole.seals.map((seal) => ({ ...seal, tries: 0 })));
  for (const { item, start, end } of places) {
    expect(await zip.slice(start, end).arrayBuffer()).toEqual(await sample.bytes.get(item.id)?.arrayBuffer());
  }
  // As it goes over to the background, which looks at all of it once more.
  expect(caseWhole().safeParse(JSON.parse(JSON.stringify(whole))).error).toBeUndefined();
  expect(checkWhole(whole).ok).toBe(true);
});

it('knows to whom it was handed, and when', async () => {
  const sample = await sampleCase(noStamp);
  const { log } = sample.whole;
  const at = '2026-11-20T07:00:00.000Z';
  const line = { act: 'hand-over', at, by: '小木', detail: { to: '存档室' } } as const;
  log.push(nextLine(sample.whole.case.id, log.at(-1) ?? null, line));
  const { zip } = await assembleArchive(...argumentsOf(sample));
  const opened = await openArchive(sourceOf(zip));
  expect(opened?.whole.case).toMatchObject({ handedTo: '存档室', handedAt: Date.parse(at) });
});

it('opens no masked archive, which is not the whole case, and nothing that is no archive', async () => {
  const sample = await sampleCase(noStamp);
  const { zip } = await assembleArchive(...argumentsOf(sample, { masked: true }));
  expect(await openArchive(sourceOf(zip))).toBeNull();
  expect(
    await openArchive(sourceOf(new Blob(['not a zip at all, and longer than its end record']))),
  ).toBeNull();
  const whole = await assembleArchive(...argumentsOf(sample));
  expect(await openArchive(sourceOf(whole.zip.slice(0, whole.zip.size - 40)))).toBeNull();
});
