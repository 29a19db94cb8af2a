import { useState } from 'preact/hooks';
import type { BuyerGroup } from '../../lib/buyer/card-groups';
import { t } from '../../lib/platform/i18n';
import { Icon } from '../ui/icon';
import { useKeyText } from '../ui/key-text';
import { useCommandKeys } from '../ui/use-command-keys';
import './card.css';
import { CardActs } from './card-acts';
import { CardFields } from './card-fields';
import { HandOverButton } from './card-hand-over';
import { CardHistory } from './card-history';
import { CardSaved } from './card-saved';
import { groupWord, type Sign, visitWords } from './card-words';
import type { Card } from './use-card';

interface CardFoldProps {
  card: Card;
  /** Why none is kept of who is open. */
  none: 'name' | 'shop' | null;
  groups: readonly BuyerGroup[];
  sign: Sign;
  agentName: string;
  /** The note for another agent; made when it is wanted. */
  handOver: () => string;
}

/** What is known of the buyer from before: one line under the header, and behind it all that can be written down. */
export function CardFold({ card, none, groups, sign, agentName, handOver }: CardFoldProps) {
  const [isOpen, setOpen] = useState(false);
  const keyText = useKeyText();
  const toggle = () => setOpen(!isOpen);
  useCommandKeys(none ? {} : { card: toggle });
  const { notes } = card;
  const visit = visitWords(card.card, sign);
  const others = notes.firstHandler !== '' && notes.firstHandler !== agentName;
  return (
    <section class="card" aria-label={t('card.name')}>
      <div class="card-line">
        {none ? (
          <span class="card-none">{t(`card.none.${none}`)}</span>
        ) : (
          <button
            type="button"
            class="card-open"
            aria-expanded={isOpen}
            title={`${t('card.name')} ${keyText('card')}`}
            onClick={toggle}
          >
            <Icon name={isOpen ? 'down' : 'right'} />
            {notes.noContact && <span class="card-stop">{t('card.noContact')}</span>}
            {others && <span class="card-first">{t('card.first', { name: notes.firstHandler })}</span>}
            <span class="card-sum">
              {[visit, ...groups.map((group) => groupWord(group, sign)), ...notes.tags]
                .filter(Boolean)
                .join(' · ') ||
                (card.isReady && t('card.empty'))}
            </span>
            {notes.notes !== '' && !isOpen && <span class="card-note">{notes.notes}</span>}
          </button>
        )}
        <HandOverButton make={handOver} />
      </div>
      {isOpen && !none && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only catches the key of the fields inside.
        <div
          class="card-body"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.stopPropagation();
            setOpen(false);
          }}
        >
          <CardFields
            key={card.key}
            notes={notes}
            isReady={card.isReady}
            agentName={agentName}
            onType={card.type}
          />
          {card.card && <CardHistory card={card.card} sign={sign} />}
          {card.card && <CardActs key={`${card.key} acts`} card={card.card} onErase={card.erase} />}
        </div>
      )}
      <CardSaved failure={card.failure} unread={card.unread} onAgain={card.again} />
    </section>
  );
}
