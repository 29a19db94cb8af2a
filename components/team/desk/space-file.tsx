import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { saveFile } from '../../ui/save-file';
import { useAct } from '../use-act';
import { SaidLine } from './said';
import type { DeskPartProps } from './types';

/** The whole space as one file, to be handed over. */
export function SpaceFile({ state }: Pick<DeskPartProps, 'state'>) {
  const { isBusy, said, ask } = useAct({ state });
  const save = async () => {
    // A message holds no more than a piece of it.
    const texts: string[] = [];
    for (let pieces = 1, piece = 0; piece < pieces; piece += 1) {
      const part = await ask('team.file', { piece });
      if (!part) return;
      texts.push(part.text);
      pieces = part.pieces;
      if (piece + 1 === pieces) saveFile(part.name, new Blob(texts));
    }
  };
  return (
    <section>
      <h2>{t('team.file')}</h2>
      <p class="desk-hint">{t('team.file.hint')}</p>
      <div class="desk-acts">
        <Button disabled={isBusy} onClick={() => void save()}>
          {t('team.file.save')}
        </Button>
      </div>
      <SaidLine said={said} />
    </section>
  );
}
