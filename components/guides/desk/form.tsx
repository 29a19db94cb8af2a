import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GuideKind, Guides } from '../../../lib/guides/types';
import { asField, fromField } from '../../../lib/guides/words';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { Conflict } from './conflict';
import type { Drafts } from './use-drafts';

type Item<K extends GuideKind> = Guides[K][number];

interface FormProps<K extends GuideKind> {
  kind: K;
  /** As it is on the form: the draft, or as saved. */
  item: Item<K>;
  /** As saved by now; undefined: never, or removed. */
  newest: Item<K> | undefined;
  drafts: Drafts;
  /** What its removal is called. */
  removeText: string;
  children: ComponentChildren;
}

/** Around the fields of one guide: saving, leaving, removing, and two edits at once. */
export function GuideForm<K extends GuideKind>(props: FormProps<K>) {
  const { kind, item, newest, drafts, removeText, children } = props;
  const isDirty = drafts.of(kind, item.id) !== undefined;
  const isElsewhere = isDirty && item.revision !== (newest?.id === item.id ? newest.revision : 0);
  const save = (revision = item.revision) => void drafts.save(kind, { ...item, revision });
  return (
    <form
      class="guide-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty && !isElsewhere) save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (isDirty && !isElsewhere) save();
      }}
    >
      {isElsewhere && (
        <Conflict
          mine={item}
          theirs={newest?.id === item.id ? newest : undefined}
          onMine={() => save(newest?.id === item.id ? newest.revision : 0)}
          onTheirs={() => drafts.discard(kind, item.id)}
        />
      )}
      {children}
      <div class="guide-form-acts">
        <Button look="main" type="submit" disabled={!isDirty || isElsewhere}>
          {t('editor.save')} <kbd>Ctrl+Enter</kbd>
        </Button>
        {isDirty && <Button onClick={() => drafts.discard(kind, item.id)}>{t('editor.discard')}</Button>}
        {newest && (
          <Button look="danger" onClick={() => void drafts.remove(kind, newest)}>
            {removeText}
          </Button>
        )}
      </div>
    </form>
  );
}

interface LinesFieldProps {
  label: string;
  hint?: string;
  /** What is wrong with one of them. */
  faultOf?: (line: string) => string | undefined;
  lines: readonly string[];
  onLines: (lines: string[]) => void;
}

/** A list of short texts in one field, a line each. What is typed stays as typed while it says the same. */
export function LinesField({ label, hint, faultOf, lines, onLines }: LinesFieldProps) {
  const [typed, setTyped] = useState(() => asField(lines));
  const said = asField(lines);
  useEffect(() => {
    if (asField(fromField(typed)) !== said) setTyped(said);
  }, [said]);
  const faulty = faultOf && lines.find(faultOf);
  return (
    <TextField
      label={label}
      hint={hint}
      fault={faulty && faultOf?.(faulty)}
      rows={Math.min(10, Math.max(2, typed.split('\n').length))}
      value={typed}
      onValue={(text) => {
        setTyped(text);
        onLines(fromField(text));
      }}
    />
  );
}
