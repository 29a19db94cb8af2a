import { describe, expect, it } from 'vitest';
import { hashOf } from '../evidence/sha256';
import { inviteText, parseInvite } from './invite';
import { placeShape } from './invite-schema';
import type { Invite, SpacePlace } from './types';

const PLACES: SpacePlace[] = [
  { kind: 'file' },
  { kind: 'https', url: 'https://files.example.com/teams/muji/' },
  { kind: 'webdav', url: 'https://dav.jianguoyun.com/dav/木几/' },
  {
    kind: 's3',
    endpoint: 'https://oss-cn-hangzhou.aliyuncs.com',
    region: 'oss-cn-hangzhou',
    bucket: 'muji-customer-service',
    prefix: 'sellerside/team-1/',
    pathStyle: false,
  },
];
const invite = (place: SpacePlace = PLACES[1] as SpacePlace): Invite => ({
  team: '0123456789abcdef'.repeat(4),
  name: '木几家居 & 灯具 50%',
  place,
  role: 'agent',
  group: '售后一组',
});
const text = inviteText(invite());
const faultOf = (pasted: string) => {
  const parsed = parseInvite(pasted);
  return parsed.ok ? null : parsed.fault;
};

describe.each(PLACES)('to a space by $kind', (place) => {
  it('says the same when it is read, out of a message too', () => {
    const sent = inviteText(invite(place));
    expect(parseInvite(sent)).toEqual({ ok: true, value: invite(place) });
    expect(parseInvite(`大家扫码或复制：${sent}，谢谢！`)).toEqual({ ok: true, value: invite(place) });
  });

  it('fits into a code that a phone reads off a screen', () => {
    expect(inviteText(invite(place)).length).toBeLessThanOrEqual(300);
    expect(new TextEncoder().encode(inviteText(invite(place))).length).toBeLessThanOrEqual(350);
  });
});

it('no group is none', () => {
  const all = { ...invite(), group: '' };
  expect(parseInvite(inviteText(all))).toEqual({ ok: true, value: all });
});

it.each([
  ['nothing', '', 'none'],
  ['another link', 'https://example.com/?team=1', 'none'],
  ['one that was cut', text.slice(0, -3), 'cut'],
  ['one whose middle was lost', text.replace('name=', ''), 'cut'],
  ['one with another team in it', text.replace('team=A', 'team=B'), 'cut'],
  ['one that was folded at the end of a line', `${text.slice(0, 60)}\n${text.slice(60)}`, 'cut'],
])('%s is told', (_, pasted, fault) => {
  expect(faultOf(pasted)).toBe(fault);
});

it.each([
  ['a later version', { v: 2 }, 'newer'],
  ['a role that is none', { role: 'owner' }, 'wrong'],
  ['a name with more in it than is seen', { name: '木几\u200b' }, 'wrong'],
  ['a place that is none', { place: { kind: 'ftp', url: 'ftp://x/' } }, 'wrong'],
  ['half a fingerprint', { team: 'ab' }, 'wrong'],
])('%s is told', (_, over, fault) => {
  const made = inviteText({ ...invite(), ...over } as Invite);
  expect(faultOf(fault === 'newer' ? signed(made.replace('v=1', 'v=2')) : made)).toBe(fault);
});

/** With the check that it would have. */
function signed(changed: string): string {
  const [, fields = ''] = /\?(.*)&check=/.exec(changed) ?? [];
  return changed.replace(/check=.*/, `check=${hashOf(fields).slice(0, 6)}`);
}

describe('an address', () => {
  const isPlace = (place: unknown) => placeShape().safeParse(place).success;
  const at = (url: string) => isPlace({ kind: 'webdav', url });

  it.each([
    'https://x.example.com/',
    'http://192.168.1.5:5005/dav/',
    'http://nas.local/',
    'http://127.0.0.1:8080/d/',
  ])('%s is one', (url) => expect(at(url)).toBe(true));

  it.each([
    ['a name and a password', 'https://lin:secret@x.example.com/'],
    ['a signed query', 'https://x.example.com/?sig=secret'],
    ['a fragment', 'https://x.example.com/#secret'],
    ['no encryption outside', 'http://x.example.com/'],
    ['a host that looks near', 'http://192.168.1.5.example.com/'],
    ['no slash at its end', 'https://x.example.com/team'],
    ['code', 'javascript:alert(1)//'],
    ['a file', 'file:///etc/'],
    ['nothing', ''],
  ])('with %s is refused', (_, url) => expect(at(url)).toBe(false));

  it.each([
    { prefix: '../x/' },
    { prefix: '/x/' },
    { prefix: 'x' },
    { bucket: 'A_b' },
    { region: '' },
    { endpoint: 'http://x.cn' },
  ])('of a bucket with %o is refused', (over) => expect(isPlace({ ...PLACES[3], ...over })).toBe(false));
});
