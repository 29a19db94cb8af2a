import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextLine } from '../../lib/evidence/chain';
import type { Authority } from '../tools/authority';
import {
  edit,
  exported,
  type Files,
  packed,
  rehash,
  resign,
  runScript,
  sourceOf,
  text,
  told,
  trustIn,
  type Unpacked,
  verify,
} from './archive';
import { bytes, type Cast, makeCast } from './cast';
import { type Signer, sampleCase, sha256, utf8 } from './sample';

let cast: Cast;
let authority: Authority;
let rogue: Authority;
let signer: Signer;
let intruder: Signer;
let good: Unpacked;
let other: Unpacked;

beforeAll(async () => {
  cast = await makeCast();
  ({ authority, rogue, signer, intruder, good, other } = cast);
});
afterAll(() => cast.remove());

const FRAME = 'data/items/0001-frame.png';
const SECOND = 'data/items/0002-frame.png';
const LOG = 'data/custody.jsonl';
const TRANSCRIPT = 'data/items/0003-transcript.json';
const without = (files: Files, path: string, line: string) =>
  files.set(
    path,
    utf8(
      text(files, path)
        .split('\n')
        .filter((each) => !each.includes(line))
        .join('\n'),
    ),
  );

interface Attack {
  name: string;
  change: (files: Files) => void | Promise<void>;
  /** Findings of ours that must be among those that fail. */
  ours: string[];
  /** What the script must say; its exit code is 1. */
  script: RegExp;
}

const ATTACKS: Attack[] = [
  {
    name: 'a byte of a picture is flipped',
    change: (files) =>
      files.set(
        FRAME,
        bytes(files, FRAME).map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
      ),
    ours: ['payload: hash-differs', 'items: item-hash'],
    script: /FAIL .*manifest-sha256\.txt are missing or changed\n.*0001-frame\.png/,
  },
  {
    name: 'two pictures are swapped',
    change: (files) => {
      const [first, second] = [bytes(files, FRAME), bytes(files, SECOND)];
      files.set(FRAME, second).set(SECOND, first);
    },
    ours: ['payload: hash-differs', 'items: item-hash'],
    script: /missing or changed\n.*0001-frame\.png.*\n.*0002-frame\.png/,
  },
  {
    name: 'a picture is taken out',
    change: (files) => void files.delete(FRAME),
    ours: ['complete: file-absent', 'items: file-absent'],
    script: /missing or changed/,
  },
  {
    name: 'a picture is taken out, with its line in the manifest',
    change: (files) => {
      files.delete(FRAME);
      without(files, 'manifest-sha256.txt', FRAME);
    },
    ours: ['tag-files: hash-differs', 'items: file-absent'],
    script: /items that the log has and the archive has not\n.*0001-frame\.png/,
  },
  {
    name: 'a file is planted',
    change: (files) => void files.set('data/items/0009-frame.png', utf8('x')),
    ours: ['complete: file-extra', 'items: item-unlisted'],
    script: /files that no manifest names\n.*0009-frame/,
  },
  {
    name: 'a file is planted beside the payload',
    change: (files) => void files.set('note.txt', utf8('x')),
    ours: ['complete: file-extra'],
    script: /files that no manifest names\n.*note\.txt/,
  },
  {
    name: 'the log is reordered, and all is hashed anew',
    change: (files) => {
      const lines = text(files, LOG).split('\n');
      [lines[1], lines[2]] = [lines[2] ?? '', lines[1] ?? ''];
      files.set(LOG, utf8(lines.join('\n')));
      rehash(files);
    },
    ours: ['log: log-sequence', 'signature: signature-wrong'],
    script: /the chain is broken\n.*line 2 does not follow/,
  },
  {
    name: 'the log is cut short, and all is hashed anew',
    change: (files) => {
      files.set(LOG, utf8(text(files, LOG).split('\n').slice(0, 4).join('\n').concat('\n')));
      rehash(files);
    },
    ours: ['log-head: head-differs', 'signature: signature-wrong'],
    script: /it does not end where bag-info\.txt says/,
  },
  {
    name: 'the log is forked',
    change: (files) => {
      const lines = text(files, LOG).trimEnd().split('\n');
      const last = JSON.parse(lines[3] ?? '');
      const fork = nextLine(
        last.caseId,
        { seq: last.seq, hash: sha256(lines[3] ?? '') },
        {
          act: 'view',
          at: last.at,
          by: '旁人',
        },
      );
      lines.splice(5, 0, fork.text);
      files.set(LOG, utf8(`${lines.join('\n')}\n`));
      rehash(files);
    },
    ours: ['log: log-sequence'],
    script: /the chain is broken/,
  },
  {
    name: 'a word in the log is changed',
    change: (files) => {
      edit(files, LOG, '拍错了', '没用了');
      rehash(files);
    },
    ours: ['log: log-previous'],
    script: /the chain is broken/,
  },
  {
    name: 'a line of the manifest stands twice',
    change: (files) => {
      const manifest = text(files, 'manifest-sha256.txt');
      files.set('manifest-sha256.txt', utf8(`${manifest}${manifest.split('\n')[0]}\n`));
    },
    ours: ['manifests: line-twice', 'tag-files: hash-differs'],
    script: /manifest-sha256\.txt names twice/,
  },
  {
    name: 'all is signed anew with another key, and the old time stamp is kept',
    change: async (files) => resign(files, intruder, null),
    ours: ['token: token-other', 'fingerprint: key-unknown'],
    script: /archive: the time stamp is not this authority's, or is of something else/,
  },
  {
    name: 'the lines end as on Windows',
    change: (files) => edit(files, 'manifest-sha256.txt', /\n/g, '\r\n'),
    ours: ['manifests: line-malformed', 'tag-files: hash-differs'],
    script: /manifest-sha256\.txt has lines that may not stand there/,
  },
  {
    name: 'the transcript is edited, and all is hashed anew but the log',
    change: (files) => {
      const before = sha256(bytes(files, TRANSCRIPT));
      edit(files, TRANSCRIPT, '转我五十', '转我五百');
      edit(files, 'data/case.json', before, sha256(bytes(files, TRANSCRIPT)));
      rehash(files);
    },
    ours: ['items: item-unlogged', 'signature: signature-wrong'],
    script: /items that the log does not know\n.*0003-transcript/,
  },
  {
    name: 'the transcript names a frame that does not show the message',
    change: (files) => {
      edit(files, TRANSCRIPT, '"frames":[2],"id":"m3"', '"frames":[1],"id":"m3"');
    },
    ours: ['transcripts: transcript-frame', 'payload: hash-differs'],
    script: /missing or changed\n.*0003-transcript/,
  },
  {
    name: 'a message is taken out of the transcript',
    change: (files) => edit(files, TRANSCRIPT, /,\{[^{}]*"id":"m3"[^{}]*\}/, ''),
    ours: ['transcripts: transcript-message'],
    script: /missing or changed\n.*0003-transcript/,
  },
  {
    name: 'the time stamp of another case is put in',
    change: (files) =>
      void files.set('seal/tagmanifest.sig.tsr', bytes(other.files, 'seal/tagmanifest.sig.tsr')),
    ours: ['token: token-other'],
    script: /archive: the time stamp is not this authority's, or is of something else/,
  },
  {
    name: 'a whole seal of another case is put in',
    change: (files) => {
      for (const end of ['head', 'sig', 'pem', 'tsr']) {
        files.set(`data/seals/0001.${end}`, bytes(other.files, `data/seals/0001.${end}`));
      }
    },
    ours: ['seal-log: case-id', 'seal-log: seal-place'],
    script: /seal 0001: it is of another case/,
  },
  {
    name: 'an authority of the attacker stamps, and its root lies in the zip',
    change: async (files) => {
      await resign(files, signer, rogue);
      files.set('tsa-ca.pem', utf8('-----BEGIN CERTIFICATE-----'));
    },
    ours: ['token-authority: authority-other', 'complete: file-extra'],
    script: /archive: the time stamp is not this authority's/,
  },
  {
    name: 'the bag is renamed to another case',
    change: (files) =>
      edit(files, 'bag-info.txt', /External-Identifier: .*/, 'External-Identifier: case-20200101-aaaaaa'),
    ours: ['bag: bag-folder', 'tag-files: hash-differs'],
    script: /case\.json is of another case than bag-info\.txt/,
  },
];

describe.each(ATTACKS)('$name', ({ change, ours, script }) => {
  let changed: Unpacked;
  beforeAll(async () => {
    changed = { folder: good.folder, files: new Map(good.files) };
    await change(changed.files);
  });

  it('is found by our verifier', async () => {
    const verdict = await verify(packed(changed), trustIn(authority, signer));
    expect(verdict.status).toBe('fails');
    expect(told(verdict, 'fails')).toEqual(expect.arrayContaining(ours));
  });

  it('is found by the script', () => {
    const { code, output } = runScript(changed, bytes(good.files, 'verify.sh'), [
      authority.ca,
      signer.fingerprint,
    ]);
    expect(output).toMatch(script);
    expect(code).toBe(1);
  });
});

it('a captured page that runs something is named', async () => {
  const sample = await sampleCase({
    signer,
    authority,
    page: '<p>页面</p><script src="file:///C:/x.js"></script>',
  });
  const verdict = await verify(await exported(sample, signer, authority), trustIn(authority, signer));
  expect(told(verdict, 'fails')).toEqual(['inert: active-content', 'inert: loads-from-outside']);
});

it.each([1, 21, 400])('a zip that lacks its last %d bytes is not read', async (count) => {
  const zip = packed(good);
  const verdict = await verify(sourceOf(zip.slice(0, zip.size - count)), trustIn(authority, signer));
  expect(told(verdict, 'fails')).toEqual(['zip-whole: zip-no-end']);
  expect(verdict.status).toBe('fails');
});
