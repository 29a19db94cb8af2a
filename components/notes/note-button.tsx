import type { Ref } from 'preact';
import type { NoteMark } from '../../lib/notes/write';
import { t } from '../../lib/platform/i18n';
import { useKeyText } from '../ui/key-text';
import { useCommandKeys } from '../ui/use-command-keys';
import { Flag } from './flag';
import './note-button.css';

interface NoteButtonProps {
  mark: NoteMark;
  isOpen: boolean;
  onToggle: () => void;
  buttonRef: Ref<HTMLButtonElement>;
}

/** How the order is marked, at the end of its line; opens what stands there and what is to be written. */
export function NoteButton({ mark, isOpen, onToggle, buttonRef }: NoteButtonProps) {
  useCommandKeys({ note: onToggle });
  const key = useKeyText()('note');
  const { note, flag } = mark;
  return (
    <button
      type="button"
      class={note === '' ? 'note-button note-button-none' : 'note-button'}
      aria-expanded={isOpen}
      title={`${note || t(note === null ? 'notes.unshown' : 'notes.none')} · ${key}`}
      onClick={onToggle}
      ref={buttonRef}
    >
      {flag && <Flag colour={flag} isBare />}
      {t(note === '' ? 'notes.open.none' : note === null ? 'notes.open' : 'notes.open.there')}
    </button>
  );
}
