import { useEffect, useRef, useState } from 'preact/hooks';
import { CASE_KINDS, type CapturePart, type CaseKind, type CaseSummary } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button, IconButton } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { caseName, leftWord } from '../case-words';

/** What one press takes: the talk with all that can be read of it, or just what is in sight. */
const WHOLE: CapturePart[] = ['conversation', 'transcript', 'pictures', 'order', 'page'];
const IN_SIGHT: CapturePart[] = ['visible', 'order'];

interface CaseAreaProps {
  /** About who is open, newest first. */
  cases: readonly CaseSummary[];
  /** What the hints suggest. */
  kind: CaseKind;
  /** Why nothing can be begun; null: it can. */
  fault: string | null;
  isBusy: boolean;
  now: number;
  onTake: (into: { caseId: string } | { kind: CaseKind }, parts: CapturePart[]) => void;
  onOpen: (caseId: string) => void;
  onClose: () => void;
}

/** Where an agent keeps what was said: into the case of this buyer that is open, else into a new one. */
export function CaseArea(props: CaseAreaProps) {
  const { cases, fault, isBusy, now, onTake, onOpen, onClose } = props;
  const open = cases.filter(({ state }) => state === 'open' || state === 'submitted');
  const [chosen, choose] = useState<string | null>(null);
  const [kind, setKind] = useState(props.kind);
  const current = chosen === 'new' ? null : (open.find(({ id }) => id === chosen) ?? open[0] ?? null);
  const box = useRef<HTMLElement>(null);
  // One key from its own key to what most agents want; whoever was in the search box is back there afterwards.
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>('.button-main')?.focus();
    return () => {
      if (before instanceof HTMLElement && box.current?.contains(document.activeElement)) before.focus();
    };
  }, []);
  const take = (parts: CapturePart[]) => onTake(current ? { caseId: current.id } : { kind }, parts);
  const kinds = (
    <SelectField
      label={t('evidence.kind')}
      value={kind}
      options={CASE_KINDS.map((each) => [each, t(`evidence.kind.${each}`)] as const)}
      onValue={setKind}
    />
  );
  return (
    <section
      class="case-area"
      ref={box}
      aria-label={t('evidence.name')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="case-head">
        {open.length > 0 ? (
          <SelectField
            label={t('evidence.into')}
            value={current?.id ?? 'new'}
            options={[
              ...open.map((each) => [each.id, namesOf(each, now)] as const),
              ['new', t('evidence.new')] as const,
            ]}
            onValue={choose}
          />
        ) : (
          kinds
        )}
        <IconButton icon="clear" label={t('evidence.close')} onClick={onClose} />
      </div>
      {!current && open.length > 0 && kinds}
      <div class="case-acts">
        <Button look="main" disabled={isBusy} onClick={() => take(WHOLE)}>
          {t('evidence.capture.whole')}
        </Button>
        <Button disabled={isBusy} onClick={() => take(IN_SIGHT)}>
          {t('evidence.capture.visible')}
        </Button>
        {current && (
          <Button look="link" onClick={() => onOpen(current.id)}>
            {t('evidence.open')}
          </Button>
        )}
      </div>
      <p class="case-hint">{t('evidence.capture.what')}</p>
      {fault && (
        <p class="case-fault" role="alert">
          {fault}
        </p>
      )}
      <Earlier cases={cases.filter((each) => !open.includes(each))} onOpen={onOpen} />
    </section>
  );
}

const namesOf = (each: CaseSummary, now: number): string =>
  [caseName(each), t('evidence.items', { count: each.items }), leftWord(each.deadline, now)]
    .filter(Boolean)
    .join(' · ');

/** How it ended before with this buyer. */
function Earlier({ cases, onOpen }: { cases: readonly CaseSummary[]; onOpen: (id: string) => void }) {
  if (cases.length === 0) return null;
  return (
    <ul class="case-earlier" aria-label={t('evidence.earlier')}>
      {cases.map((each) => (
        <li key={each.id}>
          <Button look="link" onClick={() => onOpen(each.id)}>
            {caseName(each)}
          </Button>
          <span class="case-hint">{t(`evidence.state.${each.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
