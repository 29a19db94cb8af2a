import { useState } from 'preact/hooks';
import type { Trust } from '../../../lib/evidence/verify/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useFileDrop } from '../../ui/use-file-drop';
import { TrustFields } from './trust-fields';
import { type Checking, useVerdict } from './use-verdict';
import { VerdictPart } from './verdict-part';
import './verify.css';

const NOBODY: Trust = { authorities: [], fingerprints: [] };

interface VerifyViewProps {
  /** Address of the offline page, to be saved from here; absent in that page itself. */
  page?: string;
}

/** Checks an archive that a person has as a file. In the workspace, and as a page of its own without the extension. */
export function VerifyView({ page }: VerifyViewProps) {
  const [file, setFile] = useState<File | null>(null);
  const [trust, setTrust] = useState(NOBODY);
  const checking = useVerdict(file, trust);
  const { isOver, place } = useFileDrop(([dropped]) => dropped && setFile(dropped));

  return (
    <div class={`verify${isOver ? ' verify-over' : ''}`} {...place}>
      <p class="verify-hint">{t('evidence.verify.intro')}</p>
      <div class="verify-fields">
        <Field label={t('evidence.verify.file')} hint={t('evidence.verify.file.drop')}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".zip,application/zip"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
        <TrustFields trust={trust} onTrust={setTrust} />
      </div>
      {file && <p class="verify-file">{file.name}</p>}
      <Progress checking={checking} />
      {checking.phase === 'done' && <VerdictPart verdict={checking.verdict} />}
      {page !== undefined && (
        <p class="verify-hint">
          <a href={page} download="sellerside-verify.html">
            {t('evidence.verify.save')}
          </a>{' '}
          {t('evidence.verify.save.hint')}
        </p>
      )}
    </div>
  );
}

function Progress({ checking }: { checking: Checking }) {
  if (checking.phase === 'stopped') return <p role="status">{t('evidence.verify.stopped')}</p>;
  if (checking.phase === 'unreadable') return <p role="alert">{t('evidence.verify.unreadable')}</p>;
  if (checking.phase !== 'busy') return null;
  const { share, stop } = checking;
  return (
    <div class="verify-busy">
      {share === null ? (
        <progress aria-label={t('evidence.verify.busy')} />
      ) : (
        <progress max={1} value={share} aria-label={t('evidence.verify.busy')} />
      )}
      <span>
        {share === null
          ? t('evidence.verify.busy')
          : t('evidence.verify.busy.share', { share: Math.floor(share * 100) })}
      </span>
      <Button onClick={stop}>{t('evidence.verify.cancel')}</Button>
    </div>
  );
}
