import { defineContentScript } from 'wxt/utils/define-content-script';
import { RELEASE_HOSTS } from '../lib/consoles/hosts';
import { browser } from '../lib/platform/browser';

export default defineContentScript({
  matches: [...RELEASE_HOSTS],
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    console.log(browser.runtime.id, ctx.isValid);
  },
});
