import type { GuideKind, Guides } from '../../../lib/guides/types';
import { guideWords } from '../../../lib/guides/words';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../ui/use-language';

type Item = Guides[GuideKind][number];

interface ConflictProps {
  mine: Item;
  /** As somebody else has saved it meanwhile; undefined: they have removed it. */
  theirs: Item | undefined;
  onMine: () => void;
  onTheirs: () => void;
}

/** Saved elsewhere since this was begun: both stand here until somebody decides, and neither is lost. */
export function Conflict({ mine, theirs, onMine, onTheirs }: ConflictProps) {
  const language = useLanguage();
  const [own, other] = [guideWords(mine, language), theirs ? guideWords(theirs, language) : []];
  return (
    <Notice
      tone="risk"
      title={t(theirs ? 'guides.desk.conflict' : 'guides.desk.gone')}
      actions={
        <>
          <Button look="main" onClick={onMine}>
            {t('guides.desk.keepMine')}
          </Button>
          <Button onClick={onTheirs}>{t(theirs ? 'guides.desk.takeTheirs' : 'guides.desk.letGo')}</Button>
        </>
      }
    >
      {theirs && (
        <div class="conflict">
          <Words title={t('guides.desk.mine')} lines={own} others={other} />
          <Words title={t('guides.desk.theirs')} lines={other} others={own} />
        </div>
      )}
    </Notice>
  );
}

/** What the other has not is marked. */
function Words({ title, lines, others }: { title: string; lines: string[]; others: string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {lines.map((line, n) => (
        <p key={n} class="conflict-line">
          {others.includes(line) ? line : <mark>{line}</mark>}
        </p>
      ))}
    </div>
  );
}
