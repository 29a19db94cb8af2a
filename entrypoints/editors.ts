import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { editors } from '../lib/page/editors';
import { provide } from '../lib/page/modules';

/** Put into a page on its first use, see `lib/services/modules.ts`. */
export default defineUnlistedScript(() => provide('editors', editors));
