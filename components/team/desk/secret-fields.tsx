import { t } from '../../../lib/platform/i18n';
import type { SpacePlace, SpaceSecret } from '../../../lib/team/types';
import { TextField } from '../../ui/text-field';

/** As typed: who has access, and by what. */
export interface TypedSecret {
  user: string;
  secret: string;
}
export const NO_SECRET: TypedSecret = { user: '', secret: '' };

/** Null: none was typed, and the space is read as anybody may. */
export function secretOf({ kind }: SpacePlace, { user, secret }: TypedSecret): SpaceSecret | null {
  const name = user.trim();
  if (!name || !secret) return null;
  if (kind === 'webdav') return { kind, user: name, password: secret };
  return kind === 's3' ? { kind, accessKeyId: name, secretAccessKey: secret.trim() } : null;
}

interface SecretFieldsProps {
  kind: SpacePlace['kind'];
  value: TypedSecret;
  onValue: (value: TypedSecret) => void;
}

/** Name and password, or the two halves of a key, as this kind of storage has them; of others nothing. */
export function SecretFields({ kind, value, onValue }: SecretFieldsProps) {
  if (kind !== 'webdav' && kind !== 's3') return null;
  return (
    <>
      <TextField
        label={t(`team.secret.${kind}.user`)}
        autocomplete="off"
        value={value.user}
        onValue={(user) => onValue({ ...value, user })}
      />
      <TextField
        label={t(`team.secret.${kind}.secret`)}
        hint={t('team.secret.hint')}
        type="password"
        autocomplete="new-password"
        value={value.secret}
        onValue={(secret) => onValue({ ...value, secret })}
      />
    </>
  );
}
