// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { fail, ok, type Result } from '../../lib/messaging/result';
import { arrived } from '../../lib/messaging/testing';
import { setLanguage } from '../../lib/platform/i18n';
import { reply } from '../../lib/replies/testing';
import type { Reply } from '../../lib/replies/types';
import { NO_SHOPS, type ShopTable } from '../../lib/shops/types';
import { Shops } from './shops';

const TABLE: ShopTable = {
  shops: [
    { id: 'a', name: '青禾家居', values: { returnAddress: '青州市 1 号', 售后群: '8 群' } },
    { id: 'b', name: '云杉', values: {} },
  ],
  ownFields: [{ label: '售后群' }],
  revision: 3,
};

/** The background's table, and the view on it. */
async function open(start: ShopTable = TABLE, replies: Reply[] = [], shopNames: Record<string, string> = {}) {
  setLanguage('zh-CN');
  let kept = start;
  /** What the next save is answered with, instead of being done. */
  let answer: Result<unknown> | null = null;
  let held: Promise<void> = Promise.resolve();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const draw = () =>
    act(async () => {
      const byId = new Map(replies.map((each) => [each.id, each]));
      render(<Shops told={kept} replies={byId} settings={{ shopName: '', shopNames }} />, root);
      await arrived();
    });
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ args: { table } }: { args: { table: ShopTable } }) => {
      await held;
      if (answer) {
        const given = answer;
        answer = null;
        return given;
      }
      if (table.revision !== kept.revision) return fail('conflict');
      kept = { ...table, revision: kept.revision + 1 };
      return ok(kept);
    },
  });
  await draw();
  const all = <E extends HTMLElement>(css: string) => [...root.querySelectorAll<E>(css)];
  const cell = (label: string) =>
    all<HTMLTextAreaElement>('textarea').find(
      (each) => each.ariaLabel === label || each.getAttribute('aria-label') === label,
    );
  const does = (something: () => unknown) =>
    act(async () => {
      something();
      await arrived();
    });
  const field = () => document.activeElement as HTMLTextAreaElement;
  return {
    all,
    cell,
    text: () => root.textContent ?? '',
    kept: () => kept,
    field,
    said: () => root.querySelector('.status-line')?.textContent ?? '',
    answerNext: (result: Result<unknown>) => {
      answer = result;
    },
    /** Saves wait until what this gives is called. */
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => does(release);
    },
    /** Somebody else saves. */
    elsewhere: (table: ShopTable, isTold = true) => {
      kept = { ...table, revision: kept.revision + 1 };
      return isTold ? draw() : Promise.resolve();
    },
    tell: draw,
    focus: (label: string) => does(() => cell(label)?.focus()),
    type: (text: string) =>
      does(() => {
        field().value = text;
        field().dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    press: (key: string, held: KeyboardEventInit = {}) =>
      does(() =>
        field().dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }),
        ),
      ),
    paste: (text: string, html = '') =>
      does(() => {
        const event = new Event('paste', { bubbles: true, cancelable: true });
        const data = { getData: (type: string) => (type === 'text/html' ? html : text) };
        field().dispatchEvent(Object.assign(event, { clipboardData: data }));
      }),
    click: (name: string) =>
      does(() =>
        all('button')
          .find((each) =>
            `${each.textContent}${each.ariaLabel ?? each.getAttribute('aria-label') ?? ''}`.includes(name),
          )
          ?.click(),
      ),
    fill: (label: string, text: string) =>
      does(() => {
        const label_ = all('label').find((each) => each.textContent === label);
        const input = root.querySelector<HTMLInputElement>(`[id="${label_?.getAttribute('for')}"]`);
        if (!input) return;
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
  };
}

let view: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  view = await open();
});

describe('a cell', () => {
  it('is kept when the keyboard leaves it, and said to be when it is', async () => {
    await view.focus('云杉 退货电话');
    await view.type(' 0536-0000000 ');
    expect(view.kept()).toEqual(TABLE);
    await view.press('Enter');
    expect(view.kept().shops[1]?.values).toEqual({ returnPhone: '0536-0000000' });
    expect(view.said()).toContain('已保存');
    expect(view.kept().revision).toBe(4);
  });

  it('leads on by the keys of a spreadsheet', async () => {
    await view.focus('青禾家居 退货地址');
    await view.press('ArrowDown');
    expect(view.field().getAttribute('aria-label')).toBe('云杉 退货地址');
    await view.press('ArrowRight');
    expect(view.field().getAttribute('aria-label')).toBe('云杉 退货收件人');
    await view.press('Home');
    expect(view.field().value).toBe('云杉');
  });

  it('gives up what was written at Esc', async () => {
    await view.focus('青禾家居 退货地址');
    await view.type('写错了');
    await view.press('Escape');
    expect(view.field().value).toBe('青州市 1 号');
    await view.press('Enter');
    expect(view.kept()).toEqual(TABLE);
  });

  it('takes a block of cells, and says what had no place', async () => {
    await view.focus('云杉 退货地址');
    await view.paste('云门路 8 号\t阿青\n多出来的\t一行');
    expect(view.kept().shops[1]?.values).toEqual({ returnAddress: '云门路 8 号', returnName: '阿青' });
    expect(view.said()).toContain('2 格');
  });

  it('does not spread a value of several lines over the shops below', async () => {
    await view.focus('青禾家居 退货地址');
    await view.paste('云门路 8 号\n阿青收');
    expect(view.kept()).toEqual(TABLE);
  });

  it('that is being written in takes what is pasted as text', async () => {
    await view.focus('云杉 退货地址');
    await view.type('寄到');
    await view.paste('云门路 8 号\t阿青');
    expect(view.kept()).toEqual(TABLE);
  });

  it('that is written while another is being saved is kept, too', async () => {
    const release = view.hold();
    await view.focus('青禾家居 退货电话');
    await view.type('一');
    await view.press('Enter');
    await view.type('二');
    await view.press('Enter');
    expect(view.kept()).toEqual(TABLE);
    await release();
    expect(view.kept().shops.map(({ values }) => values.returnPhone)).toEqual(['一', '二']);
    expect(view.kept().revision).toBe(5);
  });

  it('takes no second shop of one name', async () => {
    await view.focus('店铺名');
    await view.type('云 杉');
    expect(view.text()).toContain('已经有这家店');
    await view.press('Enter');
    expect(view.kept()).toEqual(TABLE);
    expect(view.field().value).toBe('云 杉');
  });
});

describe('undo', () => {
  it('takes back one change after the other', async () => {
    await view.focus('云杉 退货电话');
    await view.type('一');
    await view.press('Enter');
    await view.type('二');
    await view.press('Enter');
    await view.focus('青禾家居 退货地址');
    await view.press('z', { ctrlKey: true });
    expect(view.kept().shops[1]?.values).toEqual({ returnPhone: '一' });
    expect(view.said()).toContain('撤销');
    await view.click('撤销');
    expect(view.kept()).toEqual({ ...TABLE, revision: 7 });
  });

  it('leaves what somebody else has changed since', async () => {
    await view.click('删除 云杉');
    expect(view.kept().shops).toHaveLength(1);
    const [first] = view.kept().shops;
    if (first) await view.elsewhere({ ...view.kept(), shops: [{ ...first, name: '青禾' }] });
    await view.click('撤销');
    expect(view.kept().shops.map(({ name }) => name)).toEqual(['青禾', '云杉']);
  });
});

describe('two people at one table', () => {
  const theirs = (value: string): ShopTable => ({
    ...TABLE,
    shops: TABLE.shops.map((shop) => (shop.id === 'b' ? { ...shop, values: { returnPhone: value } } : shop)),
  });

  it('both change it, in different cells: nothing is asked', async () => {
    await view.elsewhere(theirs('别处的'), false);
    await view.focus('云杉 退货收件人');
    await view.type('阿青');
    await view.press('Enter');
    expect(view.field().value).toBe('阿青');
    await view.tell();
    expect(view.kept().shops[1]?.values).toEqual({ returnPhone: '别处的', returnName: '阿青' });
  });

  it.each([
    ['用我的', '我的'],
    ['用别处的', '别处的'],
  ])('both change one cell: %s', async (choice, value) => {
    await view.elsewhere(theirs('别处的'), false);
    await view.focus('云杉 退货电话');
    await view.type('我的');
    await view.press('Enter');
    await view.tell();
    expect(view.text()).toContain('云杉 · 退货电话：您填“我的”，别处填“别处的”');
    expect(view.kept().shops[1]?.values.returnPhone).toBe('别处的');
    await view.click(choice);
    expect(view.kept().shops[1]?.values.returnPhone).toBe(value);
    expect(view.text()).not.toContain('用别处的');
  });

  it('one writes into a cell that the other changes meanwhile', async () => {
    await view.focus('云杉 退货电话');
    await view.type('我的');
    await view.elsewhere(theirs('别处的'));
    expect(view.field().value).toBe('我的');
    await view.press('Enter');
    expect(view.text()).toContain('用别处的');
    expect(view.kept().shops[1]?.values.returnPhone).toBe('别处的');
  });
});

it('keeps what could not be saved on the screen, and saves it when asked again', async () => {
  await view.focus('云杉 退货电话');
  await view.type('一');
  view.answerNext(fail('storage-failed'));
  await view.press('Enter');
  expect(view.cell('云杉 退货电话')?.value).toBe('一');
  await view.click('再试');
  expect(view.kept().shops[1]?.values.returnPhone).toBe('一');
});

describe('fields of the team’s own', () => {
  it('are added by name', async () => {
    await view.fill('字段名', '质保 期');
    await view.click('添加字段');
    expect(view.kept().ownFields.map(({ label }) => label)).toEqual(['售后群', '质保 期']);
    expect(view.cell('云杉 质保 期')).toBeDefined();
    await view.fill('字段名', '退货地址');
    await view.click('添加字段');
    expect(view.text()).toContain('已经有这个字段');
    expect(view.kept().ownFields).toHaveLength(2);
  });

  it('are removed after a question that says how many replies name them', async () => {
    view = await open(TABLE, [reply('一', { body: '加{shop.售后群}' }), reply('二')]);
    await view.click('删除 售后群');
    expect(view.text()).toContain('有 1 条话术用到“售后群”');
    await view.click('删除字段');
    expect(view.kept().ownFields).toEqual([]);
    await view.click('撤销');
    expect(view.kept().shops[0]?.values.售后群).toBe('8 群');
  });

  it('on which nothing hangs go at once', async () => {
    view = await open({ ...TABLE, ownFields: [{ label: '质保' }], shops: [] });
    await view.fill('店铺名', '白桦');
    await view.click('添加店铺');
    await view.click('删除 质保');
    expect(view.kept().ownFields).toEqual([]);
  });
});

describe('shops', () => {
  it('say what the table is for while there are none, and offer those that this browser has met', async () => {
    view = await open(NO_SHOPS, [], { 'pdd-chat': '青禾家居', 'jd-chat': '青禾家居', feige: '' });
    expect(view.text()).toContain('{退货地址}');
    expect(view.all('.shops-unlisted button')).toHaveLength(1);
    await view.click('加入 青禾家居');
    expect(view.kept().shops.map(({ name }) => name)).toEqual(['青禾家居']);
    expect(view.all('.shops-unlisted')).toEqual([]);
    expect(view.all('.shops-seen')).toHaveLength(1);
  });

  it('that are removed tell how many replies are for them by name', async () => {
    view = await open(TABLE, [reply('一', { shops: ['云杉'] })]);
    await view.click('删除 云杉');
    expect(view.kept().shops).toHaveLength(1);
    expect(view.said()).toContain('1 条话术');
  });
});
