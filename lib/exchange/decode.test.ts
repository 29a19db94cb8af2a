import { describe, expect, it } from 'vitest';
import { gb18030, utf8, utf16, withMark } from '../../tests/exchange/encode';
import { decodeText } from './decode';

const SCRIPT = '编码,内容\r\nfh1,"您好，今天下午发货"\r\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(SCRIPT), 'utf-8'],
    ['UTF-8 with a mark', withMark(SCRIPT), 'utf-8'],
    ['UTF-16', utf16(SCRIPT), 'utf-16le'],
    ['UTF-16 without a mark', utf16(SCRIPT, { mark: false }), 'utf-16le'],
    ['UTF-16, big end first', utf16(SCRIPT, { big: true }), 'utf-16be'],
    ['UTF-16, big end first, without a mark', utf16(SCRIPT, { big: true, mark: false }), 'utf-16be'],
    ['GB18030', gb18030(SCRIPT), 'gb18030'],
  ] as const)('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: SCRIPT, encoding });
  });

  it('reads an emoji in GB18030, which takes four bytes', () => {
    const bytes = Uint8Array.of(...gb18030('好的'), 0x94, 0x39, 0xfc, 0x36);
    expect(decodeText(bytes)).toEqual({ text: '好的😀', encoding: 'gb18030' });
  });

  // These bytes are UTF-8 as well: letters of other alphabets, none of them Chinese.
  it.each(['陆', '茅'])('takes %s for Chinese, whatever else its bytes could be', (text) => {
    const bytes = gb18030(text);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toContain('\ufffd');
    expect(decodeText(bytes)).toEqual({ text, encoding: 'gb18030' });
  });

  it.each(['café au lait', 'señor, déjà vu', 'Привет, как дела'])('leaves %s as it is', (text) => {
    expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' });
  });

  it('reads plain Western text', () => {
    const bytes = Uint8Array.from('label,caf\xe9\r\nname,Fa\xe7ade of the house\r\n', (c) => c.charCodeAt(0));
    expect(decodeText(bytes)).toMatchObject({
      encoding: 'windows-1252',
      text: expect.stringContaining('Façade'),
    });
  });

  it('says that a file is cut off where half a character is missing', () => {
    expect(() => decodeText(utf8(SCRIPT).subarray(0, 11))).toThrow('damaged');
    expect(() => decodeText(gb18030('您好，今天下午发货').subarray(0, 17))).toThrow('damaged');
  });

  it.each([
    ['zeros', new Uint8Array(64)],
    ['anything', Uint8Array.from({ length: 512 }, (_, at) => (at * 73 + 129) % 256)],
  ])('reads no text out of %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow('no-text');
  });

  it('does as a person says', () => {
    expect(decodeText(gb18030('您好'), 'gb18030').text).toBe('您好');
    expect(decodeText(gb18030('您好'), 'windows-1252').text).not.toContain('您');
  });
});
