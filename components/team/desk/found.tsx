import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { originsOf } from '../../../lib/team/origins';
import type { TeamState } from '../../../lib/team/state';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useAct } from '../use-act';
import { passphraseFault } from './passphrase';
import { PassphraseFields } from './passphrase-fields';
import { NO_PLACE, PlaceFields, placeOf } from './place-fields';
import { SaidLine } from './said';
import { NO_SECRET, SecretFields, secretOf } from './secret-fields';
import type { TeamTools, WrappedKey } from './types';

interface FoundProps {
  /** As the settings have it. */
  person: string;
  requestSites: TeamTools['requestSites'];
  onFounded: (state: TeamState, key: WrappedKey) => void;
}

/** A new team, with this machine's key as its first. */
export function Found({ person: known, requestSites, onFounded }: FoundProps) {
  const [name, setName] = useState('');
  const [person, setPerson] = useState(known);
  const [typedPlace, setPlace] = useState(NO_PLACE);
  const [typedSecret, setSecret] = useState(NO_SECRET);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { isBusy, said, say, ask } = useAct();
  const place = placeOf(typedPlace);
  const secret = place && secretOf(place, typedSecret);
  // A folder without its password could be read by its founder, and not be published to.
  const isReady =
    name.trim() !== '' &&
    person.trim() !== '' &&
    place !== null &&
    (place.kind === 'file' || secret !== null) &&
    passphraseFault(passphrase, again) === null;
  const found = async () => {
    if (!place) return;
    const origins = originsOf(place);
    // In the press itself: nothing may be awaited before it.
    if (origins.length > 0 && !(await requestSites(origins))) return say(t('team.refused'));
    const wish = { name: name.trim(), person: person.trim(), place, secret, passphrase };
    const made = await ask('team.create', wish);
    if (made) onFounded(made.state, { name: wish.name, text: made.wrapped });
  };
  return (
    <section>
      <h2>{t('team.found')}</h2>
      <p class="desk-hint">{t('team.found.hint')}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void found();
        }}
      >
        <TextField label={t('team.found.name')} maxLength={40} value={name} onValue={setName} />
        <TextField
          label={t('team.found.person')}
          hint={t('team.found.person.hint')}
          maxLength={30}
          value={person}
          onValue={setPerson}
        />
        <PlaceFields value={typedPlace} onValue={setPlace} />
        <SecretFields kind={typedPlace.kind} value={typedSecret} onValue={setSecret} />
        <PassphraseFields value={passphrase} again={again} onValue={setPassphrase} onAgain={setAgain} />
        <div class="desk-acts">
          <Button look="main" type="submit" disabled={isBusy || !isReady}>
            {t('team.found.act')}
          </Button>
        </div>
      </form>
      <SaidLine said={said} />
    </section>
  );
}
