import { type Browser, browser } from '../platform/browser';
import { report } from '../platform/log';
import type { CallArgs, CallName, Calls, CallValue } from './calls';
import { isEnvelope } from './envelope';
import type { IsJson } from './json';
import { fail, type Result } from './result';

/** One answer a call. A call whose arguments or value are not JSON has no handler that would fit. */
export type Handlers = {
  [N in CallName]: IsJson<Calls[N]> extends true
    ? (args: CallArgs<N>) => Promise<Result<CallValue<N>>>
    : never;
};

/** Decodes what came in; a misfit is `bad-request` with the path of the fault. */
export type Checks = { [N in CallName]: (args: unknown) => Result<CallArgs<N>> };

export interface Serving {
  handlers: Handlers;
  checks: Checks;
  /** Called when a call begins; its answer when the call has ended. */
  begin: () => () => void;
}

/**
 * Answers the calls of the extension's own pages. To be run while the worker starts: a listener that is added
 * later misses the message that woke it.
 */
export function serveCalls(serving: Serving): void {
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    if (!isEnvelope(message)) return;
    if (!isOwnPage(sender)) {
      respond(fail('bad-request', { path: 'sender' }));
      return;
    }
    const end = serving.begin();
    void answer(serving, message.sellerside, message.args).then((result) => {
      respond(result);
      end();
    });
    // Keeps the line open; a returned promise would do so in Firefox and under the polyfill only.
    return true;
  });
}

/** Content scripts share our id and have the console's address: they live beside its scripts and may not call. */
function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL('/'));
}

async function answer({ handlers, checks }: Serving, name: string, args: unknown): Promise<Result<unknown>> {
  if (!Object.hasOwn(handlers, name)) return fail('bad-request', { path: 'call' });
  try {
    return await run(handlers, checks, name as CallName, args);
  } catch (error) {
    return fail('internal', { detail: { error: report(name, error).code } });
  }
}

async function run<N extends CallName>(
  handlers: Handlers,
  checks: Checks,
  name: N,
  args: unknown,
): Promise<Result<CallValue<N>>> {
  const checked = checks[name](args);
  if (!checked.ok) return checked;
  const handler = handlers[name] as (args: CallArgs<N>) => Promise<Result<CallValue<N>>>;
  return handler(checked.value);
}
