import { t } from '../../../lib/platform/i18n';
import type { BackState } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { LetterList } from './letter-list';

interface UnsentProps {
  back: BackState;
  isBusy: boolean;
  onDrop: (id: string) => void;
  onHanded: () => void;
}

/** Letters that have not gone and do not simply wait: those in a file, and those that nobody wants at present. */
export function Unsent({ back: { kinds, letters }, isBusy, onDrop, onHanded }: UnsentProps) {
  const saved = letters.filter(({ state }) => state === 'saved');
  const held = letters.filter(({ state, letter }) => state === 'waiting' && !kinds.includes(letter.kind));
  return (
    <>
      {saved.length > 0 && (
        <>
          <LetterList
            title={t('back.inFile')}
            hint={t('back.inFile.hint')}
            letters={saved}
            {...{ isBusy, onDrop }}
          />
          <div class="desk-acts">
            <Button disabled={isBusy} onClick={onHanded}>
              {t('back.handed')}
            </Button>
          </div>
        </>
      )}
      {held.length > 0 && (
        <LetterList
          title={t('back.held')}
          hint={t('back.held.hint')}
          letters={held}
          {...{ isBusy, onDrop }}
        />
      )}
    </>
  );
}
