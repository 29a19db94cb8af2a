import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Check } from '../../ui/check';

interface PageArchiveProps {
  may: () => Promise<boolean>;
  /** In the click itself, for the browser asks the person. Resolves to how it stands then. */
  onWish: (isOn: boolean) => Promise<boolean>;
}

/** Whether a capture of a page also keeps the browser's own copy of it. */
export function PageArchive({ may, onWish }: PageArchiveProps) {
  // A new one each time: after a refusal the tick has to be drawn anew, though nothing has changed.
  const [{ isOn }, set] = useState({ isOn: false });
  const setOn = (is: boolean) => set({ isOn: is });
  useEffect(() => {
    void may().then((is) => set({ isOn: is }));
  }, [may]);
  return (
    <section class="room-box" aria-label={t('evidence.desk.archive')}>
      <Check
        label={t('evidence.desk.archive')}
        hint={t('evidence.desk.archive.hint')}
        checked={isOn}
        onChange={(wish) => void onWish(wish).then(setOn)}
      />
    </section>
  );
}
