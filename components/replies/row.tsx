import { type ComponentChildren, toChildArray } from 'preact';
import { t } from '../../lib/platform/i18n';
import type { Reply, SetKind } from '../../lib/replies/types';
import { Highlight } from '../ui/highlight';
import { Icon } from '../ui/icon';
import { useKeyText } from '../ui/key-text';
import type { Note } from './found';
import type { Piece } from './pieces';
import './row.css';
import { RowMarks } from './row-marks';
import { type RowActs, RowMenu } from './row-menu';
import { RowNotes } from './row-notes';
import type { PickMode } from './use-inserts';

export interface RowProps {
  /** Unique in the document. */
  id: string;
  reply: Reply;
  /** Of its set. */
  kind: SetKind | undefined;
  /** 1 to 9, or none. */
  digit: number | null;
  mode: PickMode;
  pieces: Piece[];
  titleRanges: readonly (readonly [number, number])[];
  codeRanges: readonly (readonly [number, number])[];
  notes: readonly Note[];
  /** Why it is offered; absent: its group says it all. */
  because?: string | undefined;
  /** Why the team has stopped it: it stays to be seen, and goes nowhere. */
  recall?: string | undefined;
  active: boolean;
  expanded: boolean;
  /** Which of how many wordings is up, both from 1; null: it has one. */
  wording: { at: number; of: number } | null;
  onPick: () => void;
  onPreview: () => void;
  onExpand: (open: boolean) => void;
  acts: RowActs;
  /** What the row is open for: its blanks, its text, or what the team has made of it. */
  children?: ComponentChildren;
}

/** One reply: the whole of it picks, the menu at its end does everything else. */
export function Row({
  id,
  reply,
  kind,
  digit,
  mode,
  pieces,
  titleRanges,
  codeRanges,
  notes,
  because,
  recall,
  active,
  expanded,
  wording,
  onPick,
  onPreview,
  onExpand,
  acts,
  children,
}: RowProps) {
  const keyText = useKeyText();
  // Whoever writes several optional children hands over a list, which is there even when all of them are not.
  const isOpen = expanded || toChildArray(children).length > 0;
  return (
    <div
      role="row"
      id={id}
      class="row"
      aria-selected={active}
      data-expanded={isOpen ? '' : undefined}
      data-recalled={recall === undefined ? undefined : ''}
    >
      <span role="gridcell" class="row-digit" aria-hidden={digit === null}>
        {digit}
      </span>
      <div role="gridcell" class="row-main">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys pick through the list's own handler. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the row is operated as a grid row. */}
        <div
          class="row-pick"
          title={recall === undefined ? t(`row.pick.${mode}`, { keys: keyText('preview') }) : undefined}
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
          // The second click of a double click is the same wish.
          onClick={(event) => event.detail < 2 && (event.shiftKey ? onPreview() : onPick())}
        >
          <span class="row-head">
            <span class="row-title">
              {reply.pinned && <Icon name="pin" />}
              <Highlight text={reply.title} ranges={titleRanges} />
            </span>
            {reply.files && (
              <span class="row-files" title={t('row.files', { count: reply.files.length })}>
                <Icon name="file" />
                {reply.files.length}
              </span>
            )}
            <RowMarks reply={reply} wording={wording} acts={acts} />
            {reply.shortcut && (
              <code class="row-code">
                <Highlight text={reply.shortcut} ranges={codeRanges} />
              </code>
            )}
          </span>
          {because && <span class="row-because">{because}</span>}
          {recall !== undefined && (
            <span class="row-recall">{t('team.recalled.row', { reason: recall })}</span>
          )}
          <span class="row-body">
            {pieces.map((piece, index) => (
              <BodyPiece key={index} piece={piece} part={partAt(pieces, index)} />
            ))}
          </span>
          <RowNotes notes={notes} />
        </div>
        {children}
      </div>
      <span role="gridcell" class="row-side">
        <RowMenu reply={reply} acts={acts} kind={kind} expanded={expanded} onExpand={onExpand} />
      </span>
    </div>
  );
}

/** Holds the place of a reply that has been deleted, so that no row moves up under the hand. */
export function GoneRow({ id }: { id: string }) {
  return (
    <div role="row" id={id} class="gone">
      <span role="gridcell">{t('row.gone')}</span>
    </div>
  );
}

/** In which message of the reply a piece stands, from 1; a break opens the next one. */
const partAt = (pieces: readonly Piece[], index: number): number =>
  1 + pieces.slice(0, index + 1).filter(({ kind }) => kind === 'break').length;

function BodyPiece({ piece, part }: { piece: Piece; part: number }) {
  switch (piece.kind) {
    case 'gap':
      return <span class={piece.fault ? 'row-gap row-fault' : 'row-gap'}>{piece.text}</span>;
    case 'mark':
      return <mark>{piece.text}</mark>;
    case 'break':
      return (
        <>
          {piece.text}
          <span class="row-break">{t('row.part', { part })}</span>{' '}
        </>
      );
    default:
      return <>{piece.text}</>;
  }
}
