import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { useKeyText } from '../ui/key-text';
import './pane-foot.css';
import type { PickMode } from './use-inserts';

interface PaneFootProps {
  mode: PickMode;
  isLinkUp: boolean;
  /** The keyboard is in the list, where other keys count. */
  isInList: boolean;
  onWrite: () => void;
  /** Null: the agent has said nothing here. */
  onSaveSaid: (() => void) | null;
}

/** The keys that count just now; or, at the same place so that nothing moves, that the background is away. */
export function PaneFoot({ mode, isLinkUp, isInList, onWrite, onSaveSaid }: PaneFootProps) {
  const keyText = useKeyText();
  return (
    <footer class="pane-foot">
      <span class="foot-keys">{isLinkUp ? <Keys mode={mode} isInList={isInList} /> : t('link.down')}</span>
      {onSaveSaid && (
        <Button look="link" title={`${t('said.title')} ${keyText('save-said')}`} onClick={onSaveSaid}>
          {t('said.save')}
        </Button>
      )}
      <Button look="link" title={`${t('foot.write.title')} ${keyText('write')}`} onClick={onWrite}>
        {t('foot.write')} <kbd>{keyText('write')}</kbd>
      </Button>
    </footer>
  );
}

function Keys({ mode, isInList }: Pick<PaneFootProps, 'mode' | 'isInList'>) {
  if (isInList) {
    return (
      <>
        <kbd>1–9</kbd> {t(`foot.${mode}`)} <kbd>↑↓</kbd> <kbd>Esc</kbd> {t('foot.back')}
      </>
    );
  }
  return (
    <>
      <kbd>Alt+1–9</kbd> {t(`foot.${mode}`)} <kbd>Tab</kbd> {t('foot.list')}
    </>
  );
}
