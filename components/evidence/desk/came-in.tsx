import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { Failure, Result } from '../../../lib/messaging/result';
import { t } from '../../../lib/platform/i18n';
import type { InLetter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { saveJson } from '../../ui/save-json';
import { type TakenIn, takeIn } from './take-in';
import { sizeText, timeText } from './words';

interface CameInProps {
  /** All that have come; those that hold a case are shown. */
  letters: readonly InLetter[];
  /** Out of the space; null: it stopped, and `line` says why. */
  fetch: (letter: string) => Promise<Result<{ id: string; file: File } | null>>;
  /** What was kept of it in the browser may go. */
  release: (transferId: string) => Promise<unknown>;
  failText: (failure: Failure) => string;
  /** How far the file of a letter is. */
  line: (letter: string) => ComponentChildren;
}

/** Cases that agents have handed in by the team's space: fetched, checked, kept and answered by one press. */
export function CameIn({ letters, fetch, release, failText, line }: CameInProps) {
  // Those that were taken in since this was opened stay, with what came of them.
  const [said, setSaid] = useState<ReadonlyMap<string, TakenIn>>(new Map());
  const [busy, setBusy] = useState<string | null>(null);
  const say = (id: string, words: TakenIn) => setSaid((before) => new Map(before).set(id, words));
  const take = async (letter: InLetter) => {
    setBusy(letter.id);
    say(letter.id, { text: '' });
    say(letter.id, await taken(letter, { fetch, release, failText, say: (words) => say(letter.id, words) }));
    setBusy(null);
  };
  const shown = letters.filter(({ id, state, letter }) => {
    return letter.kind === 'case' && (state === 'new' || said.has(id));
  });
  if (shown.length === 0) return null;
  return (
    <section class="room-box" aria-label={t('evidence.desk.cameIn')}>
      <h2>{t('evidence.desk.cameIn')}</h2>
      <ul class="room-list">
        {shown.map((each) => {
          const { text = '', caseId, receipt } = said.get(each.id) ?? {};
          return (
            <li key={each.id}>
              {nameText(each)}{' '}
              {!receipt && (
                <Button disabled={busy !== null} onClick={() => void take(each)}>
                  {t('evidence.desk.cameIn.take')}
                </Button>
              )}
              {line(each.id)}
              <span class="case-said" role="status">
                {text}
              </span>{' '}
              {caseId && <a href={`#cases/${caseId}`}>{t('evidence.open')}</a>}
              {receipt && (
                <Button look="link" onClick={() => saveJson(`receipt-${receipt.caseId}.json`, receipt)}>
                  {t('evidence.desk.bring.receipt')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Taking extends Pick<CameInProps, 'fetch' | 'release' | 'failText'> {
  say: (words: TakenIn) => void;
}

async function taken({ id }: InLetter, { fetch, release, failText, say }: Taking): Promise<TakenIn> {
  const come = await fetch(id);
  if (!come.ok) return { text: failText(come.error) };
  if (!come.value) return { text: '' };
  say({ text: t('evidence.desk.bring.checking') });
  const got = await takeIn(come.value.file);
  await release(come.value.id);
  const { receipt, ...said } = got;
  if (!receipt) return got;
  const answered = await call('transfers.answer', { letter: id, receipt: JSON.stringify(receipt) });
  // Another press gives the receipt again: the case is here already.
  if (!answered.ok) return { ...said, text: failText(answered.error) };
  await call('inbox.settle', { id, done: true });
  const { sent } = answered.value;
  return { ...got, text: t(sent ? 'evidence.desk.cameIn.answered' : 'evidence.desk.cameIn.unanswered') };
}

function nameText({ letter }: InLetter): string {
  if (letter.kind !== 'case') return '';
  const { title, parcel } = letter.body;
  return [title, letter.person.name, timeText(Date.parse(letter.at)), sizeText(parcel.bytes)]
    .filter(Boolean)
    .join(' · ');
}
