import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { currentLanguage, t } from '../../lib/platform/i18n';
import type { InLetter, Transfer } from '../../lib/team/back/types';
import './stored.css';
import { Button } from '../ui/button';
import { saveFile } from '../ui/save-file';
import { type FileOf, fetchFile } from './fetch-file';
import { TransferLine } from './transfer-line';
import type { Transfers } from './use-transfers';
import { transferFailText } from './words';

interface StoredProps {
  kind: 'archive' | 'backup';
  link: PanelLink;
  transfers: Transfers;
  /** All that have come. */
  letters: readonly InLetter[];
  fileOf: FileOf;
  /** What puts one there. */
  children?: ComponentChildren;
}

interface StoredFile {
  /** Of its letter. */
  letter: string;
  name: string;
  /** Empty: from here. */
  from: string;
  /** Epoch milliseconds. */
  at: number;
  /** From here: its transfer. */
  own: string | null;
}

/** Files that lie in the team's space: those from here, and, for who may open them, those of the others. */
export function Stored({ kind, link, transfers, letters, fileOf, children }: StoredProps) {
  const [said, say] = useState('');
  const { list, steer } = transfers;
  const moving = list.filter((each) => each.kind === kind && each.state !== 'done');
  const files = storedIn(kind, list, letters);
  if (!transfers.kinds.includes(kind) && files.length + moving.length === 0) return null;
  const bring = async ({ letter }: StoredFile) => {
    say('');
    const come = await fetchFile(letter, link, fileOf);
    if (!come.ok) return say(transferFailText(come.error));
    if (!come.value) return;
    saveFile(come.value.file.name, come.value.file);
    await steer(come.value.id, 'drop');
    say(t('transfers.saved', { name: come.value.file.name }));
  };
  const remove = async (id: string) => {
    const done = await steer(id, 'drop');
    say(done.ok ? t('transfers.removed') : transferFailText(done.error));
  };
  return (
    <section class="stored" aria-label={t(`transfers.${kind}s`)}>
      <h3>{t(`transfers.${kind}s`)}</h3>
      <p class="desk-hint">{t('transfers.hint')}</p>
      {children}
      {moving.map((transfer) => (
        <TransferLine key={transfer.id} transfer={transfer} steer={steer} />
      ))}
      {files.length > 0 && (
        <ul class="stored-list">
          {files.map((file) => (
            <li key={file.letter}>
              {nameText(file)}{' '}
              <Button look="link" onClick={() => void bring(file)}>
                {t('transfers.fetch')}
              </Button>
              {file.own !== null && <Remove onSure={() => void remove(file.own as string)} />}
            </li>
          ))}
        </ul>
      )}
      <p class="desk-hint" role="status">
        {said}
      </p>
    </section>
  );
}

/** Asked once more: nobody can bring it back. */
function Remove({ onSure }: { onSure: () => void }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <Button look="link" onClick={() => (isAsked ? onSure() : setAsked(true))}>
      {t(isAsked ? 'transfers.remove.sure' : 'transfers.remove')}
    </Button>
  );
}

function nameText({ name, from, at }: StoredFile): string {
  const time = new Date(at).toLocaleString(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return [name, from || t('transfers.own'), time].join(' · ');
}

/** Newest first; one's own, which lies in one's own inbox as well where one may open it, once. */
function storedIn(kind: StoredProps['kind'], list: readonly Transfer[], letters: readonly InLetter[]) {
  const own = list
    .filter((each) => each.kind === kind && each.way === 'up' && each.state === 'done')
    .map(({ id, letter, name, at }): StoredFile => ({ letter, name, from: '', at, own: id }));
  const ids = new Set(own.map(({ letter }) => letter));
  const others = letters.flatMap(({ id, letter }): StoredFile[] => {
    if (letter.kind !== kind || ids.has(letter.id)) return [];
    const { name } = letter.body.parcel;
    return [{ letter: id, name, from: letter.person.name, at: Date.parse(letter.at), own: null }];
  });
  return [...own, ...others].sort((a, b) => b.at - a.at);
}
