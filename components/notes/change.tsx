import type { ComposedNote } from '../../lib/notes/compose';
import { noteDiff } from '../../lib/notes/diff';
import type { NoteFormat } from '../../lib/notes/types';
import type { NoteMark } from '../../lib/notes/write';
import { t } from '../../lib/platform/i18n';
import { Flag, flagWord } from './flag';
import { composeWord, lengthWord } from './words';

interface ChangeProps {
  format: NoteFormat;
  seen: NoteMark;
  note: ComposedNote | null;
}

/** The note as it is to stand, against what stands there now; its flag and its length; or why there is none. */
export function Change({ format, seen, note }: ChangeProps) {
  if (!note) return <p class="note-hint">{t('notes.choose')}</p>;
  if (!note.ok) {
    return (
      <p class="field-fault" role="alert">
        {composeWord(note, format)}
      </p>
    );
  }
  const { flag, instead, length } = note;
  return (
    <>
      <p class="note-change">
        <span class="spoken">{t('notes.change')}</span>
        {noteDiff(seen.note ?? '', note.text).map(({ kind, text }, index) =>
          kind === 'added' ? (
            <ins key={index}>{text}</ins>
          ) : kind === 'removed' ? (
            <del key={index}>{text}</del>
          ) : (
            text
          ),
        )}
      </p>
      <p class="note-facts">
        {flag !== null && flag !== seen.flag && (
          <span class="note-flags">
            {seen.flag && (
              <>
                <Flag colour={seen.flag} /> →
              </>
            )}
            <Flag colour={flag} />
          </span>
        )}
        {(flag === null || flag === seen.flag) && (
          <span>{t('notes.flag.stays', { flag: flagWord(seen.flag) })}</span>
        )}
        {length && (
          <span class="note-length">
            {length.length}/{lengthWord({ ...length, length: length.value })}
          </span>
        )}
      </p>
      {instead && flag && (
        <p class="note-hint">
          {t('notes.flag.instead', { wanted: flagWord(instead), flag: flagWord(flag) })}
        </p>
      )}
      {seen.note === null && <p class="note-hint">{t('notes.unseen')}</p>}
      {note.isRepeat && <p class="note-warn">{t('notes.repeat')}</p>}
    </>
  );
}
