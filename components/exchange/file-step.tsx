import { ENCODINGS, type Encoding } from '../../lib/exchange/decode';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { SelectField } from '../ui/select-field';
import { useFileDrop } from '../ui/use-file-drop';
import { chooseFile } from './choose-file';
import type { ImportState } from './session';
import { faultWords, noteWords } from './words';

/** `onFile` again with an encoding: the same file, read otherwise. */
interface FileStepProps {
  state: ImportState;
  onFile: (file: File, encoding?: Encoding) => void;
  onClose: () => void;
}

/** The file: dropped here or chosen, what it turned out to be, and what is worth knowing about it. */
export function FileStep({ state, onFile, onClose }: FileStepProps) {
  const { file, fault, inspection, reading, summary } = state;
  // One file at a time; of several the first.
  const { isOver, place } = useFileDrop(([dropped]) => dropped && onFile(dropped));
  const sheet = inspection?.sheets[reading?.sheet ?? inspection.best];
  const notes = [...(inspection?.notes ?? []), ...(summary?.notes ?? [])];
  return (
    <div class="import-file" data-over={isOver || undefined} {...place}>
      <div class="desk-acts">
        <Button
          look={file ? 'plain' : 'main'}
          onClick={() => void chooseFile().then((chosen) => onFile(chosen))}
        >
          {t(file ? 'exchange.choose.other' : 'exchange.choose')}
        </Button>
        {file ? (
          <strong class="import-name">{file.name}</strong>
        ) : (
          <span class="desk-hint">{t('exchange.drop')}</span>
        )}
        {sheet && <span class="import-tag">{t(`exchange.format.${sheet.format}`)}</span>}
        {file && (
          <Button look="link" onClick={onClose}>
            {t('exchange.close')}
          </Button>
        )}
      </div>
      {!file && <p class="desk-hint">{t('exchange.formats')}</p>}
      {fault && (
        <p class="import-fault" role="alert">
          {faultWords(fault)}
        </p>
      )}
      {notes.length > 0 && (
        <ul class="import-notes">
          {notes.map((note) => (
            <li key={note.code}>{noteWords(note)}</li>
          ))}
        </ul>
      )}
      {file && inspection?.encoding && (
        <EncodingField encoding={inspection.encoding} onChange={(encoding) => onFile(file, encoding)} />
      )}
    </div>
  );
}

/** For a text that came out as rubbish: nobody has written down what it was written in. */
function EncodingField({ encoding, onChange }: { encoding: Encoding; onChange: (next: Encoding) => void }) {
  return (
    <div class="import-encoding">
      <SelectField
        label={t('exchange.encoding')}
        value={encoding}
        options={ENCODINGS.map((each) => [each, t(`exchange.encoding.${each}`)])}
        onValue={onChange}
      />
    </div>
  );
}
