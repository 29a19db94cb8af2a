import type { Named } from '../../lib/guides/products';
import { SECTION_NAMES } from '../../lib/guides/sections';
import type { ProductCard } from '../../lib/guides/types';
import { t } from '../../lib/platform/i18n';
import { Chip } from '../ui/chip';
import { useLanguage } from '../ui/use-language';
import { EyesOnly } from './eyes-only';

interface ProductStripProps {
  named: readonly Named[];
  /** Whose lines stand in the list. */
  chosen: ProductCard | null;
  onChoose: (product: ProductCard | null) => void;
}

/** A card has been named: a chip each. Which of several is meant, the agent says. */
export function ProductChips({ named, chosen, onChoose }: ProductStripProps) {
  return (
    <>
      {named.map(({ product, because, word }) => (
        <Chip
          key={product.id}
          pressed={product.id === chosen?.id}
          title={t(`guides.product.${because}`, { word })}
          onClick={() => onChoose(product.id === chosen?.id ? null : product)}
        >
          <span class="guide-chip-text">{product.name}</span>
        </Chip>
      ))}
    </>
  );
}

/** How it differs from what others sell: beside the lines that may go out, and never among them. */
export function Rivals({ product }: { product: ProductCard }) {
  const language = useLanguage();
  const lines = product.sections.find(({ kind }) => kind === 'rivals')?.lines ?? [];
  return lines.length > 0 ? <EyesOnly title={SECTION_NAMES.rivals[language]} lines={lines} /> : null;
}
