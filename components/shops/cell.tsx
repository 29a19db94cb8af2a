import { useRef, useState } from 'preact/hooks';
import { cellsOf } from '../../lib/shops/block';
import { useIme } from '../ui/ime';
import { isBlock, moveOf, type Place } from './moves';

interface CellProps {
  /** Of shop and field, for those who don't see the table. */
  label: string;
  value: string;
  length: number;
  place: Place;
  columns: number;
  /** Why it can't be so; such a text stays in the cell and is not kept. */
  faultOf?: (text: string) => string | null;
  /** `was`: as it stood there when the agent began to write. */
  onValue: (value: string, was: string) => void;
  onBlock: (cells: string[][], place: Place) => void;
  /** False where there is no such cell. */
  onMove: (place: Place) => boolean;
  onUndo: () => void;
}

/** One value of the grid, always ready to be written in: an input method needs a field to begin in. */
export function Cell(props: CellProps) {
  const { label, value, length, place, columns, faultOf, onValue, onBlock, onMove, onUndo } = props;
  /** What is being written over what; null: the cell is as it was. */
  const [writing, setWriting] = useState<{ typed: string; was: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ime = useIme();
  const text = writing?.typed ?? value;
  const fault = (writing && faultOf?.(writing.typed)) ?? null;

  const keep = () => {
    if (!writing || fault) return;
    setWriting(null);
    if (writing.typed.trim() !== writing.was) onValue(writing.typed.trim(), writing.was);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const box = field.current;
    if (!box || ime.owns(event)) return;
    const isWhole = !writing && box.selectionStart === 0 && box.selectionEnd === text.length;
    const to = moveOf(event, place, isWhole, columns);
    if (to) {
      // Leaving the cell keeps what was written; in the last row there is nowhere to go.
      if (!fault && !onMove(to)) {
        keep();
        box.select();
      }
    } else if (event.key === 'Escape' && writing) setWriting(null);
    else if (event.key === 'F2') box.setSelectionRange(text.length, text.length);
    else if (!writing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') onUndo();
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    const pasted = data?.getData('text/plain') ?? '';
    if (writing || !isBlock(pasted, data?.getData('text/html') ?? '')) return;
    event.preventDefault();
    onBlock(cellsOf(pasted), place);
  };

  return (
    // The text stands behind the field once more, unseen: it makes the cell as high as its lines.
    <span class="cell" data-text={`${text} `} data-fault={fault ? '' : undefined}>
      <textarea
        class="cell-text"
        ref={field}
        rows={1}
        data-place={`${place.row}-${place.column}`}
        aria-label={label}
        aria-invalid={fault !== null}
        maxLength={length}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setWriting({ typed: event.currentTarget.value, was: writing?.was ?? value })}
        onBlur={keep}
        onKeyDown={onKeyDown}
        onKeyUp={ime.keyUp}
        onPaste={onPaste}
        onCompositionStart={ime.start}
        onCompositionEnd={ime.end}
      />
      {fault && (
        <span class="cell-fault" role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
