import { expect, it } from 'vitest';
import { LOG_CAPACITY, LogRepository } from './log';
import { fakeStore } from './testing';

function fakeLog() {
  const time = { now: 0 };
  return { time, log: new LogRepository(fakeStore(), () => time.now, '1.2.3') };
}
const fault = (code: string) => ({ feature: 'relay', code, stack: ['background.js:1:2', 'a.js:3:4'] });

it('counts a fault that comes again, and gives the newest first', async () => {
  const { log, time } = fakeLog();
  for (const code of ['TypeError', 'RangeError', 'TypeError']) {
    time.now += 10;
    await log.add(fault(code));
  }
  expect(await log.read()).toEqual({
    ok: true,
    value: [
      { ...fault('TypeError'), count: 2, firstAt: 10, lastAt: 30, version: '1.2.3' },
      { ...fault('RangeError'), count: 1, firstAt: 20, lastAt: 20, version: '1.2.3' },
    ],
  });
});

it('keeps the newest when it is full', async () => {
  const { log, time } = fakeLog();
  for (let n = 0; n < LOG_CAPACITY + 3; n++) {
    time.now = n;
    await log.add(fault(`E${n}`));
  }
  const kept = await log.read();
  expect(kept.ok && kept.value.length).toBe(LOG_CAPACITY);
  expect(kept.ok && kept.value.at(-1)?.code).toBe('E3');
});

it('says how many it cleared', async () => {
  const { log } = fakeLog();
  await log.add(fault('TypeError'));
  expect(await log.clear()).toEqual({ ok: true, value: { cleared: 1 } });
  expect(await log.read()).toEqual({ ok: true, value: [] });
});
