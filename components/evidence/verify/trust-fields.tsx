import { useState } from 'preact/hooks';
import type { Trust } from '../../../lib/evidence/verify/types';
import { t } from '../../../lib/platform/i18n';
import { Field } from '../../ui/field';
import { TextField } from '../../ui/text-field';

interface TrustFieldsProps {
  trust: Trust;
  onTrust: (trust: Trust) => void;
}

/** Whom to trust: the two things that must come from elsewhere than the archive. */
export function TrustFields({ trust, onTrust }: TrustFieldsProps) {
  const [chosen, setChosen] = useState<{ name: string; count: number } | null>(null);
  const [typed, setTyped] = useState('');
  const [isFingerprintBad, setFingerprintBad] = useState(false);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    const { readCertificates } = await import('../../../lib/evidence/verify/certificate');
    const authorities = readCertificates(new Uint8Array(await file.arrayBuffer()));
    setChosen({ name: file.name, count: authorities.length });
    onTrust({ ...trust, authorities });
  };
  const compare = async (text: string) => {
    const { readFingerprint } = await import('../../../lib/evidence/verify/key');
    const read = text
      .split(/[,，;；]/)
      .filter((part) => part.trim() !== '')
      .map(readFingerprint);
    const fingerprints = read.filter((each) => each !== null);
    setFingerprintBad(fingerprints.length < read.length);
    onTrust({ ...trust, fingerprints });
  };
  const isAuthorityBad = chosen?.count === 0;

  return (
    <>
      <Field
        label={t('evidence.verify.authority')}
        hint={chosen ? t('evidence.verify.authority.chosen', chosen) : t('evidence.verify.authority.hint')}
        fault={isAuthorityBad ? t('evidence.verify.authority.bad', { name: chosen.name }) : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".pem,.crt,.cer,.der"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <TextField
        label={t('evidence.verify.fingerprint')}
        hint={t('evidence.verify.fingerprint.hint')}
        fault={isFingerprintBad ? t('evidence.verify.fingerprint.bad') : undefined}
        value={typed}
        onValue={setTyped}
        onDone={(text) => void compare(text)}
        autocomplete="off"
      />
    </>
  );
}
