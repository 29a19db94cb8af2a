import type { Handlers } from '../messaging/serve';
import { keepFaults, report } from '../platform/log';
import type { LogRepository } from '../store/log';

type LogCalls = Pick<Handlers, Extract<keyof Handlers, `log.${string}`>>;

/** Faults of the background go into the log too. One that can't be kept is dropped: reporting it would never end. */
export function keepOwnFaults(log: LogRepository): void {
  keepFaults((fault) => void log.add(fault).catch(() => {}));
  addEventListener('error', ({ error }) => report('background', error));
  addEventListener('unhandledrejection', ({ reason }) => report('background', reason));
}

export function logCalls(log: LogRepository): LogCalls {
  return {
    'log.read': () => log.read(),
    'log.clear': () => log.clear(),
    'log.report': (fault) => log.add(fault),
  };
}
