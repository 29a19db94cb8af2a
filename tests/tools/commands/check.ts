import { command } from '../say';
import { runSteps } from '../steps';
import { CHECKS } from '../suites';

command(() => runSteps(CHECKS));
