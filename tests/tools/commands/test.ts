import { firefoxEditors } from '../../firefox/editors';
import { firefoxEvidence } from '../../firefox/evidence';
import { firefoxSmoke } from '../../firefox/smoke';
import { buildExtension } from '../build';
import { mainJob } from '../main-job';
import { command } from '../say';
import { runSteps, type Step } from '../steps';
import { BUILT, CHECKS, playwright } from '../suites';
import { NOTHING } from '../tally';

const build: Step = {
  name: 'build',
  async run() {
    // Also when nothing changed: what is tested below is what these sources and tools build now.
    await buildExtension({ target: 'chrome', force: true });
    await buildExtension({ target: 'firefox', force: true });
    return { ...NOTHING, passed: 2 };
  },
};

const unattended: Step = { name: 'main job, unattended', run: () => mainJob({}) };
const firefox: Step = { name: 'smoke test in Firefox', run: firefoxSmoke };
const editors: Step = { name: 'editors in Firefox', run: firefoxEditors };
const evidence: Step = { name: 'evidence in Firefox', run: firefoxEvidence };

// What is quick and tells most comes first; a failing step never hides the ones after it.
command(() =>
  runSteps([
    ...CHECKS,
    build,
    BUILT,
    unattended,
    playwright('end to end', 'tests/e2e'),
    firefox,
    editors,
    evidence,
  ]),
);
