import { describe, expect, it } from 'vitest';
import { hooksOf, type Traits } from './hooks';
import { learnNames } from './names';

const traits = (attributes: Record<string, string>, tag = 'div'): Traits => ({
  tag,
  classes: (attributes.class ?? '').split(' ').filter(Boolean),
  className: attributes.class ?? '',
  attributes: Object.entries(attributes),
  place: 1,
  isLast: false,
});
const css = (attributes: Record<string, string>, tag?: string) =>
  hooksOf(traits(attributes, tag), learnNames([])).map((hook) => hook.css);

describe('hooks', () => {
  it('come in the order in which a release is likely to spare them', () => {
    expect(
      css({ class: 'justify-end bubble', id: 'talk', 'data-testid': 'message', placeholder: '输入消息' }),
    ).toEqual([
      '[data-testid="message"]',
      '#talk',
      '.bubble',
      '[placeholder^="输入"]',
      '.justify-end',
      '[class="justify-end bubble"]',
    ]);
  });

  it('are never made-up names, nor what belongs to one buyer or moment', () => {
    expect(
      css({ class: 'css-1x2y3z Oin7vxji10b7rr76 active', id: 'el-id-1024-7', 'data-v-3f9c01ab': '' }),
    ).toEqual([]);
    expect(css({ 'data-nick': 'Sunny', title: 'Sunny', 'aria-expanded': 'true' })).toEqual(['[data-nick]']);
    expect(css({ 'data-message-id': 'abc' })).toEqual(['[data-message-id]']);
    expect(css({ placeholder: '回复木木今天不加班', 'aria-label': 'Message Alice' })).toEqual([
      '[placeholder^="回复"]',
      '[aria-label^="Message"]',
    ]);
  });

  it('take the part of a name that stays', () => {
    expect(css({ id: 'middlePanel_list_1788771744000', 'data-row': 'msg-17' })).toEqual([
      '[data-row^="msg-"]',
      '[id^="middlePanel_list_"]',
      '[data-row]',
    ]);
    expect(css({ class: 'nameLine-4k2f9a' })).toEqual(['[class*="nameLine-"]']);
  });

  it('take flags, colours of old tables and elements of the page’s own', () => {
    expect(css({ 'data-own': 'true', align: 'right' }, 'chat-bubble')).toEqual([
      '[data-own="true"]',
      'chat-bubble',
      '[data-own]',
      '[align="right"]',
    ]);
  });

  it('say nothing for having a name for tests', () => expect(css({ 'data-testid': 'x9k2' })).toEqual([]));

  it('escape what a selector would misread', () => {
    expect(css({ class: 'md:justify-end' })).toEqual(['.md\\:justify-end', '[class="md:justify-end"]']);
    expect(css({ name: 'reply' })).toEqual(['[name="reply"]']);
  });
});
