import { mkdirSync } from 'node:fs';
import { readArguments } from '../arguments';
import { buildExtension } from '../build';
import { launchWithExtension } from '../extension';
import { BUYER_VIEWS } from '../pictures/buyer-views';
import { DESK_VIEWS } from '../pictures/desk-views';
import { EVIDENCE_VIEWS } from '../pictures/evidence-views';
import { MAIN_VIEWS } from '../pictures/main-views';
import { ORDER_VIEWS } from '../pictures/order-views';
import { PANEL_VIEWS } from '../pictures/panel-views';
import { fillSample } from '../pictures/sample';
import { FOLDER, Studio } from '../pictures/studio';
import { TEAM_VIEWS } from '../pictures/team-views';
import { PRACTICE, routePractice } from '../practice-site';
import { ICON_ARGS } from '../press-icon';
import { command, Stop } from '../say';

const USAGE = 'npm run pictures [-- NAME ...]';
/** With what a sample team has written; the others show what everybody has from the beginning. */
const SAMPLE_VIEWS = {
  ...{ ...PANEL_VIEWS, ...DESK_VIEWS, ...BUYER_VIEWS, ...ORDER_VIEWS },
  ...{ ...EVIDENCE_VIEWS, ...TEAM_VIEWS },
};

command(async () => {
  const names: string[] = readArguments({}, USAGE, true).positionals;
  const known = [...Object.keys(MAIN_VIEWS), ...Object.keys(SAMPLE_VIEWS)];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Stop(`There is no picture ${unknown}. Known: ${known.join(', ')}`);
  const isWanted = ([name]: [string, unknown]) => names.length === 0 || names.includes(name);
  mkdirSync(FOLDER, { recursive: true });
  const dir = await buildExtension({ target: 'chrome' });
  const extension = await launchWithExtension({
    ...{ dir, grant: [PRACTICE['jd-orders'].url], args: ICON_ARGS },
  });
  try {
    await routePractice(extension.context);
    const studio = await Studio.open(extension);
    for (const [, take] of Object.entries(MAIN_VIEWS).filter(isWanted)) await take(studio);
    await fillSample(studio);
    for (const [, take] of Object.entries(SAMPLE_VIEWS).filter(isWanted)) await take(studio);
    return 0;
  } finally {
    await extension.close();
  }
});
