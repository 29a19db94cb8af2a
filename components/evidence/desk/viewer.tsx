import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceItem } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { Button, IconButton } from '../../ui/button';
import { BytesOf, useAddress } from './bytes';
import { ItemFacts } from './item-facts';
import { RemoveItem } from './remove-item';
import { takeOut } from './take-out';
import type { OpenCase } from './types';
import './viewer.css';
import { isFilm, isPicture, isShown, itemName } from './words';
import { WordsOf } from './words-of';

interface ViewerProps {
  open: OpenCase;
  itemId: string;
  onItem: (id: string) => void;
  onMark: (item: EvidenceItem) => void;
  onClose: () => void;
}

const ZOOMS = ['fit', 'full', 'double'] as const;
type Zoom = (typeof ZOOMS)[number];

/** One item with its facts beside it; arrows go on, plus and minus make it larger. Whoever looks is in the log. */
export function Viewer({ open, itemId, onItem, onMark, onClose }: ViewerProps) {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const box = useRef<HTMLDialogElement>(null);
  const { items } = open.whole;
  const at = items.findIndex(({ id }) => id === itemId);
  const item = items[at];
  useEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    void call('cases.note', { id: open.whole.case.id, act: 'view', items: [itemId], detail: {} });
  }, [itemId]);
  // It was removed here or elsewhere while it was on show.
  useEffect(() => {
    if (!item) onClose();
  }, [item]);
  if (!item) return null;
  const go = (by: number) => {
    const next = items[at + by];
    if (next) onItem(next.id);
  };
  const larger = (by: number) => setZoom(ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom);
  return (
    <dialog
      class="viewer"
      ref={box}
      aria-label={itemName(item)}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLMediaElement) return;
        if (event.key === 'ArrowLeft') go(-1);
        else if (event.key === 'ArrowRight') go(1);
        else if (event.key === '+' || event.key === '=') larger(1);
        else if (event.key === '-') larger(-1);
        else return;
        event.preventDefault();
      }}
    >
      <div class="viewer-bar">
        <IconButton icon="left" label={t('evidence.desk.viewer.previous')} onClick={() => go(-1)} />
        <IconButton icon="right" label={t('evidence.desk.viewer.next')} onClick={() => go(1)} />
        <strong class="viewer-name">
          {itemName(item)} <span class="room-more">{`${at + 1} / ${items.length}`}</span>
        </strong>
        {isShown(item) &&
          ZOOMS.map((each) => (
            <button
              key={each}
              type="button"
              class="chip"
              aria-pressed={zoom === each}
              onClick={() => setZoom(each)}
            >
              {t(`evidence.desk.zoom.${each}`)}
            </button>
          ))}
        <IconButton
          icon="clear"
          label={t('evidence.desk.viewer.close')}
          onClick={() => box.current?.close()}
        />
      </div>
      <div class="viewer-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by the keyboard, too. */}
        <div class={`viewer-stage viewer-${zoom}`} tabIndex={0} role="region" aria-label={itemName(item)}>
          <Shown item={item} />
        </div>
        <aside class="viewer-side">
          <ItemFacts item={item} items={items} />
          <div class="desk-acts">
            {isPicture(item) && <Button onClick={() => onMark(item)}>{t('evidence.desk.mark')}</Button>}
            <SaveItem open={open} item={item} />
          </div>
          <RemoveItem open={open} item={item} />
        </aside>
      </div>
    </dialog>
  );
}

function Shown({ item }: { item: EvidenceItem }) {
  if (isShown(item)) return <Picture item={item} />;
  return isFilm(item) ? <Film key={item.id} item={item} /> : <WordsOf item={item} />;
}

/** Plays what was added as it is, by no more than a press. */
function Film({ item }: { item: EvidenceItem }) {
  const url = useAddress(item.id);
  const [isUnplayable, setUnplayable] = useState(false);
  if (url === 'gone') return <p>{t('evidence.desk.item.gone')}</p>;
  if (isUnplayable) return <p class="viewer-none">{t('evidence.desk.viewer.unplayable')}</p>;
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is said in it.
    <video
      class="viewer-film"
      src={url ?? undefined}
      controls
      controlsList="nodownload noremoteplayback"
      disableRemotePlayback
      preload="metadata"
      aria-label={itemName(item)}
      onError={() => setUnplayable(true)}
    />
  );
}

function Picture({ item }: { item: EvidenceItem }) {
  const url = useAddress(item.id);
  if (url === 'gone') return <p>{t('evidence.desk.item.gone')}</p>;
  return url ? <img src={url} alt={itemName(item)} /> : null;
}

/** The bytes as they are kept, by the name that they have in the archive. */
function SaveItem({ open, item }: { open: OpenCase; item: EvidenceItem }) {
  const bytesOf = useContext(BytesOf);
  const save = async () => {
    const fault = await takeOut(item, item.path.split('/').at(-1) ?? item.path, bytesOf);
    if (fault !== null) open.say(fault);
    await open.reload();
  };
  return <Button onClick={() => void save()}>{t('evidence.desk.save')}</Button>;
}
