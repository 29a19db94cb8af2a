import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../lib/page/modules';
import { OrdersWatcher } from '../lib/page/orders-watch';

/** Reading orders and their notes: put into a console's page once the panel there needs it. */
export default defineUnlistedScript(() => {
  provide('orders', { watch: (options) => void new OrdersWatcher(options) });
});
