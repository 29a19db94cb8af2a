import { useState } from 'preact/hooks';
import { type TextKey, t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useAct } from '../use-act';
import { SaidLine } from './said';
import type { DeskPartProps } from './types';

/** One that has been revoked never comes back, and one that stands need not be added. */
const conflictKey = (fault: unknown): TextKey => {
  if (fault === 'known') return 'team.key.known';
  return fault === 'revoked' ? 'team.key.dead' : 'team.publish.conflict';
};

/** One more supervisor, by the request that their machine has made. */
export function AddKey({ state, onState }: DeskPartProps) {
  const [request, setRequest] = useState('');
  const { isBusy, said, ask } = useAct({
    state,
    said: { 'bad-request': 'team.key.noRequest', conflict: conflictKey },
  });
  const add = async () => {
    const after = await ask('team.addKey', { request: request.trim() });
    if (!after) return;
    setRequest('');
    onState(after);
  };
  return (
    <details class="team-more">
      <summary>{t('team.key.add')}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('team.key.request')}
          hint={t('team.key.request.hint')}
          rows={3}
          value={request}
          onValue={setRequest}
        />
        <div class="desk-acts">
          <Button type="submit" disabled={isBusy || request.trim() === ''}>
            {t('team.key.add')}
          </Button>
        </div>
      </form>
      <SaidLine said={said} />
    </details>
  );
}
