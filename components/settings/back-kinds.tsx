import { useContext, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { LETTER_KINDS, type LetterKind } from '../../lib/team/back/types';
import { Check } from '../ui/check';
import { Decided } from '../ui/decided';
import { OurTeamContext } from '../ui/our-team';

interface BackKindsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** What the team wants to have back from its agents; of what is off here nothing goes, whoever agreed to it. */
export function BackKinds({ settings, onChange }: BackKindsProps) {
  const { name } = useContext(OurTeamContext);
  const [said, say] = useState<TextKey | null>(null);
  if (!name) return null;
  const choose = async (kind: LetterKind, isOn: boolean) => {
    const backKinds = LETTER_KINDS.filter((each) =>
      each === kind ? isOn : settings.backKinds.includes(each),
    );
    const done = await call('settings.change', { backKinds });
    if (done.ok) onChange(done.value);
    say(done.ok ? 'settings.saved' : `fault.${done.error.code}`);
  };
  return (
    <section class="form" aria-label={t('back.kinds')}>
      <h2>{t('back.kinds')}</h2>
      <p class="desk-hint">{t('back.kinds.hint')}</p>
      <Decided of="backKinds">
        {LETTER_KINDS.map((kind) => (
          <Check
            key={kind}
            label={t(`back.kind.${kind}`)}
            checked={settings.backKinds.includes(kind)}
            onChange={(isOn) => void choose(kind, isOn)}
          />
        ))}
      </Decided>
      <p class="form-said" role="status">
        {said && t(said)}
      </p>
    </section>
  );
}
