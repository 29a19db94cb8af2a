import { useContext, useState } from 'preact/hooks';
import { chosenItems, submissionFaults } from '../../../lib/evidence/submission/checks';
import { type FormLimits, limitsOf } from '../../../lib/evidence/submission/limits';
import { submissionNames } from '../../../lib/evidence/submission/name';
import { spanOf } from '../../../lib/evidence/submission/span';
import { type CaseNotes, SLOTS, type Slot, type StatementPart } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { BytesOf } from '../desk/bytes';
import type { OpenCase } from '../desk/types';
import { isPicture } from '../desk/words';
import './export.css';
import { LimitFields } from './limit-fields';
import { savePack } from './save-pack';
import { SlotField } from './slot-field';
import { StatementFields } from './statement-fields';
import { faultWords, nameWords, spanText } from './submission-words';
import { useTranscripts } from './use-transcripts';

interface SubmissionDeskProps {
  open: OpenCase;
  /** What the team has filled in for this case's marketplace. */
  limits: Partial<FormLimits> | undefined;
  onLimits: (limits: Partial<FormLimits>) => void;
}

/** What is handed to the platform's form (举证): pictures in its fields, the text, and what may cost the appeal. */
export function SubmissionDesk({ open, limits: own, onLimits }: SubmissionDeskProps) {
  const bytesOf = useContext(BytesOf);
  const { items } = open.whole;
  // What has been typed and is not kept yet goes before what is: a save of one part must not undo the typing in another.
  const [edits, setEdits] = useState<Partial<CaseNotes['statement']>>({});
  const found = { ...open.whole.case, statement: { ...open.whole.case.statement, ...edits } };
  const [isSaving, setSaving] = useState(false);
  const transcripts = useTranscripts(items);
  const limits = limitsOf(found.marketplace, own);
  const names = submissionNames(found, items, nameWords());
  const chosen = chosenItems(found, items).map((each, at) => ({ ...each, name: names[at]?.name ?? '' }));
  const span = spanOf(
    chosen.map(({ item }) => item),
    items,
    transcripts ?? [],
  );
  const faults = submissionFaults(found, items, limits, span)
    // Until what was said has been read nobody knows that it has no time.
    .filter(({ fault }) => fault !== 'no-span' || transcripts !== null);
  const change = (slot: Slot, ids: string[]) => void open.change({ slots: { ...found.slots, [slot]: ids } });
  const write = async (part: StatementPart, text: string) => {
    setEdits((now) => ({ ...now, [part]: text }));
    if (!(await open.change({ statement: { ...found.statement, [part]: text } }))) return;
    setEdits(({ [part]: typed, ...rest }) =>
      typed === undefined || typed === text ? rest : { ...rest, [part]: typed },
    );
  };
  const save = async (as: 'files' | 'zip') => {
    setSaving(true);
    open.say(await savePack({ found, chosen, span: span && spanText(span), bytesOf, as }));
    await open.reload();
    setSaving(false);
  };
  return (
    <section class="room-box" aria-label={t('evidence.submission')}>
      <h2>{t('evidence.submission')}</h2>
      <p class="desk-hint">{t('evidence.submission.hint')}</p>
      <div class="slots">
        {SLOTS.map((slot) => (
          <SlotField
            key={slot}
            slot={slot}
            chosen={chosen.filter((each) => each.slot === slot)}
            pictures={items.filter(isPicture)}
            onChosen={(ids) => change(slot, ids)}
          />
        ))}
      </div>
      <p>
        {t('evidence.submission.span')} {span ? spanText(span) : t('evidence.submission.span.unknown')}
      </p>
      <StatementFields
        statement={found.statement}
        limit={limits.characters}
        span={span && spanText(span)}
        onEdit={(part, text) => setEdits({ ...edits, [part]: text })}
        onDone={(part, text) => void write(part, text)}
      />
      <LimitFields limits={limits} onLimits={(part) => onLimits({ ...own, ...part })} />
      {faults.length > 0 && (
        <ul class="submission-faults" aria-label={t('evidence.submission.faults')}>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>{faultWords(fault, items)}</li>
          ))}
        </ul>
      )}
      <p class="desk-acts">
        <Button look="main" disabled={isSaving || chosen.length === 0} onClick={() => void save('files')}>
          {t('evidence.submission.save')}
        </Button>
        <Button disabled={isSaving || chosen.length === 0} onClick={() => void save('zip')}>
          {t('evidence.submission.saveZip')}
        </Button>
      </p>
    </section>
  );
}
