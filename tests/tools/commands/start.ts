import { pathOf, readArguments } from '../arguments';
import { type JobOptions, mainJob } from '../main-job';
import { openForPractice } from '../practice-session';
import { PRACTICE, type PracticeId } from '../practice-site';
import { command, Stop } from '../say';

const USAGE = 'npm start -- [--console ID] [--lang zh-CN|en] [--dark] [--headless [--shots DIR]]';

command(async () => {
  const { values } = readArguments(
    {
      console: { type: 'string', default: 'pdd-chat' },
      headless: { type: 'boolean', default: false },
      shots: { type: 'string' },
      lang: { type: 'string' },
      dark: { type: 'boolean', default: false },
    },
    USAGE,
  );
  const console = values.console as PracticeId;
  if (!(console in PRACTICE)) {
    throw new Stop(
      `--console: ${console} is no practice console. There are: ${Object.keys(PRACTICE).join(', ')}.`,
    );
  }
  if (values.lang !== undefined && values.lang !== 'zh-CN' && values.lang !== 'en') {
    throw new Stop(`--lang: ${values.lang} is neither zh-CN nor en.`);
  }
  if (values.shots !== undefined && !values.headless) throw new Stop('--shots goes with --headless.');
  const options: JobOptions = {
    console,
    dark: values.dark,
    ...(values.lang === undefined ? {} : { language: values.lang }),
    ...(values.shots === undefined ? {} : { shots: pathOf(values.shots) }),
  };
  // With a window it is a person's turn; without one the job is done and counted.
  if (!values.headless) return openForPractice(options);
  const { failed } = await mainJob(options);
  return failed > 0 ? 1 : 0;
});
