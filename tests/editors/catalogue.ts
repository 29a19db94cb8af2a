import { type InsertStrategy, type Profile, VOCABULARY } from '../../lib/profile/types';

/** A page with one editor in it, as consoles have them. */
export interface Practice {
  id: string;
  /** Of `pages/`; its id when absent. */
  script?: string;
  /** Finds the box, as a console's profile would. */
  css: string;
  rich?: true;
  /** The order that its profile gives; absent: the engine's own. */
  strategies?: InsertStrategy[];
  /** What the page forbids itself. */
  headers?: Record<string, string>;
  /** The editor lives in a frame of the page. */
  framed?: true;
  /** Takes one line only. */
  oneLine?: true;
}

const SELF = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'none'; connect-src 'none'";

export const PRACTICES: readonly Practice[] = [
  { id: 'textarea', css: '#composer textarea' },
  { id: 'textarea-typed', script: 'textarea', css: '#composer textarea', strategies: ['typed'] },
  { id: 'input', css: '#composer input', oneLine: true },
  { id: 'react', css: '#composer textarea' },
  { id: 'vue', css: '#composer textarea' },
  { id: 'shadow', css: 'practice-field >>> textarea' },
  { id: 'plain', css: '#composer > div', rich: true },
  { id: 'pell', css: '.EditorContent', rich: true },
  { id: 'pre', css: 'pre.edit', rich: true },
  { id: 'quill', css: '.ql-editor', rich: true },
  // As with Quill 1, which hears no made paste.
  { id: 'quill-typed', script: 'quill', css: '.ql-editor', rich: true, strategies: ['typed'] },
  { id: 'draft', css: '.public-DraftEditor-content', rich: true },
  { id: 'lexical', css: '#composer > [contenteditable]', rich: true },
  { id: 'slate', css: '[data-slate-editor]', rich: true },
  { id: 'prosemirror', css: '.ProseMirror', rich: true },
  { id: 'tiptap', css: '.tiptap', rich: true },
  { id: 'frame', script: 'pre', css: 'pre.edit', rich: true, framed: true },
  { id: 'frame-lexical', script: 'lexical', css: '#composer > [contenteditable]', rich: true, framed: true },
  {
    id: 'csp',
    script: 'slate',
    css: '[data-slate-editor]',
    rich: true,
    headers: { 'content-security-policy': SELF },
  },
  {
    id: 'coep',
    script: 'quill',
    css: '.ql-editor',
    rich: true,
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    },
  },
  {
    id: 'trusted',
    script: 'lexical',
    css: '#composer > [contenteditable]',
    rich: true,
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
];

/** Behaves as it is told to; no editor that texts must arrive in. */
export const MOODY: Practice = {
  id: 'moody',
  css: '#composer > div',
  rich: true,
  strategies: ['paste', 'typed'],
};

export const ORIGIN = 'https://editors.test';

/** What a supervisor would have taught: one buyer, one message, the box. */
export function profileOf({ id, css, rich, strategies, framed }: Practice): Profile {
  return {
    vocabulary: VOCABULARY,
    id: `practice-${id}`,
    marketplace: 'other',
    page: 'chat',
    name: { 'zh-CN': `练习 ${id}`, en: `Practice ${id}` },
    language: 'zh-CN',
    addresses: [`${ORIGIN}/${id}`],
    evidence: { date: null, strength: 'single', sources: 1 },
    capabilities: ['conversation', 'messages', 'insert'],
    ...(framed ? { frame: { css: ['#room'] } } : {}),
    conversation: {
      name: [{ from: { css: ['#buyer'] }, take: 'text' }],
      uid: [{ from: { css: ['#buyer'] }, take: { attr: 'data-uid' } }],
    },
    messages: {
      list: { css: ['#messages'] },
      row: { css: ['li'] },
      id: [{ take: { attr: 'data-id' } }],
      side: { buyer: ['.from-buyer'], agent: ['.from-agent'] },
      text: [{ take: 'text' }],
      at: [],
    },
    input: { find: { css: [css] }, ...(rich && { kind: 'rich' }), ...(strategies && { strategies }) },
  };
}
