import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { copyText } from '../ui/copy';
import { Icon } from '../ui/icon';
import { shortId } from './words';

/** Long enough to be seen, short enough not to be taken for the number's own mark. */
const SHOWN = 1500;

/** An order's number, short; the whole of it is in the tooltip and on the clipboard after a click. */
export function OrderId({ id }: { id: string }) {
  const [said, say] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => say(null), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const label = t('order.copy', { id });
  return (
    <>
      <button
        type="button"
        class={said === 'copied' ? 'order-id order-id-done' : 'order-id'}
        // With what is to be read on it, by which people who speak to their computer call it.
        aria-label={`${shortId(id)} ${label}`}
        title={label}
        onClick={async () => say((await copyText(id)) ? 'copied' : 'refused')}
      >
        {shortId(id)}
        <Icon name={said === 'copied' ? 'check' : 'copy'} />
      </button>
      <span class={said === 'refused' ? undefined : 'spoken'} role="status">
        {said && t(said === 'copied' ? 'order.copied' : 'say.notCopied')}
      </span>
    </>
  );
}
