import type { RefObject } from 'preact';
import { t } from '../../lib/platform/i18n';
import type { Field } from '../../lib/search/texts';
import type { Limit } from '../../lib/template/length';
import { parseBody } from '../../lib/template/parse';
import { Notice } from '../ui/notice';
import type { RowRef } from './arrange';
import { FillFields } from './fill-fields';
import { notesOf, wayShown } from './found';
import { placedOf } from './narrowing';
import { piecesOf } from './pieces';
import { PreviewField } from './preview';
import { GoneRow, Row } from './row';
import type { RowActs } from './row-menu';
import type { Shelf } from './shelf';
import { TeamNews } from './team-news';
import type { PickMode, Shown } from './use-inserts';
import type { Picks } from './use-picks';
import type { Rows } from './use-rows';

interface PaneRowProps {
  at: RowRef;
  digit: number | null;
  shelf: Shelf;
  rows: Rows;
  picks: Picks;
  mode: PickMode;
  shown: Shown;
  limit: Limit | undefined;
  acts: RowActs;
  isExpanded: boolean;
  onExpand: (open: boolean) => void;
  /** The reply whose team's text is being looked at. */
  compared: string | null;
  onCompared: () => void;
  listRef: RefObject<HTMLDivElement | null>;
}

/** A row of the list with what it is open for. */
export function PaneRow(props: PaneRowProps) {
  const { at, digit, shelf, rows, picks, mode, shown, acts, listRef } = props;
  const filling = picks.filling?.rowId === at.id ? picks.filling : null;
  const preview = picks.preview?.rowId === at.id ? picks.preview : null;
  const here = shelf.replies.get(at.replyId);
  // What has been typed for a reply that somebody deletes meanwhile is still the agent's to send or to leave.
  const reply = here ?? filling?.reply ?? preview?.reply;
  if (!reply) return <GoneRow id={at.id} />;
  const matches = rows.arrangement.hits.get(reply.id)?.matches ?? [];
  const rangesOf = (field: Field, index = 0) =>
    matches.find((match) => match.field === field && match.index === index)?.ranges ?? [];
  const text = picks.textOf(reply);
  const values = picks.valuesFor(text.language, filling?.values);
  const placed = placedOf(shelf, reply);
  const language = placed.set?.language ?? text.language;
  const way = wayShown(placed, text.at, language);
  const bars = rows.arrangement.outside.get(reply.id) ?? [];
  const group = rows.arrangement.groups.find(({ id }) => id === at.groupId);
  const back = () => listRef.current?.focus();
  return (
    <Row
      id={at.id}
      reply={reply}
      kind={placed.set?.kind}
      digit={digit}
      mode={mode}
      titleRanges={rangesOf('title')}
      codeRanges={rangesOf('shortcut')}
      notes={notesOf(placed, { matches, at: text.at, language, bars })}
      because={group?.because?.[reply.id]}
      recall={picks.recallOf(reply)}
      pieces={piecesOf(parseBody(text.body), values, text.language, rangesOf(way.field, way.index))}
      active={rows.active?.id === at.id}
      expanded={props.isExpanded}
      wording={text.of > 1 ? { at: text.at + 1, of: text.of } : null}
      onPick={() => picks.pick(reply.id, at.id)}
      onPreview={() => picks.openPreview(reply, at.id)}
      onExpand={props.onExpand}
      acts={acts}
    >
      {!here && <Notice inline>{t('fault.not-found')}</Notice>}
      {filling && (
        <FillFields
          // Opened again for another buyer, it begins again.
          key={`${filling.shown.conversation?.key} ${text.at}`}
          gaps={filling.gaps}
          values={filling.values}
          missing={picks.missing(filling)}
          mode={mode}
          onValue={picks.type}
          onDone={picks.finish}
          onCancel={() => {
            picks.close();
            back();
          }}
        />
      )}
      {preview && (
        <PreviewField
          preview={preview}
          mode={mode}
          limit={props.limit}
          isElsewhere={preview.shown.conversation?.key !== shown.conversation?.key}
          onText={picks.editPreview}
          onDone={picks.finishPreview}
          onCancel={() => {
            picks.closePreview();
            back();
          }}
        />
      )}
      {props.compared === reply.id && (
        <TeamNews
          replyId={reply.id}
          onDone={(taken) => {
            props.onCompared();
            if (taken) picks.say({ tone: 'done', text: t(`overlay.taken.${taken}`), actions: [] });
          }}
        />
      )}
    </Row>
  );
}
