import type { Shortcut } from '../messaging/calls';
import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { browser } from '../platform/browser';

const NAMES: readonly string[] = [
  'toggle-panel',
  'focus-search',
  'capture',
  'open-popout',
  '_execute_action',
] satisfies Shortcut['name'][];

/** The keys as they are now: empty when another program or extension had them first. */
export const shortcutCalls: Pick<Handlers, 'shortcuts.read'> = {
  'shortcuts.read': async () => {
    const commands = await browser.commands.getAll();
    return ok(
      commands
        .filter(({ name = '' }) => NAMES.includes(name))
        .map(({ name, shortcut = '' }) => ({ name: name as Shortcut['name'], keys: shortcut })),
    );
  },
};
