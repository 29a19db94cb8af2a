import { useEffect, useState } from 'preact/hooks';
import { asField, fromField } from '../../lib/guides/words';
import { parsePhrase } from '../../lib/phrases/parse';
import type { WordLists } from '../../lib/phrases/types';
import { t } from '../../lib/platform/i18n';
import { TextField } from '../ui/text-field';
import { problemText } from './problem-text';
import { short } from './words';

interface PhrasesFieldProps {
  label: string;
  hint?: string;
  phrases: readonly string[];
  lists: WordLists;
  onPhrases: (phrases: string[]) => void;
}

/** Phrases, a line each; the first that cannot be read is named while it is typed. */
export function PhrasesField({ label, hint, phrases, lists, onPhrases }: PhrasesFieldProps) {
  const [typed, setTyped] = useState(() => asField(phrases));
  const said = asField(phrases);
  // What is typed stays as typed while it says the same.
  useEffect(() => {
    if (asField(fromField(typed)) !== said) setTyped(said);
  }, [said]);
  return (
    <TextField
      label={label}
      hint={hint}
      fault={faultOf(phrases, lists)}
      rows={Math.min(10, Math.max(2, typed.split('\n').length + 1))}
      value={typed}
      onValue={(text) => {
        setTyped(text);
        onPhrases(fromField(text));
      }}
    />
  );
}

function faultOf(phrases: readonly string[], lists: WordLists): string | undefined {
  for (const [at, phrase] of phrases.entries()) {
    const parsed = parsePhrase(phrase, lists);
    if (parsed.ok) continue;
    return t('rules.phrase.fault', {
      number: at + 1,
      phrase: short(phrase),
      fault: problemText(parsed.problem),
    });
  }
  return undefined;
}
