import { t } from '../../../lib/platform/i18n';
import type { BackState } from '../../../lib/team/back/types';
import type { SpaceFault } from '../../../lib/team/state';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { Notice } from '../../ui/notice';
import { saveFile } from '../../ui/save-file';
import { SaidLine } from '../desk/said';
import { useAct } from '../use-act';
import { LetterList } from './letter-list';
import { LetterText } from './letter-text';
import { Marks } from './marks';
import { Unsent } from './unsent';

interface BackDeskProps {
  back: BackState;
  onState: (state: BackState) => void;
}

/** The way back as its agent sees it: what may go, what waits, what has gone. */
export function BackDesk({ back, onState }: BackDeskProps) {
  const { isBusy, said, say, ask } = useAct();
  const { kinds, way, agreed, fault } = back;
  const waiting = back.letters.filter(
    ({ state, letter }) => state === 'waiting' && kinds.includes(letter.kind),
  );
  const sent = back.letters.filter(({ state }) => state === 'sent');
  const mayStatus = kinds.includes('status');
  const take = async (asked: Promise<BackState | null>, done: string) => {
    const state = await asked;
    if (!state) return;
    onState(state);
    if (done) say(done);
  };
  const send = async () => {
    const state = await ask('back.send', {});
    if (!state) return;
    onState(state);
    if (state.fault) return;
    const isAll = state.letters.every(
      ({ state: each, letter }) => each === 'sent' || kinds.includes(letter.kind),
    );
    say(t(isAll ? 'back.sent.now' : 'back.sent.some'));
  };
  const save = async () => {
    const file = await ask('back.file', {});
    if (!file) return;
    saveFile(file.name, new Blob([file.text], { type: 'application/json' }));
    const state = await ask('back.read', {});
    if (state) onState(state);
    say(t('back.saved', { count: file.letters }));
  };
  const drop = (id: string) => void take(ask('back.drop', { id }), t('back.dropped'));
  const handed = () => void take(ask('back.handed', {}), t('settings.saved'));
  const isWritten = back.letters.some(
    ({ state, letter: { kind } }) => state !== 'sent' && kind !== 'status' && kinds.includes(kind),
  );
  const hasAny = isWritten || (mayStatus && agreed === true);
  const isDecidedOff = kinds.length === 0;
  const mayGo = !isDecidedOff && way !== 'no';
  return (
    <section aria-label={t('back')}>
      <h2>{t('back')}</h2>
      <p class="desk-hint">{t(isDecidedOff ? 'back.off' : `back.way.${way}`)}</p>
      {fault && <Notice tone="risk">{t('back.fault', { fault: faultText(fault) })}</Notice>}
      {mayGo && (
        <p>{t('back.may', { kinds: kinds.map((kind) => t(`back.kind.${kind}`)).join(t('list.comma')) })}</p>
      )}
      {mayGo && mayStatus && (
        <>
          <Check
            label={t('back.agreed')}
            hint={t('back.agreed.hint')}
            checked={agreed === true}
            onChange={(chosen) => void take(ask('back.agree', { agreed: chosen }), t('settings.saved'))}
          />
          <details class="back-row">
            <summary>{t('back.agreed.look')}</summary>
            <LetterText letter={{ kind: 'status', body: back.status }} person={back.person} />
          </details>
        </>
      )}
      {(mayGo || waiting.length > 0) && (
        <LetterList
          title={t('back.waiting')}
          hint={waiting.length === 0 ? t('back.waiting.none') : ''}
          letters={waiting}
          isBusy={isBusy}
          onDrop={drop}
        />
      )}
      {mayGo && (
        <div class="desk-acts">
          {way === 'space' && (
            <Button disabled={!hasAny || isBusy} onClick={() => void send()}>
              {t('back.send')}
            </Button>
          )}
          <Button disabled={!hasAny || isBusy} onClick={() => void save()}>
            {t('back.save')}
          </Button>
        </div>
      )}
      <SaidLine said={said} />
      <Unsent {...{ back, isBusy }} onDrop={drop} onHanded={handed} />
      {mayGo && kinds.includes('wrong-hint') && <Marks onState={onState} />}
      <LetterList title={t('back.sent')} hint={sent.length === 0 ? t('back.sent.none') : ''} letters={sent} />
    </section>
  );
}

/** Of names that may read and not write, the space's own words speak of publishing. */
function faultText(fault: SpaceFault): string {
  const isLocked = fault === 'read-only' || fault === 'denied';
  return t(isLocked ? 'back.fault.denied' : `team.fault.${fault}`);
}
