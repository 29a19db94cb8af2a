import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '../../tests/exchange/zip';
import { namesOf, unzip } from './unzip';

const all = () => true;
const MOST = 1_000_000;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('unzip', () => {
  it('unpacks what is wanted, stored or packed', async () => {
    const bytes = zip([
      { name: 'xl/a.xml', data: '<a/>' },
      { name: 'xl\\b.xml', data: '话术'.repeat(1000), method: 8 },
      { name: 'media/x.png', data: 'no' },
    ]);
    expect(namesOf(bytes)).toEqual(['xl/a.xml', 'xl/b.xml', 'media/x.png']);
    const parts = await unzip(bytes, (name) => name.endsWith('.xml'), MOST);
    expect([...parts.keys()]).toEqual(['xl/a.xml', 'xl/b.xml']);
    expect(text(parts.get('xl/b.xml'))).toBe('话术'.repeat(1000));
  });

  it('stops at what really comes out, whatever the archive says of itself', async () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const bomb = zip([{ name: 'a.xml', raw: packed, method: 8, says: 10 }]);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(unzip(bomb, all, MOST)).rejects.toThrow('unpacked-too-large');
  });

  it('refuses at once what says itself that it is too large', async () => {
    const honest = zip([{ name: 'a.xml', data: 'x', says: 4_000_000_000 }]);
    await expect(unzip(honest, all, MOST)).rejects.toThrow('unpacked-too-large');
  });

  it('counts a part as often as it is named', async () => {
    const part = { name: 'a.xml', data: 'x'.repeat(300_000), method: 8 as const };
    const bytes = zip([part, part, part, part]);
    await expect(unzip(bytes, all, MOST)).rejects.toThrow('unpacked-too-large');
  });

  it('knows a locked part', async () => {
    await expect(unzip(zip([{ name: 'a.xml', data: 'x', isLocked: true }]), all, MOST)).rejects.toThrow(
      'encrypted',
    );
  });

  it('finds every archive damaged that was cut off or written over', async () => {
    const bytes = zip([{ name: 'a.xml', data: '话术'.repeat(500), method: 8 }]);
    for (let end = 0; end < bytes.length; end += 7)
      await expect(unzip(bytes.slice(0, end), all, MOST)).rejects.toThrow('damaged');
    const scratched = bytes.slice();
    scratched.fill(0xff, 40, 60);
    await expect(unzip(scratched, all, MOST)).rejects.toThrow('damaged');
  });
});
