import { defineContentScript } from 'wxt/utils/define-content-script';
import { RELEASE_HOSTS } from '../lib/consoles/hosts';
import { openPageLink } from '../lib/messaging/page-link';
import { Desk } from '../lib/page/desk';
import { clearOrphan } from '../lib/page/orphan';
import { browser } from '../lib/platform/browser';

export default defineContentScript({
  matches: [...RELEASE_HOSTS],
  runAt: 'document_idle',
  main(ctx) {
    clearOrphan(document);
    // Known to this script, the frame it makes, and the background: a frame that shows another word stays empty.
    const mount = crypto.randomUUID();
    const desk = new Desk({
      root: document,
      frameUrl: `${browser.runtime.getURL('/sidepanel.html')}#mount=${mount}`,
      send: (message) => link.send(message),
      signal: ctx.signal,
    });
    const link = openPageLink({
      hello: () => ({ mount, url: location.href }),
      listen: (message) => (message.type === 'leave' ? ctx.abort() : desk.receive(message)),
    });
    ctx.onInvalidated(() => link.close());
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) =>
      link.send({ type: 'moved', url: newUrl.href }),
    );
  },
});
