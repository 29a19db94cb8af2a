import { toBase64 } from '../bytes/base64';
import { toHex } from '../bytes/hex';
import { hashOf } from '../evidence/sha256';
import { firstFault } from '../phrases/pack';
import { bytesIn } from './bytes';
import { inviteShape } from './invite-schema';
import type { Invite, SpacePlace } from './types';

/**
 * An invite as text: to be pasted, or read off a code. It names whom to trust and where to look, and holds no secret:
 * whoever finds it still needs the storage's password.
 */

const SCHEME = 'sellerside:join?';
const CHECK = /&check=([0-9a-f]{6})/;

export function inviteText({ team, name, place, role, group }: Invite): string {
  const fields = { v: '1', team: shortened(team), name, role, group, ...fieldsOf(place) };
  const text = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${escaped(value)}`)
    .join('&');
  return `${SCHEME}${text}&check=${checkOf(text)}`;
}

export type ParsedInvite = { ok: true; value: Invite } | { ok: false; fault: InviteFault; detail: string };

/** `none`: there is none in it; `cut`: not as it was made; `newer`: of a later version; `wrong`: `detail` won't do. */
export type InviteFault = 'none' | 'cut' | 'newer' | 'wrong';

/** @param pasted the invite, or a message that holds it */
export function parseInvite(pasted: string): ParsedInvite {
  const start = pasted.indexOf(SCHEME);
  if (start < 0) return { ok: false, fault: 'none', detail: `no "${SCHEME}"` };
  const rest = pasted.slice(start + SCHEME.length);
  const check = CHECK.exec(rest);
  const text = rest.slice(0, check?.index);
  if (checkOf(text) !== check?.[1]) return { ok: false, fault: 'cut', detail: 'check' };
  const fields = new Map(text.split('&').map(fieldIn));
  const of = (key: string) => fields.get(key) ?? '';
  if (of('v') !== '1') return { ok: false, fault: 'newer', detail: `v: ${of('v')}` };
  const place = placeOf(of);
  const parsed = inviteShape().safeParse({
    team: lengthened(of('team')),
    name: of('name'),
    place,
    role: of('role'),
    group: of('group'),
  });
  if (parsed.success) return { ok: true, value: parsed.data };
  const { path, problem } = firstFault(parsed.error);
  return { ok: false, fault: 'wrong', detail: `${path}: ${problem}` };
}

const checkOf = (text: string): string => hashOf(text).slice(0, 6);

/** Chinese stays as it is: escaped it would be nine signs a character. */
const escaped = (value: string): string => value.replace(/[%&\s]/g, encodeURIComponent);

function fieldIn(part: string): [string, string] {
  const at = part.indexOf('=');
  const value = part.slice(at + 1);
  try {
    return [part.slice(0, at), decodeURIComponent(value)];
  } catch {
    return [part.slice(0, at), value];
  }
}

function fieldsOf(place: SpacePlace): Record<string, string> {
  switch (place.kind) {
    case 'file':
      return { at: 'file' };
    case 's3': {
      const { endpoint, region, bucket, prefix, pathStyle } = place;
      return { at: 's3', url: endpoint, region, bucket, prefix, path: pathStyle ? '1' : '' };
    }
    default:
      return { at: place.kind, url: place.url };
  }
}

/** What of a place is there; whether it is one, the schema tells. */
function placeOf(of: (key: string) => string): unknown {
  const [kind, url] = [of('at'), of('url')];
  if (kind === 'file') return { kind };
  if (kind !== 's3') return { kind, url };
  const [region, bucket, prefix] = [of('region'), of('bucket'), of('prefix')];
  return { kind, endpoint: url, region, bucket, prefix, pathStyle: of('path') === '1' };
}

/** 64 hexadecimal digits in 43 characters. */
const shortened = (hex: string): string =>
  toBase64(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');

function lengthened(text: string): string {
  const bytes = bytesIn(`${text.replaceAll('-', '+').replaceAll('_', '/')}=`);
  return bytes ? toHex(bytes) : '';
}
