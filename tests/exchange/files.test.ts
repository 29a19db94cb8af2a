import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import expected from './expected.json';
import { fixture, opened, proposedRows } from './read';

/** What a person reads out of each file: format, encoding, and `[line, path, title, body, shortcut, tags]` of a row. */
const files = Object.entries(expected as Record<string, unknown>);

it('has written down what is in every file', () => {
  expect(files.map(([name]) => name).sort()).toEqual(readdirSync('tests/exchange/files').sort());
});

describe.each(files)('%s', (name, wanted) => {
  it('is read as a person reads it', async () => {
    const file = await opened(fixture(name), name);
    const { inspection } = file;
    const { rows, skipped, notes } = proposedRows(file);
    expect({
      format: inspection.sheets[inspection.best]?.format,
      encoding: inspection.encoding,
      counted: inspection.counted,
      rows: rows.map(({ line, path, title, body, shortcut, tags }) => [
        line,
        path?.join(' / ') ?? null,
        title,
        body.map((piece) => ('text' in piece ? piece.text : `«${piece.template}»`)).join(''),
        shortcut,
        tags?.join(' ') ?? null,
      ]),
      skipped: skipped.map(({ line, reason }) => [line, reason]),
      notes: [...inspection.notes, ...notes].map(({ code, count }) => [code, count]),
    }).toEqual(wanted);
  });
});
