import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { originsOf } from '../../../lib/team/origins';
import { ROLES, type Role } from '../../../lib/team/types';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useAct } from '../use-act';
import { Qr } from './qr';
import { SaidLine } from './said';
import type { DeskPartProps, TeamTools } from './types';

interface InviteFormProps extends Pick<DeskPartProps, 'state'> {
  squares: TeamTools['squares'];
}

/** What a supervisor hands to those who are to join: a text, and the same as a picture. */
export function InviteForm({ state, squares }: InviteFormProps) {
  const [role, setRole] = useState<Role>('agent');
  const [group, setGroup] = useState('');
  const [typed, setTyped] = useState('');
  const address = typed.trim();
  const isNone = address !== '' && originsOf({ kind: 'https', url: address }).length === 0;
  const isFolder = state.joined?.place.kind === 'webdav' || state.joined?.place.kind === 's3';
  const groups = state.joined?.groups ?? [];
  const [text, setText] = useState<string | null>(null);
  const { isBusy, said, say, ask } = useAct({ state, said: { 'bad-request': 'team.place.fault' } });
  const make = async () => {
    const readAt = isFolder && address !== '' ? { readAt: address.replace(/\/*$/, '/') } : {};
    const made = await ask('team.invite', { role, group: group.trim(), ...readAt });
    setText(made?.text ?? null);
  };
  const copy = async () => say(t((await copyText(text ?? '')) ? 'team.copied' : 'say.notCopied'));
  // An address may be longer than any code holds; the text says the same.
  const dark = text === null ? null : squaresOf(text, squares);
  return (
    <section>
      <h2>{t('team.invite')}</h2>
      <p class="desk-hint">{t('team.invite.hint')}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <SelectField
          label={t('team.trust.role')}
          value={role}
          options={ROLES.map((each) => [each, t(`team.role.${each}`)] as const)}
          onValue={setRole}
        />
        <TextField
          label={t('team.invite.group')}
          hint={
            groups.length > 0
              ? t('team.invite.group.known', { names: groups.join(t('list.comma')) })
              : t('team.invite.group.hint')
          }
          maxLength={40}
          value={group}
          onValue={setGroup}
        />
        {isFolder && (
          <TextField
            label={t('team.invite.readAt')}
            hint={t('team.invite.readAt.hint')}
            fault={isNone ? t('team.place.fault') : undefined}
            type="url"
            autocomplete="off"
            value={typed}
            onValue={setTyped}
          />
        )}
        <div class="desk-acts">
          <Button type="submit" disabled={isBusy || isNone}>
            {t('team.invite.make')}
          </Button>
        </div>
      </form>
      {text !== null && (
        <div class="team-invite">
          <code class="team-code">{text}</code>
          <div class="desk-acts">
            <Button onClick={() => void copy()}>{t('team.invite.copy')}</Button>
          </div>
          {dark && (
            <Qr
              squares={dark}
              label={t('team.invite.qr')}
              fileName={state.joined?.team.slice(0, 8) ?? 'team'}
            />
          )}
        </div>
      )}
      <SaidLine said={said} />
    </section>
  );
}

/** Null: too long for a code. */
function squaresOf(text: string, squares: TeamTools['squares']): boolean[][] | null {
  try {
    return squares(text);
  } catch {
    return null;
  }
}
