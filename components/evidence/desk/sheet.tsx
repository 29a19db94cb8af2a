import { useState } from 'preact/hooks';
import type { EvidenceItem } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { useAddress } from './bytes';
import { MarkEditor } from './mark-editor';
import type { OpenCase } from './types';
import { Viewer } from './viewer';
import { isPicture, isShown, itemName, sizeText, timeText } from './words';

/** Pictures at first: each is read and drawn. */
const SHOWN = 24;

/** All that the case holds, as one would lay it on a table: the picture, and beside it what is known of it. */
export function Sheet({ open, picked, onPicked }: SheetProps) {
  const [shown, setShown] = useState(SHOWN);
  const [viewed, setViewed] = useState<string | null>(null);
  const [marked, setMarked] = useState<EvidenceItem | null>(null);
  const { items } = open.whole;
  return (
    <>
      {items.length === 0 && <p class="desk-hint">{t('evidence.desk.items.none')}</p>}
      <ul class="sheet">
        {items.slice(0, shown).map((item) => (
          <li key={item.id} class="sheet-item">
            <button type="button" class="sheet-open" onClick={() => setViewed(item.id)}>
              {isShown(item) ? <Thumb item={item} /> : <span class="sheet-file">{typeText(item)}</span>}
              <span class="sheet-name">{itemName(item)}</span>
            </button>
            <span class="room-more">{factsText(item)}</span>
            {isPicture(item) && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={picked.includes(item.id)}
                  onChange={(event) =>
                    onPicked(
                      event.currentTarget.checked
                        ? [...picked, item.id]
                        : picked.filter((id) => id !== item.id),
                    )
                  }
                />
                {t('evidence.desk.pick')}
              </label>
            )}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button onClick={() => setShown(shown + 4 * SHOWN)}>
          {t('evidence.desk.more', { count: items.length - shown })}
        </Button>
      )}
      {viewed && (
        <Viewer
          open={open}
          itemId={viewed}
          onItem={setViewed}
          onMark={(item) => {
            setViewed(null);
            setMarked(item);
          }}
          onClose={() => setViewed(null)}
        />
      )}
      {marked && <MarkEditor open={open} item={marked} onClose={() => setMarked(null)} />}
    </>
  );
}

interface SheetProps {
  open: OpenCase;
  /** Ids of pictures that are chosen, in the order in which they were. */
  picked: readonly string[];
  onPicked: (ids: string[]) => void;
}

function Thumb({ item }: { item: EvidenceItem }) {
  const url = useAddress(item.id);
  if (url === 'gone') return <span class="sheet-file">{t('evidence.desk.item.gone')}</span>;
  return url ? <img class="sheet-picture" src={url} alt="" loading="lazy" /> : <span class="sheet-file" />;
}

const typeText = ({ path }: EvidenceItem): string => path.split('.').at(-1)?.toUpperCase() ?? '';

/** How it came to be, when, how large; that a frame does not join the one before it is said here, too. */
function factsText(item: EvidenceItem): string {
  const { method, clock, bytes, continuity } = item;
  return [
    t(`evidence.desk.method.${method}`),
    timeText(clock.local),
    sizeText(bytes),
    continuity && continuity !== 'ok' && t(`evidence.desk.continuity.${continuity}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
