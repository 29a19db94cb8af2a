import { useState } from 'preact/hooks';
import {
  type BuyerNotes,
  KNOWLEDGE,
  type Knowledge,
  NOT_ORDERED,
  type NotOrdered,
} from '../../lib/buyer/card';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { tagsOf } from './card-words';

interface CardFieldsProps {
  notes: BuyerNotes;
  /** False until it is known what is written there. */
  isReady: boolean;
  /** Empty: not known. */
  agentName: string;
  /** Each letter is kept as it is typed. */
  onType: (change: Partial<BuyerNotes>) => void;
}

/** What a person writes of a buyer. There is nothing to save: it is kept while it is typed. */
export function CardFields({ notes, isReady, agentName, onType }: CardFieldsProps) {
  /** The tags' field as it was typed; null: as they are kept. */
  const [tags, setTags] = useState<string | null>(null);
  const { knowledge, notOrdered, firstHandler } = notes;
  const text = (name: 'environment' | 'whoFor' | 'priceRange') => (
    <TextField
      label={t(`card.${name}`)}
      maxLength={200}
      autocomplete="off"
      value={notes[name]}
      onValue={(value) => onType({ [name]: value })}
    />
  );
  return (
    <fieldset class="card-fields" disabled={!isReady}>
      <TextField
        label={t('card.notes')}
        rows={2}
        maxLength={2000}
        value={notes.notes}
        onValue={(value) => onType({ notes: value })}
      />
      <TextField
        label={t('card.tags')}
        maxLength={400}
        autocomplete="off"
        value={tags ?? notes.tags.join(t('card.tags.between'))}
        onValue={(value) => {
          setTags(value);
          onType({ tags: tagsOf(value) });
        }}
        onDone={() => setTags(null)}
      />
      <div class="card-pairs">
        {text('whoFor')}
        {text('environment')}
        {text('priceRange')}
        <SelectField<Knowledge | ''>
          label={t('card.knowledge')}
          value={knowledge ?? ''}
          options={[
            ['', t('card.unknown')],
            ...KNOWLEDGE.map((each) => [each, t(`card.knowledge.${each}`)] as const),
          ]}
          onValue={(value) => onType({ knowledge: value || null })}
        />
        <SelectField<NotOrdered | ''>
          label={t('card.notOrdered')}
          value={notOrdered ?? ''}
          options={[
            ['', t('card.unknown')],
            ...NOT_ORDERED.map((each) => [each, t(`card.why.${each}`)] as const),
          ]}
          onValue={(value) => onType({ notOrdered: value || null })}
          hint={
            notOrdered === 'undecided' || notOrdered === 'cannot-pay'
              ? t(`card.why.${notOrdered}.do`)
              : undefined
          }
        />
        <div class="card-handler">
          <TextField
            label={t('card.firstHandler')}
            maxLength={40}
            autocomplete="off"
            value={firstHandler}
            onValue={(value) => onType({ firstHandler: value })}
          />
          {firstHandler === '' && agentName !== '' && (
            <Button look="link" onClick={() => onType({ firstHandler: agentName })}>
              {t('card.firstHandler.me')}
            </Button>
          )}
        </div>
      </div>
      <Check
        label={t('card.noContact.choose')}
        hint={t('card.noContact.hint')}
        checked={notes.noContact}
        onChange={(noContact) => onType({ noContact })}
      />
    </fieldset>
  );
}
