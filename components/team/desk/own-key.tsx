import { useState } from 'preact/hooks';
import { type TextKey, t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy';
import { TextField } from '../../ui/text-field';
import { useAct } from '../use-act';
import { chooseFile } from './choose-file';
import { passphraseFault } from './passphrase';
import { PassphraseFields } from './passphrase-fields';
import { SaidLine } from './said';
import type { DeskPartProps, WrappedKey } from './types';

interface OwnKeyProps extends DeskPartProps {
  person: string;
  onWrapped: (key: WrappedKey) => void;
}

/** Two ways to a key: one's own file from another machine, or a new one that a supervisor adds. */
export function OwnKey(props: OwnKeyProps) {
  return (
    <>
      <details class="team-more">
        <summary>{t('team.key.take')}</summary>
        <TakeKey {...props} />
      </details>
      <details class="team-more">
        <summary>{t('team.key.ask')}</summary>
        <AskKey {...props} />
      </details>
    </>
  );
}

const fileKey = (fault: unknown): TextKey => (fault === 'revoked' ? 'team.key.dead' : 'team.key.noFile');

function TakeKey({ state, onState }: DeskPartProps) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const { isBusy, said, ask } = useAct({
    state,
    said: { 'bad-type': fileKey, 'bad-request': 'team.key.wrong' },
  });
  const take = async () => {
    if (!file) return;
    const after = await ask('team.takeKey', { text: await file.text(), passphrase });
    if (after) onState(after);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <div class="desk-acts">
        <Button onClick={() => void chooseFile().then(setFile)}>{t('team.key.file')}</Button>
        <span>{file?.name}</span>
      </div>
      <TextField
        label={t('team.passphrase')}
        type="password"
        autocomplete="off"
        value={passphrase}
        onValue={setPassphrase}
      />
      <div class="desk-acts">
        <Button type="submit" disabled={isBusy || !file || passphrase === ''}>
          {t('team.key.take')}
        </Button>
      </div>
      <SaidLine said={said} />
    </form>
  );
}

function AskKey({ state, person: known, onWrapped }: OwnKeyProps) {
  const [person, setPerson] = useState(known);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [request, setRequest] = useState<string | null>(null);
  const { isBusy, said, say, ask } = useAct({ state });
  const isReady = person.trim() !== '' && passphraseFault(passphrase, again) === null;
  // The private half stays here; what goes to the supervisor is only what they sign.
  const make = async () => {
    const made = await ask('team.askKey', { person: person.trim(), passphrase });
    if (!made) return;
    setRequest(made.request);
    onWrapped({ name: person.trim(), text: made.wrapped });
  };
  const copy = async () => say(t((await copyText(request ?? '')) ? 'team.copied' : 'say.notCopied'));
  if (request !== null)
    return (
      <>
        <p>{t('team.key.asked')}</p>
        <code class="team-code">{request}</code>
        <div class="desk-acts">
          <Button onClick={() => void copy()}>{t('team.key.copy')}</Button>
        </div>
        <SaidLine said={said} />
      </>
    );
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void make();
      }}
    >
      <TextField label={t('team.found.person')} maxLength={30} value={person} onValue={setPerson} />
      <PassphraseFields value={passphrase} again={again} onValue={setPassphrase} onAgain={setAgain} />
      <div class="desk-acts">
        <Button type="submit" disabled={isBusy || !isReady}>
          {t('team.key.ask')}
        </Button>
      </div>
      <SaidLine said={said} />
    </form>
  );
}
