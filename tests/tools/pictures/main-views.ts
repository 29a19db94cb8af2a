import { PARTS } from '../panel-parts';
import { type Setting, type Studio, search } from './studio';

interface View extends Setting {
  /** What is typed into the search box. */
  query?: string;
  keys?: string;
  /** What must be in sight before the picture is taken. */
  until?: string;
}

/** A whole console with the sidebar in it: the pictures of README and guide, by file name. */
const VIEWS: Record<string, View> = {
  'sidebar-zh': { query: 'fh', until: PARTS.readyRow },
  'sidebar-en-dark': { settings: { language: 'en', theme: 'dark' }, query: 'tuikuan', until: PARTS.readyRow },
  'fill-zh': { settings: { agentName: '' }, query: 'nh2', keys: 'Alt+1', until: '.fill' },
  'inserted-zh': { query: '漏', keys: 'Alt+1', until: '.status-done' },
  'rail-zh': { place: { open: false } },
  'editor-zh': { keys: 'Alt+n', until: '.editor' },
};

async function photograph(studio: Studio, name: string, view: View): Promise<void> {
  const seat = await studio.console(view);
  if (view.until) {
    await search(seat, view.query ?? '', ...(view.keys ? [view.keys] : []));
    await seat.panel.locator(view.until).first().waitFor();
  }
  await studio.take(name, seat.page);
}

export const MAIN_VIEWS = Object.fromEntries(
  Object.entries(VIEWS).map(([name, view]) => [name, (studio: Studio) => photograph(studio, name, view)]),
);
