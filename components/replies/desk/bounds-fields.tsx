import { type TextKey, t } from '../../../lib/platform/i18n';
import { marketplace } from '../../../lib/profile/schema';
import { POSTS } from '../../../lib/replies/types';
import { Field } from '../../ui/field';
import { ChoicesField } from './choices-field';
import type { RowDraft } from './row-draft';

export type Bounds = Pick<RowDraft, 'validFrom' | 'validUntil' | 'marketplaces' | 'shops' | 'posts'>;

export const NO_BOUNDS: Bounds = { validFrom: '', validUntil: '', marketplaces: [], shops: '', posts: [] };

interface PartProps {
  value: Bounds;
  onValue: (part: Partial<Bounds>) => void;
  isSpanWrong?: boolean;
}

/** First and last day. */
export function DaysField({ value, onValue, isSpanWrong }: PartProps) {
  return (
    <div class="detail-pair">
      <Field label={t('library.validFrom')}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="date"
            value={value.validFrom}
            onInput={(event) => onValue({ validFrom: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('library.validUntil')} fault={isSpanWrong ? t('library.fault.span') : undefined}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="date"
            value={value.validUntil}
            onInput={(event) => onValue({ validUntil: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

export function MarketplacesField({ value, onValue }: PartProps) {
  return (
    <ChoicesField
      label={t('library.marketplaces')}
      choices={marketplace.options}
      nameOf={(each) => t(`library.market.${each}` as TextKey)}
      value={value.marketplaces}
      onValue={(marketplaces) => onValue({ marketplaces })}
    />
  );
}

export function ShopsField({ value, onValue }: PartProps) {
  return (
    <Field label={t('library.shops')} hint={t('library.shops.hint')}>
      {(control) => (
        <input
          class="control"
          {...control}
          type="text"
          value={value.shops}
          onInput={(event) => onValue({ shops: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

export function PostsField({ value, onValue }: PartProps) {
  return (
    <ChoicesField
      label={t('library.posts')}
      choices={POSTS}
      nameOf={(post) => t(`library.post.${post}`)}
      value={value.posts}
      onValue={(posts) => onValue({ posts })}
    />
  );
}
