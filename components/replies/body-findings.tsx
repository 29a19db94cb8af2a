import { useContext, useMemo } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { withBetter } from '../../lib/wording/better';
import type { Finding } from '../../lib/wording/types';
import { Button } from '../ui/button';
import { WordingTable } from '../ui/wording';
import './body-findings.css';
import { firstBetter, whyText } from './wording-words';

interface BodyFindingsProps {
  body: string;
  onBody: (body: string) => void;
}

/** More of them than a reply is worth: the rest comes when these are settled. */
const SHOWN = 4;
/** Characters on either side of the words. */
const AROUND = 8;

/** What the wording check says of a reply that is being written. It is said, and keeps nobody from saving. */
export function BodyFindings({ body, onBody }: BodyFindingsProps) {
  const wording = useContext(WordingTable);
  const findings = useMemo(() => wording?.checkBody(body) ?? [], [wording, body]);
  if (!wording || findings.length === 0) return null;
  return (
    <ul class="body-findings" aria-label={t('wording.findings')}>
      {findings.slice(0, SHOWN).map((finding) => {
        const better = firstBetter(finding);
        return (
          <li key={`${finding.rule} ${finding.range.from}`} class={`finding finding-${finding.level}`}>
            <Excerpt body={body} finding={finding} />
            <span class="finding-why">{whyText(finding, wording)}</span>
            {better && (
              <Button look="link" onClick={() => onBody(withBetter(body, better))}>
                <span class="finding-better" title={better.text}>
                  {t('wording.use', { better: better.text })}
                </span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Excerpt({ body, finding: { range } }: { body: string; finding: Finding }) {
  const from = Math.max(0, range.from - AROUND);
  const to = Math.min(body.length, range.to + AROUND);
  return (
    <q class="finding-words">
      {from > 0 && '…'}
      {body.slice(from, range.from)}
      <mark>{body.slice(range.from, range.to)}</mark>
      {body.slice(range.to, to)}
      {to < body.length && '…'}
    </q>
  );
}
