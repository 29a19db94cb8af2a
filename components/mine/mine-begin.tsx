import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import type { MinePartProps } from './mine-desk';

/** Two ways in: a new code, or that of another browser. */
export function MineBegin({ onState, ask, isBusy }: MinePartProps) {
  const [device, setDevice] = useState('');
  const [code, setCode] = useState('');
  const name = device.trim();
  const create = async () => {
    const made = await ask('mine.create', { device: name });
    if (made) onState(made.state);
  };
  const join = async () => {
    const joined = await ask('mine.join', { code, device: name }, 'mine.join.bad');
    if (joined) onState(joined.state);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name && !isBusy) void (code.trim() ? join() : create());
      }}
    >
      <TextField
        label={t('mine.device')}
        hint={t('mine.device.hint')}
        value={device}
        onValue={setDevice}
        maxLength={40}
      />
      <TextField
        label={t('mine.join.code')}
        value={code}
        onValue={setCode}
        maxLength={200}
        autocomplete="off"
      />
      <div class="desk-acts">
        <Button type="submit" look="main" disabled={!name || isBusy}>
          {t(code.trim() ? 'mine.join' : 'mine.create')}
        </Button>
      </div>
    </form>
  );
}
