import type { Message } from '../conversation/types';
import type { CampaignBrief, Playbook, PlaybookStep, ProductCard } from './types';

/** Makers of guides, for tests. */

const guide = { revision: 1, editedAt: 1 };

export const step = (id: string, part: Partial<PlaybookStep> = {}): PlaybookStep => ({
  id,
  name: id,
  advice: [],
  lines: [{ title: `${id}的话`, body: `${id}的内容` }],
  ...part,
});

export const playbook = (steps: PlaybookStep[], part: Partial<Playbook> = {}): Playbook => ({
  ...guide,
  id: 'pb',
  name: '测试流程',
  language: 'zh-CN',
  about: '',
  steps,
  ...part,
});

export const card = (id: string, part: Partial<ProductCard> = {}): ProductCard => ({
  ...guide,
  id,
  name: id,
  aliases: [],
  sections: [],
  questions: [],
  ...part,
});

export const campaign = (part: Partial<CampaignBrief> = {}): CampaignBrief => ({
  ...guide,
  id: 'c',
  name: '双11',
  from: '2026-11-10',
  until: '2026-11-11',
  links: [],
  combinations: [],
  rules: [],
  lines: [],
  ...part,
});

export const said = (side: Message['side'], text: string): Message => ({
  id: null,
  side,
  kind: 'text',
  text,
  at: null,
});
