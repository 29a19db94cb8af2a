import { useContext, useState } from 'preact/hooks';
import type { EvidenceItem, Slot } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button, IconButton } from '../../ui/button';
import { BytesOf, useAddress } from '../desk/bytes';
import { noteTaken, takeOut } from '../desk/take-out';
import { itemName, sizeText } from '../desk/words';

interface SlotFieldProps {
  slot: Slot;
  /** In their order, each with the name that it is handed in by. */
  chosen: readonly { item: EvidenceItem; name: string }[];
  /** All pictures of the case. */
  pictures: readonly EvidenceItem[];
  onChosen: (ids: string[]) => void;
}

/** One field of the platform's form: its pictures in order, and those that could be put there. */
export function SlotField({ slot, chosen, pictures, onChosen }: SlotFieldProps) {
  const [isChoosing, setChoosing] = useState(false);
  const ids = chosen.map(({ item }) => item.id);
  const rest = pictures.filter(({ id }) => !ids.includes(id));
  const move = (from: number, to: number) => {
    const moved = ids.filter((_, at) => at !== from);
    moved.splice(to, 0, ids[from] as string);
    onChosen(moved);
  };
  return (
    <fieldset class="slot">
      <legend>{t(`evidence.slot.${slot}`)}</legend>
      <ol class="slot-pictures">
        {chosen.map(({ item, name }, at) => (
          <li key={item.id} class="slot-picture">
            <Dragged item={item} name={name} />
            <span class="slot-name">{name}</span>
            <span class="slot-acts">
              <span class="room-more">{sizeText(item.bytes)}</span>
              {at > 0 && (
                <IconButton
                  icon="left"
                  label={t('evidence.submission.earlier')}
                  onClick={() => move(at, at - 1)}
                />
              )}
              {at < chosen.length - 1 && (
                <IconButton
                  icon="right"
                  label={t('evidence.submission.later')}
                  onClick={() => move(at, at + 1)}
                />
              )}
              <IconButton
                icon="clear"
                label={t('evidence.submission.takeOut', { name: itemName(item) })}
                onClick={() => onChosen(ids.filter((id) => id !== item.id))}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button look="link" disabled={rest.length === 0} onClick={() => setChoosing(!isChoosing)}>
        {t(isChoosing ? 'evidence.submission.enough' : 'evidence.submission.choose')}
      </Button>
      {isChoosing && (
        <ul class="slot-choice">
          {rest.map((item) => (
            <li key={item.id}>
              <button type="button" class="slot-choose" onClick={() => onChosen([...ids, item.id])}>
                <Thumb itemId={item.id} />
                <span>{itemName(item)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function Thumb({ itemId }: { itemId: string }) {
  const url = useAddress(itemId);
  if (url === 'gone') return <span class="slot-thumb">{t('evidence.desk.item.gone')}</span>;
  return url ? <img class="slot-thumb" src={url} alt="" loading="lazy" /> : <span class="slot-thumb" />;
}

/**
 * A picture that can be dragged to a folder or the desktop, and saved by a press. Not into another page: browsers let no
 * file that a page has made cross into one (measured: of what is dragged only the texts arrive).
 */
function Dragged({ item, name }: { item: EvidenceItem; name: string }) {
  const bytesOf = useContext(BytesOf);
  const url = useAddress(item.id);
  if (!url || url === 'gone') return <Thumb itemId={item.id} />;
  return (
    <button
      type="button"
      class="slot-drag"
      draggable
      title={t('evidence.submission.drag')}
      onClick={() => void takeOut(item, name, bytesOf)}
      onDragStart={(event) => {
        // Chromium only, and by its own form of words.
        event.dataTransfer?.setData('DownloadURL', `${item.mime}:${name}:${url}`);
      }}
      onDragEnd={(event) => {
        if (event.dataTransfer?.dropEffect !== 'none') void noteTaken(item);
      }}
    >
      <img class="slot-thumb" src={url} alt={name} draggable={false} />
    </button>
  );
}
