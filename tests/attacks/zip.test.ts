import { describe, expect, it } from 'vitest';
import { zipOf } from '../../lib/evidence/archive/zip';
import { crc32 } from '../../lib/evidence/crc32';
import { Report } from '../../lib/evidence/verify/report';
import type { Source } from '../../lib/evidence/verify/types';
import { readDirectory } from '../../lib/evidence/verify/zip-directory';
import { openEntries } from '../../lib/evidence/verify/zip-files';
import { told, trustIn, verify } from './archive';
import { sha256, utf8 } from './sample';

const FOLDER = 'case-20261122-k3f9q2';

interface Made {
  name: string;
  content?: Uint8Array;
  /** What its own header says, where that is not the same. */
  own?: { name?: string; size?: number };
  /** Of the list: Unix mode, method, the size unpacked. */
  mode?: number;
  method?: number;
  size?: number;
  extra?: number[];
  /** What a reader must be able to do. */
  version?: number;
}

/** A zip that says whatever the test wants, in both of its lists. */
function zip(entries: Made[], { between = 0, offsetOf = (own: number) => own } = {}): Blob {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = entry.content ?? utf8('x');
    const head = header(
      0x04034b50,
      { ...entry, name: entry.own?.name ?? entry.name },
      entry.own?.size ?? content.length,
    );
    central.push(header(0x02014b50, entry, entry.size ?? content.length, offsetOf(at)));
    parts.push(head, content, new Uint8Array(between));
    at += head.length + content.length + between;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return new Blob([...parts, ...central, end] as BlobPart[]);
}

function header(mark: number, entry: Made, size: number, offset?: number): Uint8Array {
  const name = Buffer.from(entry.name, 'utf8');
  const content = entry.content ?? utf8('x');
  const extra = offset === undefined ? [] : (entry.extra ?? []);
  const fixed = offset === undefined ? 30 : 46;
  const view = new DataView(new ArrayBuffer(fixed + name.length + extra.length));
  // The list has two bytes more in front: by what it was made.
  const from = offset === undefined ? 0 : 2;
  view.setUint32(0, mark, true);
  view.setUint16(from + 4, entry.version ?? 20, true);
  view.setUint16(from + 8, entry.method ?? 0, true);
  view.setUint32(from + 14, crc32(content as Uint8Array<ArrayBuffer>), true);
  view.setUint32(from + 18, content.length, true);
  view.setUint32(from + 22, size, true);
  view.setUint16(from + 26, name.length, true);
  view.setUint16(from + 28, extra.length, true);
  if (offset !== undefined) {
    view.setUint32(38, ((entry.mode ?? 0o100644) * 0x10000) >>> 0, true);
    view.setUint32(42, offset, true);
  }
  const bytes = new Uint8Array(view.buffer);
  bytes.set([...name, ...extra], fixed);
  return bytes;
}

const fails = async (archive: Blob | Source) => told(await verify(archive, trustIn(null)), 'fails');
const file = (path: string) => ({ name: `${FOLDER}/${path}` });

describe('a name that leads elsewhere', () => {
  it.each([
    ['up', `${FOLDER}/../outside.txt`],
    ['from the root', '/etc/passwd'],
    ['a drive', `${FOLDER}/C:\\outside.txt`],
    ['a backslash', `${FOLDER}/data\\outside.txt`],
    ['NUL', `${FOLDER}/data/a\0.png`],
    ['composed', `${FOLDER}/data/caf\u00e9.png`.normalize('NFC')],
    ['decomposed', `${FOLDER}/data/caf\u00e9.png`.normalize('NFD')],
    ['hidden', `${FOLDER}/data/.hidden`],
    ['no folder', 'outside.txt'],
  ])('%s', async (_what, name) => {
    expect(await fails(zip([file('bagit.txt'), { name }]))).toContain('zip-names: name-unsafe');
  });

  it('a link', async () => {
    const link = { ...file('data/items/0001-frame.png'), mode: 0o120777, content: utf8('/etc/passwd') };
    expect(await fails(zip([file('bagit.txt'), link]))).toContain('zip-names: not-a-file');
  });

  it('into two folders', async () => {
    const entries = [file('bagit.txt'), { name: 'case-20261122-zzzzzz/bagit.txt' }];
    expect(await fails(zip(entries))).toContain('zip-names: name-folder');
  });
});

describe('one file twice', () => {
  it('by the same name', async () => {
    const entries = [file('data/a.png'), { ...file('data/a.png'), content: utf8('y') }];
    expect(await fails(zip(entries))).toContain('zip-names: name-twice');
  });
  it('by a name that differs in its case', async () => {
    expect(await fails(zip([file('data/a.png'), file('data/A.png')]))).toContain('zip-names: name-case');
  });
  it('in the same place', async () => {
    const entries = [file('data/a.png'), file('data/b.png')];
    expect(await fails(zip(entries, { offsetOf: () => 0 }))).toContain('zip-whole: zip-overlap');
  });
});

describe('two lists that disagree', () => {
  it('on the name', async () => {
    const entry = { ...file('data/a.png'), own: { name: `${FOLDER}/data/b.png` } };
    expect(await fails(zip([entry]))).toContain('zip-headers: header-differs');
  });
  it('on the size', async () => {
    expect(await fails(zip([{ ...file('data/a.png'), own: { size: 9 } }]))).toContain(
      'zip-headers: header-differs',
    );
  });
  it('on who can read it: whoever cannot leaves the file out', async () => {
    expect(await fails(zip([{ ...file('data/a.png'), version: 99 }]))).toContain(
      'zip-headers: header-differs',
    );
  });
  it('by a second name, in Unicode', async () => {
    const entry = { ...file('data/a.png'), extra: [0x75, 0x70, 1, 0, 1] };
    expect(await fails(zip([entry]))).toContain('zip-headers: other-name');
  });
});

describe('what is in no list', () => {
  it.each([
    ['of a kind that nobody looks at', [0x55, 0x54, 1, 0, 1]],
    ['that is no field', [1, 2, 3]],
  ])('in a field %s', async (_, extra) => {
    expect(await fails(zip([{ ...file('data/a.png'), extra }]))).toContain('zip-whole: zip-gap');
  });
  it('between the files', async () => {
    const entries = [file('data/a.png'), file('data/b.png')];
    expect(await fails(zip(entries, { between: 5 }))).toContain('zip-whole: zip-gap');
  });
  it('behind the end', async () => {
    const archive = new Blob([zip([file('data/a.png')]), 'PK']);
    expect(await fails(archive)).toEqual(['zip-whole: zip-no-end']);
  });
});

describe('a zip bomb', () => {
  it('is never unpacked', async () => {
    const bomb = { ...file('data/a.png'), method: 8, size: 0xfffffff0, own: { size: 0xfffffff0 } };
    expect(await fails(zip([bomb]))).toContain('zip-sizes: compressed');
  });
  it('cannot say that it stores more than there is', async () => {
    const bomb = { ...file('data/a.png'), size: 0xfffffff0, own: { size: 0xfffffff0 } };
    expect(await fails(zip([bomb]))).toContain('zip-sizes: size-differs');
  });
});

describe('a large archive', () => {
  it('of more than 65,535 files is read whole', async () => {
    const body = utf8('x');
    const facts = { body, bytes: 1, crc32: crc32(body), sha256: sha256(body) };
    const parts = Array.from({ length: 66_000 }, (_, at) => ({
      path: `${FOLDER}/data/items/${at}.png`,
      ...facts,
    }));
    // As one piece: of a Blob of so many, Node finds each slice by walking through all.
    const bytes = new Uint8Array(await zipOf(parts, 0).arrayBuffer());
    const source = { size: bytes.length, read: async (from: number, to: number) => bytes.slice(from, to) };
    const { findings } = await verify(source, trustIn(null));
    const container = findings.filter(({ id }) => id.startsWith('zip-'));
    expect(container.map(({ status }) => status)).toEqual(['holds', 'holds', 'holds', 'holds']);
    // All of them were seen: each is in no manifest.
    const complete = findings.find(({ id }) => id === 'complete');
    expect((complete?.problems.length ?? 0) + (complete?.more ?? 0)).toBeGreaterThanOrEqual(66_000);
  }, 60_000);

  it('with a file beyond 4 GB is found its way in', async () => {
    const size = 5 * 2 ** 30;
    const large = {
      path: `${FOLDER}/data/items/0001-file.mp4`,
      bytes: size,
      crc32: 0,
      body: new Uint8Array(),
    };
    const small = { path: `${FOLDER}/bagit.txt`, bytes: 1, crc32: crc32(utf8('x')), body: utf8('x') };
    const headers = new Uint8Array(await zipOf([large, small], 0).arrayBuffer());
    // The large one's own header, then zeros that nobody has to hold, then all the rest.
    const split = 30 + large.path.length + 20;
    const source: Source = {
      size: headers.length + size,
      read: async (start, end) => {
        const piece = new Uint8Array(Math.min(end, headers.length + size) - start);
        for (const [at] of piece.entries()) {
          const place = start + at;
          if (place < split) piece[at] = headers[place] ?? 0;
          else if (place >= split + size) piece[at] = headers[place - size] ?? 0;
          else if (end - start > 1_000_000) return piece;
        }
        return piece;
      },
    };
    const directory = await readDirectory(source);
    if (!directory.ok) throw new Error(directory.reason);
    const report = new Report();
    const files = await openEntries(source, directory.entries, directory.end, report);
    expect([...files.values()].map((each) => [each.path, each.size])).toEqual([
      [large.path, size],
      [small.path, 1],
    ]);
    const container = report
      .findings()
      .filter(({ id }) => ['zip-whole', 'zip-headers', 'zip-sizes'].includes(id));
    expect(container.map(({ status }) => status)).toEqual(['holds', 'holds', 'holds']);
  });
});
