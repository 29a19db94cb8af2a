import { beforeAll, expect, it } from 'vitest';
import { parseRequest, requestText } from './key-request';
import { type Person, person, verify } from './testing';

const TEAM = 'ab'.repeat(32);
let who: Person;
let other: Person;
let text: string;

beforeAll(async () => {
  who = await person('小林 & co', 1);
  other = await person('谁', 2);
  text = await requestText(TEAM, who, who.signer);
});

it('says whose key it is, out of a message too', async () => {
  const { fingerprint, key, sealTo, name } = who;
  expect(await parseRequest(TEAM, `请加一下：${text}，谢谢`, verify)).toEqual({
    fingerprint,
    key,
    sealTo,
    name,
  });
});

it.each([
  ['nothing', () => ''],
  ['half of it', () => text.slice(0, -10)],
  ['it under another name', () => text.replace('co', 'Co')],
  ["it with another's key", () => text.replace(who.key, other.key)],
  ["it with another's seal", () => text.replace(who.sealTo, other.sealTo)],
  ['it with a name that cannot be read', () => text.replace(/name=[^&]*/, 'name=%E5')],
])('%s is none', async (_, edit) => {
  expect(await parseRequest(TEAM, edit(), verify)).toBeNull();
});

it('made for another team, or signed by another, is none', async () => {
  expect(await parseRequest('cd'.repeat(32), text, verify)).toBeNull();
  expect(await parseRequest(TEAM, await requestText(TEAM, who, other.signer), verify)).toBeNull();
});
