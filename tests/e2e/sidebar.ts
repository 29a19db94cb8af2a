import type { Frame, Locator, Page } from '@playwright/test';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import type { Result } from '../../lib/messaging/result';
import type { Reply, ReplyDraft } from '../../lib/replies/types';
import { call } from '../tools/panel-driver';
import { consoleParts, PARTS } from '../tools/panel-parts';
import type { PracticeId } from '../tools/practice-site';
import { test as base, expect } from './fixtures';

/** The sidebar in a console's page as a person has it: what is seen, and the page's own box. */
export class Sidebar {
  readonly search: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly status: Locator;
  /** The console's own box. */
  readonly box: Locator;

  constructor(
    readonly page: Page,
    readonly frame: Frame,
    box: string,
  ) {
    this.search = frame.locator(PARTS.search);
    this.list = frame.locator('.reply-list');
    this.rows = frame.locator('.row');
    this.status = frame.locator('.status-line');
    this.box = page.locator(box);
  }

  /** Replies on show whose title has these words. */
  row(words: string): Locator {
    return this.rows.filter({ has: this.frame.locator(PARTS.rowTitle, { hasText: words }) });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  field(name: string | RegExp): Locator {
    return this.frame.getByLabel(name, { exact: true });
  }

  /** Clicks into the search box and types, key by key; what has no key is put in as an input method does. */
  async type(words: string): Promise<void> {
    await this.search.click();
    await this.page.keyboard.type(words);
    await expect(this.search).toHaveValue(words);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  titles(): Promise<string[]> {
    return this.rows.locator(PARTS.rowTitle).allTextContents();
  }

  async hasBox(text: string): Promise<void> {
    await expect(this.box).toHaveValue(text);
  }

  /** A call to the background, past the sidebar: as another page of ours would make it. */
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<Result<CallValue<N>>> {
    return call(this.frame, name, args);
  }

  async opened(conversation: string): Promise<void> {
    await this.page.evaluate((id) => window.practice.open(id), conversation);
  }

  async isFor(name: string): Promise<void> {
    await expect(this.frame.locator(PARTS.buyer)).toHaveText(name);
  }
}

interface SidebarFixtures {
  /** A practice console with the sidebar beside it, in Chinese, ready to be used. */
  openSidebar(id?: PracticeId, hash?: string): Promise<Sidebar>;
  /** Writes a reply of the agent's own. */
  write(sidebar: Sidebar, draft: Partial<ReplyDraft>): Promise<Reply>;
}

export const test = base.extend<SidebarFixtures>({
  openSidebar: async ({ openConsole, panel }, use) => {
    await use(async (id = 'pdd-chat', hash = '') => {
      const page = await openConsole(id, hash);
      const { box } = await consoleParts(id);
      const sidebar = new Sidebar(page, await panel(page), box);
      await sidebar.rows.first().waitFor();
      await sidebar.call('settings.change', { language: 'zh-CN', theme: 'light' });
      await expect(sidebar.search).toHaveAttribute('placeholder', '搜话术、拼音首字母');
      return sidebar;
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  write: async ({}, use) => {
    await use(async (sidebar, draft) => {
      const whole = { title: '', body: '', shortcut: '', stage: null, tags: [], categoryId: null, ...draft };
      const saved = await sidebar.call('replies.save', { id: null, draft: whole, revision: 0 });
      if (!saved.ok) throw new Error(`not saved: ${saved.error.code}`);
      return saved.value;
    });
  },
});

export { expect };
