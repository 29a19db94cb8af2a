import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceItem, Mark } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { faultText } from '../../ui/fault-text';
import { TextField } from '../../ui/text-field';
import { BytesOf } from './bytes';
import { keepCopy } from './derive';
import { drawMarks } from './draw-marks';
import { markBetween, type Point, shifted, TOOLS, type Tool, unitOf } from './marks';
import type { OpenCase } from './types';
import './viewer.css';
import { itemName } from './words';

interface MarkEditorProps {
  open: OpenCase;
  item: EvidenceItem;
  onClose: () => void;
}

/** Pixels of the picture that an arrow key moves. */
const STEP = 8;
const ARROWS: Record<string, Point> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Covers and draws on a copy; the item itself stays as it is. By the pointer, or: Enter puts one, arrows move it. */
export function MarkEditor({ open, item, onClose }: MarkEditorProps) {
  const [tool, setTool] = useState<Tool>('blur');
  const [text, setText] = useState('');
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);
  const [fault, setFault] = useState('');
  const box = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useBitmap(item.id);
  const unit = unitOf(picture?.width ?? 0);
  const drawn = drag && markBetween(tool, drag.from, drag.to, text, unit);
  useEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    if (canvas.current && picture) drawMarks(canvas.current, picture, drawn ? [...marks, drawn] : marks);
  }, [picture, marks, drawn]);

  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const scale = (picture?.width ?? width) / width;
    return [(event.clientX - left) * scale, (event.clientY - top) * scale];
  };
  const add = (mark: Mark | null) => mark && setMarks([...marks, mark]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = marks.at(-1);
    const by = ARROWS[event.key];
    if (event.key === 'Enter' && picture) {
      const from: Point = [picture.width / 3, picture.height / 3];
      add(markBetween(tool, from, [from[0] + 120, from[1] + 40], text, unit));
    } else if (by && last) setMarks([...marks.slice(0, -1), shifted(last, by, event.shiftKey)]);
    else if (event.key === 'Delete') setMarks(marks.slice(0, -1));
    else return;
    event.preventDefault();
  };
  const keep = async () => {
    if (!canvas.current) return;
    const kept = await keepCopy(canvas.current, {
      caseId: open.whole.case.id,
      from: [item.id],
      method: marks.some(({ type }) => type === 'blur') ? 'redacted' : 'annotated',
      marks: [...marks],
    });
    if (!kept.ok) return setFault(faultText(kept.error));
    open.say(t('evidence.desk.mark.kept', { name: itemName(kept.value) }));
    await open.reload();
    onClose();
  };
  return (
    <dialog class="viewer" ref={box} aria-label={t('evidence.desk.mark')} onClose={onClose}>
      <div class="viewer-bar">
        {TOOLS.map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={tool === each}
            onClick={() => setTool(each)}
          >
            {t(`evidence.desk.tool.${each}`)}
          </button>
        ))}
        {tool === 'text' && (
          <TextField label={t('evidence.desk.tool.words')} value={text} maxLength={40} onValue={setText} />
        )}
        <span class="viewer-name" />
        <Button disabled={marks.length === 0} onClick={() => setMarks(marks.slice(0, -1))}>
          {t('evidence.desk.mark.back')}
        </Button>
        <Button look="main" disabled={marks.length === 0} onClick={() => void keep()}>
          {t('evidence.desk.mark.keep')}
        </Button>
        <Button onClick={() => box.current?.close()}>{t('evidence.desk.cancel')}</Button>
      </div>
      <p class="viewer-hint" role="status">
        {fault || t('evidence.desk.mark.hint')}
      </p>
      <div class="viewer-stage viewer-fit">
        {picture && (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes the pointer and keys of its own.
          <canvas
            ref={canvas}
            class="mark-canvas"
            role="application"
            aria-label={t('evidence.desk.mark.canvas', { count: marks.length })}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              const from = pointOf(event);
              setDrag({ from, to: from });
            }}
            onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
            onPointerUp={(event) => {
              if (drag) add(markBetween(tool, drag.from, pointOf(event), text, unit));
              setDrag(null);
            }}
            onPointerCancel={() => setDrag(null)}
          />
        )}
      </div>
    </dialog>
  );
}

function useBitmap(itemId: string): ImageBitmap | null {
  const bytesOf = useContext(BytesOf);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    let made: ImageBitmap | null = null;
    let isLeft = false;
    void bytesOf(itemId).then(async (blob) => {
      if (!blob) return;
      made = await createImageBitmap(blob);
      if (isLeft) made.close();
      else setPicture(made);
    });
    return () => {
      isLeft = true;
      made?.close();
    };
  }, [itemId, bytesOf]);
  return picture;
}
