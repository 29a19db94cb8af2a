import { type TextKey, t } from '../../lib/platform/i18n';
import { MARKETPLACES } from '../../lib/profile/types';
import { POSTS } from '../../lib/replies/types';
import { ChoicesField } from '../ui/choices-field';
import { TextField } from '../ui/text-field';
import './editor.css';
import { fieldFault } from './field-fault';
import type { Bounds, FieldFault } from './written';

interface BoundsProps {
  bounds: Bounds;
  onChange: (part: Partial<Bounds>) => void;
}

/** First and last day. */
export function DaysField({ bounds, onChange, fault }: BoundsProps & { fault?: FieldFault | undefined }) {
  return (
    <div class="editor-pair">
      <TextField
        label={t('editor.validFrom')}
        type="date"
        value={bounds.validFrom}
        onValue={(validFrom) => onChange({ validFrom })}
      />
      <TextField
        label={t('editor.validUntil')}
        fault={fieldFault(fault)}
        type="date"
        value={bounds.validUntil}
        onValue={(validUntil) => onChange({ validUntil })}
      />
    </div>
  );
}

export function PostsField({ bounds, onChange, isOpen = false }: BoundsProps & { isOpen?: boolean }) {
  return (
    <ChoicesField
      label={t('editor.posts')}
      choices={POSTS}
      nameOf={(post) => t(`post.${post}`)}
      value={bounds.posts}
      onValue={(posts) => onChange({ posts })}
      isOpen={isOpen}
    />
  );
}

export function MarketplacesField({ bounds, onChange, isOpen = false }: BoundsProps & { isOpen?: boolean }) {
  return (
    <ChoicesField
      label={t('editor.marketplaces')}
      choices={MARKETPLACES}
      nameOf={(each) => t(`market.${each}` as TextKey)}
      value={bounds.marketplaces}
      onValue={(marketplaces) => onChange({ marketplaces })}
      isOpen={isOpen}
    />
  );
}

export function ShopsField({ bounds, onChange }: BoundsProps) {
  return (
    <TextField
      label={t('editor.shops')}
      hint={t('editor.shops.hint')}
      value={bounds.shops}
      onValue={(shops) => onChange({ shops })}
    />
  );
}
