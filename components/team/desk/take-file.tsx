import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { useAct } from '../use-act';
import { chooseFile } from './choose-file';
import { SaidLine } from './said';
import type { DeskPartProps } from './types';

/** The team's words as one file that somebody hands over: also where there is no network at all. */
export function TakeFile({ state, onState }: DeskPartProps) {
  const { isBusy, said, ask } = useAct({ state, said: { 'bad-type': 'team.take.none' } });
  const take = async () => {
    // Too much for a message; the background reads it from this page.
    const url = URL.createObjectURL(await chooseFile());
    const after = await ask('team.take', { url });
    URL.revokeObjectURL(url);
    if (after) onState(after);
  };
  return (
    <>
      <div class="desk-acts">
        <Button disabled={isBusy} onClick={() => void take()}>
          {t('team.take')}
        </Button>
        <span class="desk-hint">{t('team.take.hint')}</span>
      </div>
      <SaidLine said={said} />
    </>
  );
}
