// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../../lib/messaging/calls';
import { fail, ok, type Result } from '../../../lib/messaging/result';
import { arrived } from '../../../lib/messaging/testing';
import { setLanguage } from '../../../lib/platform/i18n';
import { backState } from '../testing';
import { ProposalForm } from './proposal-form';
import { type Asked, QuestionForm } from './question-form';

const person = { name: '小林', role: 'agent', group: '' } as const;
const ASKED: Asked = {
  ...{ text: '林小姐 13812345678 浙江省杭州市西湖区 能改地址吗', marketplace: 'pdd', shop: '木几家居' },
  ...{ buyers: ['card-1'], names: ['林小姐'] },
};

let asked: { name: CallName; args: { letters?: { body: object; buyers: string[] }[] } }[];
let root: HTMLElement;
let isLeft: boolean;

beforeEach(() => {
  [asked, isLeft] = [[], false];
  setLanguage('zh-CN');
  root = document.createElement('div');
  document.body.replaceChildren(root);
  const reply = { id: 'r-1', title: '发货', body: '48 小时内发' };
  const answers: Partial<Record<CallName, Result<unknown>>> = {
    'back.write': ok(backState()),
    'replies.read': ok({ reply, overlay: null }),
  };
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: object }) => {
      asked.push({ name, args });
      return answers[name] ?? fail('internal');
    },
  });
});

const settle = (something: () => unknown) =>
  act(async () => {
    something();
    await arrived();
  });
const part = { person, onSent: () => {}, onCancel: () => (isLeft = true) };
const open = async (form: 'question' | 'proposal', about: Asked = ASKED) => {
  await settle(() => {
    render(null, root);
    render(
      form === 'question' ? (
        <QuestionForm asked={about} {...part} />
      ) : (
        <ProposalForm replyId="r-1" {...part} />
      ),
      root,
    );
  });
  // A proposal is drawn once the team's words have been read.
  await settle(() => {});
};
const box = () => root.querySelector('textarea') as HTMLTextAreaElement;
const type = (text: string) =>
  settle(() => {
    box().value = text;
    box().dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (key: string, ctrlKey = false) =>
  settle(() => box().dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true })));

it('begins a question without the buyer’s name, number and address, and goes with the buyer', async () => {
  await open('question');
  expect(box().value).toContain('能改地址吗');
  expect(box().value).not.toMatch(/林小姐|138|西湖/);
  await press('Enter', true);
  const [letter] = asked.find(({ name }) => name === 'back.write')?.args.letters ?? [];
  expect(letter).toMatchObject({ kind: 'question', buyers: ['card-1'] });
  expect(JSON.stringify(letter)).not.toMatch(/林小姐|138/);
});

it('keeps what was typed into a question that was left, for the same buyer alone', async () => {
  await open('question');
  await type('能不能改到明天送');
  await press('Escape');
  expect(isLeft).toBe(true);
  await open('question', { ...ASKED, buyers: ['card-2'] });
  expect(box().value).not.toContain('明天');
  await open('question');
  expect(box().value).toBe('能不能改到明天送');
  await press('Enter', true);
  await open('question');
  expect(box().value).not.toContain('明天');
});

it('keeps a proposal that was left, until it is sent', async () => {
  await open('proposal');
  expect(box().value).toBe('48 小时内发');
  await type('今天 17 点前发');
  await press('Escape');
  await open('proposal');
  expect(box().value).toBe('今天 17 点前发');
  await press('Enter', true);
  expect(asked.at(-1)?.args.letters?.[0]?.body).toMatchObject({ after: '今天 17 点前发' });
  await open('proposal');
  expect(box().value).toBe('48 小时内发');
});
