import { type TextKey, t } from '../../../lib/platform/i18n';
import type {
  BackState,
  DayCounts,
  Letter,
  LetterBodies,
  Parcel,
  RecallUses,
} from '../../../lib/team/back/types';
import { momentText } from '../../ui/moment-text';

/** One line of a letter: what it is, and what stands there. */
export interface LetterRow {
  name: string;
  text: string;
}

export type Shown = Pick<Letter, 'kind' | 'body'>;

/** All that a letter says, but for the words that a proposal changes. Nothing goes that has no line here. */
export function letterRows(letter: Shown): LetterRow[] {
  const [kind, body] = [letter.kind, letter.body] as BodyOf;
  switch (kind) {
    case 'status':
      return statusRows(body);
    case 'proposal':
      return given([
        [t('back.title'), body.title],
        [t('back.note'), body.note],
      ]);
    case 'question':
      return given([
        [t('back.question'), body.text],
        [t('back.market'), body.marketplace && t(`market.${body.marketplace}` as TextKey)],
        [t('back.shop'), body.shop],
        [t('back.times'), body.count > 1 ? String(body.count) : ''],
      ]);
    case 'wrong-hint':
      return given([
        [t('back.hint'), t(`signal.${body.signal}` as TextKey)],
        [t('back.rule'), body.rule],
        [t('back.times'), String(body.count)],
        ...body.words.map((words): [string, string] => [t('back.words'), words]),
      ]);
    case 'case':
      return given([
        [t('back.title'), body.title],
        [t('back.note'), body.note],
        [t('back.parcel'), parcelText(body.parcel)],
      ]);
    default:
      return given([[t('back.parcel'), parcelText(body.parcel)]]);
  }
}

/** Who it says that it is from. */
export function personText({ name, role, group }: BackState['person']): string {
  return [name || t('back.nameless'), t(`team.role.${role}`), group].filter(Boolean).join(' · ');
}

type BodyOf = { [K in Letter['kind']]: [K, LetterBodies[K]] }[Letter['kind']];

const given = (rows: [string, string][]): LetterRow[] =>
  rows.flatMap(([name, text]) => (text ? [{ name, text }] : []));

function statusRows({ seq, since, program, days, recalled }: LetterBodies['status']): LetterRow[] {
  const at = since === null ? '' : t('back.since', { time: momentText(since) });
  return given([
    [t('back.version'), seq > 0 ? t('back.version.of', { seq, since: at }) : t('team.version.none')],
    [t('back.program'), program],
    ...days.map((each): [string, string] => [each.day, dayText(each)]),
    ...(days.length === 0 ? [[t('back.days'), t('back.days.none')] as [string, string]] : []),
    ...recalled.map((each): [string, string] => [t('back.recalled'), recalledText(each)]),
  ]);
}

const dayText = ({ replies, teamReplies, conversations }: DayCounts): string =>
  t('back.day', { replies, team: teamReplies, talks: conversations });

const recalledText = ({ title, uses, conversations }: RecallUses): string =>
  t('back.recalled.of', { title, uses, talks: conversations });

function parcelText({ name, bytes }: Parcel): string {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${name} · ${size}`;
}
