import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../lib/page/modules';
import { Lesson } from '../lib/page/teach/lesson';

/** Teaching a console by pointing: put into a page once somebody begins a lesson there. */
export default defineUnlistedScript(() => {
  provide('teach', { start: (options) => new Lesson(options) });
});
