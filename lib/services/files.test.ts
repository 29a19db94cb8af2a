import { describe, expect, it } from 'vitest';
import { FileRepository } from '../store/files';
import { fakeStore, got } from '../store/testing';
import { fileCalls } from './files';

const calls = fileCalls(new FileRepository(fakeStore(), () => 0));
const MB = 1024 * 1024;

function bytes(size: number, ...start: number[]): Buffer {
  const all = Buffer.alloc(size);
  all.set(start);
  return all;
}
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WEBP = [0x52, 0x49, 0x46, 0x46, 9, 9, 9, 9, 0x57, 0x45, 0x42, 0x50];

const add = (content: Buffer, type: string, name = '尺码表.png') =>
  calls['files.add']({ name, type, base64: content.toString('base64') });

it('gives back every byte, under an id that is made of them', async () => {
  const content = bytes(70_001, ...PNG);
  for (let index = 8; index < content.length; index++) content[index] = index % 251;
  const ref = got(await add(content, 'image/png'));
  expect(ref).toMatchObject({ name: '尺码表.png', type: 'image/png', size: 70_001 });
  const read = got(await calls['files.read']({ id: ref.id }));
  expect(Buffer.from(read.base64, 'base64').equals(content)).toBe(true);
  expect(read).not.toHaveProperty('at');
  expect(got(await add(content, 'image/png', '另一个名字.png')).id).toBe(ref.id);
  expect(got(await add(bytes(10, ...PNG), 'image/png')).id).not.toBe(ref.id);
});

describe('what a file is', () => {
  it('is told by its bytes where they are a picture, whatever it is called', async () => {
    expect(got(await add(bytes(20, ...WEBP), 'image/png')).type).toBe('image/webp');
    expect(got(await add(bytes(20, 0xff, 0xd8, 0xff), 'application/octet-stream')).type).toBe('image/jpeg');
    expect(got(await add(bytes(20, 0x47, 0x49, 0x46, 0x38), 'image/gif')).type).toBe('image/gif');
  });

  it('may be anything else, but not a picture that is none', async () => {
    expect(got(await add(Buffer.from('%PDF-1.7'), 'application/pdf', '说明书.pdf')).type).toBe(
      'application/pdf',
    );
    expect(await add(Buffer.from('<html>'), 'image/jpeg')).toMatchObject({ error: { code: 'bad-type' } });
  });
});

describe('what is refused', () => {
  it.each<[string, Buffer, string, number]>([
    ['a picture of more than 5 MB', bytes(5 * MB + 1, ...PNG), 'image/png', 5],
    ['a picture that calls itself something else', bytes(5 * MB + 1, ...PNG), 'application/pdf', 5],
    ['a file of more than 10 MB', bytes(10 * MB + 1), 'application/pdf', 10],
  ])('%s', async (_, content, type, limit) => {
    expect(await add(content, type)).toEqual({
      ok: false,
      error: { code: 'too-large', path: 'base64', detail: { limit } },
    });
  });

  it('takes just as much', async () => {
    expect((await add(bytes(5 * MB, ...PNG), 'image/png')).ok).toBe(true);
    expect((await add(bytes(10 * MB), 'application/pdf')).ok).toBe(true);
  });

  it.each([[''], ['a'], ['ab=c'], ['abc '], ['data:image/png;base64,AAAA']])(
    'base64 that is none: %j',
    async (base64) => {
      expect(await calls['files.add']({ name: 'x', type: '', base64 })).toMatchObject({
        error: { code: 'bad-request', path: 'base64' },
      });
    },
  );
});
