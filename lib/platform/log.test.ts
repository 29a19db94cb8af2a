import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Fault, keepFaults, report } from './log';

const OWN = 'chrome-extension://test-extension-id';

function errorWith(stack: string, message = '买家林小儿 13800001111'): Error {
  const error = new TypeError(message);
  error.stack = stack;
  return error;
}

afterEach(() => keepFaults(() => {}));

describe('report', () => {
  it('keeps the name and our own frames, and no word of the message', () => {
    const fault = report(
      'relay',
      errorWith(
        [
          'TypeError: 买家林小儿 13800001111',
          `    at bind (${OWN}/background.js:10:5)`,
          `    at async ${OWN}/chunks/panel.js?v=1:3:7`,
          '    at https://mms.pinduoduo.com/chat.js:1:1',
          '    at chrome-extension://somebody-else/x.js:1:1',
        ].join('\n'),
      ),
    );
    expect(fault).toEqual({
      feature: 'relay',
      code: 'TypeError',
      stack: ['background.js:10:5', 'chunks/panel.js:3:7'],
    });
  });

  it('reads the frames of Firefox', () => {
    const stack = `bind@${OWN}/background.js:10:5\nhttps://shop.example/a.js:1:1\n@${OWN}/a.js:2:2`;
    expect(report('relay', errorWith(stack)).stack).toEqual(['background.js:10:5', 'a.js:2:2']);
  });

  it('takes no frame out of a message that looks like one', () => {
    const message = `says\n    at 138 (${OWN}/13800001111.js:1:1)\nand more`;
    const error = errorWith(`TypeError: ${message}`, message);
    expect(report('relay', error).stack).toEqual([]);
  });

  it.each([
    [new Error('Extension context invalidated.'), 'invalidated'],
    [{ code: 'storage-full' }, 'storage-full'],
    [new DOMException('no room', 'QuotaExceededError'), 'QuotaExceededError'],
    [{ name: '林小儿 13800001111' }, 'unknown'],
    ['林小儿', 'unknown'],
    [undefined, 'unknown'],
  ])('gives %o the code %s', (error, code) => {
    expect(report('panel', error).code).toBe(code);
  });

  it('hands the fault to whoever keeps them', () => {
    const keeper = vi.fn<(fault: Fault) => void>();
    keepFaults(keeper);
    const fault = report('panel', new Error('x'));
    expect(keeper).toHaveBeenCalledExactlyOnceWith(fault);
  });
});
