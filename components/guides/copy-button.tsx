import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';

/** How long it says what became of it. */
const SAID = 2_000;

/** @param name of what is copied, for those who hear the button among others. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [done, setDone] = useState<boolean | null>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), SAID);
    return () => clearTimeout(timer);
  }, [done]);
  const key = done === null ? 'guides.copy' : done ? 'guides.copied' : 'say.notCopied';
  return (
    <Button look="link" onClick={() => void copyText(text).then(setDone)}>
      {t(key)}
      <span class="spoken">{name}</span>
    </Button>
  );
}
