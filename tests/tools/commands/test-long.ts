import { command } from '../say';
import { runSteps } from '../steps';
import { playwright } from '../suites';

command(() => runSteps([playwright('long runs', 'tests/long')]));
