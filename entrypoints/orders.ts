import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OrderBadgeLayer } from '../lib/page/badges';
import { provide } from '../lib/page/modules';
import { OrdersWatcher } from '../lib/page/orders-watch';

/** Reading orders and what stands at their rows: put into a console's page once the panel there needs it. */
export default defineUnlistedScript(() => {
  provide('orders', {
    watch(options) {
      const layer = new OrderBadgeLayer(options);
      new OrdersWatcher({ ...options, onRows: (rows) => layer.follow(rows) });
      return layer;
    },
  });
});
