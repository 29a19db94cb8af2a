import type { Line } from '../guides/types';
import { guideWords } from '../guides/words';
import type { Language, Reply, Stage } from '../replies/types';
import type { TeamRule } from '../rules/types';
import { SHOP_FIELDS } from '../shops/types';
import type { Audience } from './audience';
import type { Entry, EntryKind, Notice, Role } from './types';

/** What it takes to tell an entry in words. */
export interface Telling {
  language: Language;
  /** What another entry is called; its id where nobody knows. */
  nameOf(kind: EntryKind, id: string): string;
}

const STAGES: Record<Stage, Record<Language, string>> = {
  pre: { 'zh-CN': '售前', en: 'pre-sale' },
  in: { 'zh-CN': '售中', en: 'in sale' },
  after: { 'zh-CN': '售后', en: 'after-sale' },
};
const ROLE_NAMES: Record<Role, Record<Language, string>> = {
  agent: { 'zh-CN': '客服', en: 'agent' },
  lead: { 'zh-CN': '组长', en: 'team lead' },
  supervisor: { 'zh-CN': '主管', en: 'supervisor' },
  archivist: { 'zh-CN': '存档员', en: 'archivist' },
};
const MUST_READ: Record<Language, string> = { 'zh-CN': '必读', en: 'must read' };

/** What an entry is called. */
export function entryName({ kind, id, value }: Entry): string {
  switch (kind) {
    case 'reply':
    case 'recall':
    case 'notice':
      return value.title;
    case 'shop-field':
      return value.label;
    case 'rule':
      return value.hard[0] ?? value.soft[0] ?? id;
    case 'rule-switch':
      return value.rule;
    case 'rule-line':
      return value.text;
    case 'console':
      return value.name['zh-CN'];
    case 'setting':
    case 'patch':
      return id;
    default:
      return value.name;
  }
}

/** What it says, as lines that two versions of it can be compared by. */
export function entryWords(entry: Entry, telling: Telling): string {
  return linesOf(entry, telling)
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf({ kind, value }: Entry, telling: Telling): string[] {
  switch (kind) {
    case 'recall':
      return [value.reason, ...(value.words ?? []).map((each) => `“${each}”`)];
    case 'notice':
      return noticeLines(value, telling);
    case 'set':
      return [value.name, list(value.shops), ...audienceLines(value, telling)];
    case 'category':
      return [
        value.name,
        value.colour ?? '',
        value.parentId ? telling.nameOf('category', value.parentId) : '',
      ];
    case 'reply':
      return replyLines(value, telling);
    case 'shop':
      return Object.entries(value.values).map(
        ([field, text]) => text && `${fieldName(field, telling)}: ${text}`,
      );
    case 'shop-field':
      return [value.label];
    case 'playbook': {
      const steps = value.steps.map((step) => ({ ...step, lines: named(step.lines, telling) }));
      const words = guideWords({ ...value, ...NEW, steps }, telling.language);
      return [...words, ...audienceLines(value, telling)];
    }
    case 'product':
      return guideWords({ ...value, ...NEW }, telling.language);
    case 'campaign': {
      const words = guideWords({ ...value, ...NEW, lines: named(value.lines, telling) }, telling.language);
      return [...words, ...audienceLines(value, telling)];
    }
    case 'rule':
      return ruleLines(value);
    case 'rule-switch':
      return [value.isOn ? '✓' : '✗'];
    case 'rule-line':
      return [...value.text.split('\n'), `→ ${list(value.expected)}`];
    case 'setting':
      return pairsOf(value.value);
    default:
      return pairsOf(value);
  }
}

const NEW = { revision: 0, editedAt: 0 };

function noticeLines(notice: Notice, telling: Telling): string[] {
  const { title, text, until, mustRead } = notice;
  const must = mustRead ? MUST_READ[telling.language] : '';
  return [title, text, until ? `≤ ${until}` : '', must, ...audienceLines(notice, telling)];
}

function audienceLines({ groups, roles = [] }: Audience, { language }: Telling): string[] {
  return [list(groups), list(roles.map((role) => ROLE_NAMES[role][language]))];
}

/** Readers know fields by their labels. */
const fieldName = (field: string, { language }: Telling): string =>
  Object.hasOwn(SHOP_FIELDS, field) ? SHOP_FIELDS[field as keyof typeof SHOP_FIELDS][language] : field;

/** Lines that name a reply say its title. */
const named = (lines: readonly Line[], { nameOf }: Telling): Line[] =>
  lines.map((line) => ('replyId' in line ? { replyId: nameOf('reply', line.replyId) } : line));

type Shared = Omit<Reply, 'pinned' | 'editedAt' | 'revision' | 'overlay'>;

function replyLines(reply: Shared, { language, nameOf }: Telling): string[] {
  const { body, wordings = [], translations = {}, files = [], stage, validFrom, validUntil } = reply;
  return [
    body,
    ...[...wordings, ...Object.values(translations)].map((each) => `| ${each}`),
    reply.shortcut ? `/${reply.shortcut}` : '',
    [nameOf('category', reply.categoryId), stage && STAGES[stage][language]].filter(Boolean).join(' · '),
    reply.tags.map((tag) => `#${tag}`).join(' '),
    validFrom || validUntil ? `${validFrom ?? ''} – ${validUntil ?? ''}` : '',
    list([...(reply.marketplaces ?? []), ...(reply.shops ?? []), ...(reply.posts ?? [])]),
    list(files.map(({ name }) => name)),
  ];
}

/** Without what only a program reads. */
function ruleLines(rule: Partial<TeamRule>): string[] {
  const { hard = [], soft = [], allow = [], of: _, id: __, ...rest } = rule;
  const doubtful = soft.map((phrase) => `? ${phrase}`);
  return [...hard, ...doubtful, ...allow.map((phrase) => `✗ ${phrase}`), ...pairsOf(rest)];
}

const list = (words: readonly string[] = []): string => words.join(', ');

/** Any data as `a.b: value`, a line each. */
export function pairsOf(value: unknown, path = ''): string[] {
  const told = (text: string) => [path === '' ? text : `${path}: ${text}`];
  if (value === null || value === undefined) return told('–');
  if (typeof value !== 'object') return told(String(value));
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return told(value.join(', '));
  return Object.entries(value).flatMap(([key, each]) => pairsOf(each, path === '' ? key : `${path}.${key}`));
}
