import { useState } from 'preact/hooks';
import { pastedCards, withPasted } from '../../../lib/guides/table';
import type { ProductCard } from '../../../lib/guides/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { emptyCard } from './products-view';
import type { Drafts } from './use-drafts';

interface PasteTableProps {
  products: readonly ProductCard[];
  drafts: Drafts;
  onDone: () => void;
}

/** Cards from a sheet: name, section, line. What can't be read is named by its row before anything is saved. */
export function PasteTable({ products, drafts, onDone }: PasteTableProps) {
  const [text, setText] = useState('');
  const { cards, lines, faults } = pastedCards(text);
  const keep = async () => {
    for (const pasted of cards) {
      const card = products.find(({ name }) => name === pasted.name) ?? emptyCard(pasted.name);
      // What has been taken in stays, and is not doubled by a second try.
      if (!(await drafts.save('products', withPasted(card, pasted)))) return;
    }
    drafts.say({ tone: 'done', text: t('guides.desk.pasted', { cards: cards.length, lines }), actions: [] });
    onDone();
  };
  return (
    <div class="paste-table">
      <TextField
        label={t('guides.desk.paste')}
        hint={t('guides.desk.paste.hint')}
        rows={6}
        value={text}
        onValue={setText}
      />
      {faults.length > 0 && (
        <ul class="paste-faults">
          {faults.map(({ row, problem, word }) => (
            <li key={row}>{t(`guides.desk.paste.${problem}`, { row, word })}</li>
          ))}
        </ul>
      )}
      <div class="desk-acts">
        <Button look="main" disabled={cards.length === 0} onClick={() => void keep()}>
          {t('guides.desk.paste.keep', { cards: cards.length, lines })}
        </Button>
        <Button onClick={onDone}>{t('editor.cancel')}</Button>
      </div>
    </div>
  );
}
