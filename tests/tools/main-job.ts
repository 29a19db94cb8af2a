import { BUNDLED } from '../../lib/consoles';
import { Agent } from './agent';
import { buildExtension } from './build';
import { launchWithExtension } from './extension';
import { JobSteps } from './job-steps';
import { call } from './panel-driver';
import { consoleParts } from './panel-parts';
import { isLiving, PRACTICE_URLS, type PracticeId, routePractice } from './practice-site';
import { Stop } from './say';
import type { Tally } from './tally';

export interface JobOptions {
  console?: PracticeId;
  /** Folder for a picture of each step. */
  shots?: string;
  language?: 'zh-CN' | 'en';
  dark?: boolean;
}

/** Milliseconds for any one thing to be there: a person would not wait longer. */
const PATIENCE = 5_000;

/** The main job, done as an agent does it, unattended. Prints one line a step; returns the counts. */
export async function mainJob({
  console: id = 'pdd-chat',
  shots,
  language = 'zh-CN',
  dark = false,
}: JobOptions): Promise<Tally> {
  const profile = BUNDLED.find((each) => each.id === id);
  if (!profile?.capabilities.includes('insert') || !isLiving(id)) {
    throw new Stop(
      `--console: ${id} has no living chat to fill replies into, so there is no main job to do there. Without --headless it opens in a window.`,
    );
  }
  const dir = await buildExtension({ target: 'chrome' });
  const { context, origin, close } = await launchWithExtension({ dir, dark, grant: PRACTICE_URLS });
  try {
    await routePractice(context);
    context.setDefaultTimeout(PATIENCE);
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    // With both names set, most replies have no blank; the blanks have tests of their own.
    await call(own, 'settings.change', { language, agentName: '小木', shopName: '木几家居' });
    const page = await context.newPage();
    const steps = new JobSteps(shots, (path) => page.screenshot({ path }));
    await work(new Agent(id, page, own, await consoleParts(id), profile.language), steps);
    return steps.close();
  } finally {
    await close();
  }
}

async function work(agent: Agent, { step }: JobSteps): Promise<void> {
  await step('console', 'the console is recognised, the sidebar is there', () => agent.open());
  await step('buyer', 'buyer and messages are read', () => agent.read());
  await step('message', 'a new message is read as it comes', () => agent.hear());
  await step('search', `search by keyboard: ${agent.words.query}`, () => agent.search(agent.words.query));
  await step('insert', 'insert by keyboard', () => agent.insert());
  await step('box', 'the box holds the text, nothing was sent', () => agent.readBack());
  await step('undo', 'undo', () => agent.undo());
  await step('switch', 'after a switch the old buyer gets nothing', () => agent.switchBuyer());
  await step('rebound', 'the next insert goes to the buyer now open', () => agent.insertAgain());
  await step('english-dark', 'English and dark', () => agent.englishAndDark());
  await step('rail', 'folded to the rail', () => agent.fold());
}
