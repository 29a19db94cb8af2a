import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { useIme } from '../ui/ime';
import './shop-ask.css';

interface ShopAskProps {
  /** An empty name: the agent wants none here, and is not asked again. */
  onAnswer: (name: string) => void;
}

/** Which shop this console belongs to, asked once where the console does not say. */
export function ShopAsk({ onAnswer }: ShopAskProps) {
  const [name, setName] = useState('');
  const ime = useIme();
  const save = () => name.trim() && onAnswer(name.trim());
  return (
    <form
      class="shop-ask"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (ime.owns(event)) return;
        // Enter is for the box; on a button it does what the button says.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save();
      }}
      onKeyUp={ime.keyUp}
    >
      <label class="shop-ask-label">
        {t('shop.ask')}
        <input
          class="control"
          type="text"
          maxLength={40}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onCompositionStart={ime.start}
          onCompositionEnd={ime.end}
        />
      </label>
      <Button disabled={name.trim() === ''} onClick={save}>
        {t('shop.save')}
      </Button>
      <Button look="link" title={t('shop.skip.title')} onClick={() => onAnswer('')}>
        {t('shop.skip')}
      </Button>
    </form>
  );
}
