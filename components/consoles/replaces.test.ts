import { expect, it } from 'vitest';
import type { ConsoleSummary } from '../../lib/messaging/calls';
import { replacedBy } from './replaces';

const console = (id: string, host: string, source: ConsoleSummary['source']) =>
  ({ id, addresses: [`https://${host}/chat/*`], source }) as ConsoleSummary;
const CONSOLES = [
  console('pdd-chat', 'mms.pinduoduo.com', 'bundled'),
  console('jd-chat', 'dongdong.jd.com', 'bundled'),
  console('kefu-example-com', 'kefu.example.com', 'own'),
];

it.each<[string, unknown, string[]]>([
  ['the id of a bundled one', { id: 'pdd-chat', addresses: ['https://dongdong.jd.com/*'] }, ['pdd-chat']],
  ['its host', { id: 'mine', addresses: ['https://dongdong.jd.com/*'] }, ['jd-chat']],
  ['all hosts below', { id: 'mine', addresses: ['https://*.jd.com/*'] }, ['jd-chat']],
  ['a host that only ends alike', { id: 'mine', addresses: ['https://g.jd.com/*'] }, []],
  ['an own one', { id: 'kefu-example-com', addresses: ['https://kefu.example.com/*'] }, []],
  ['a patch', { of: 'pdd-chat', id: 'pdd-chat' }, []],
  ['addresses that are none', { id: 'mine', addresses: [5, null] }, []],
  ['no profile', 'pdd-chat', []],
])('%s', (_, json, ids) => {
  expect(replacedBy(json, CONSOLES).map(({ id }) => id)).toEqual(ids);
});
