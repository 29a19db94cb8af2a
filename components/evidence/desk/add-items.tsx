import { useContext, useState } from 'preact/hooks';
import type { Account } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { faultText } from '../../ui/fault-text';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useFileDrop } from '../../ui/use-file-drop';
import { BytesOf } from './bytes';
import { chooseFiles } from './choose-files';
import { stitch } from './stitch';
import type { OpenCase } from './types';
import { itemName, timeText } from './words';

/** Files that a person brings: photos of a label, an unpacking video, a letter. One after another, each whole. */
export function AddFiles({ open }: { open: OpenCase }) {
  const [busy, setBusy] = useState('');
  const add = async (files: readonly File[]) => {
    let kept = 0;
    for (const [at, file] of files.entries()) {
      setBusy(t('evidence.desk.add.busy', { at: at + 1, all: files.length, name: file.name }));
      // The bytes stay here; the background takes them by this address.
      const url = URL.createObjectURL(file);
      const { id } = open.whole.case;
      const answer = await call('evidence.add', { caseId: id, url, name: file.name, mime: file.type });
      URL.revokeObjectURL(url);
      if (!answer.ok) {
        open.say(t('evidence.desk.add.failed', { name: file.name, fault: faultText(answer.error) }));
        break;
      }
      kept += 1;
    }
    setBusy('');
    if (kept > 0 && kept === files.length) open.say(t('evidence.desk.add.kept', { count: kept }));
    await open.reload();
  };
  const { isOver, place } = useFileDrop((files) => void add(files));
  return (
    <div class={isOver ? 'add-drop add-over' : 'add-drop'} {...place}>
      <Button disabled={busy !== ''} onClick={() => void chooseFiles('', true).then(add)}>
        {t('evidence.desk.add')}
      </Button>
      <span class="desk-hint" role="status">
        {busy || t('evidence.desk.add.hint')}
      </span>
    </div>
  );
}

const ACCOUNTS = ['qq', 'wechat', 'phone', 'alipay', 'other'] as const;

/** A number that the buyer gave, so that it is looked up in what was captured: proof that it was they who gave it. */
export function AddAccount({ open }: { open: OpenCase }) {
  const [of, setOf] = useState<Account['of']>('qq');
  const [value, setValue] = useState('');
  const add = async () => {
    const answer = await call('evidence.account', { caseId: open.whole.case.id, of, value: value.trim() });
    if (!answer.ok) return open.say(faultText(answer.error));
    const seen = answer.value.account?.seenIn ?? [];
    const names = open.whole.items.filter(({ id }) => seen.includes(id)).map(itemName);
    open.say(
      names.length > 0
        ? t('evidence.desk.account.seen', { names: names.join(t('evidence.desk.and')) })
        : t('evidence.desk.account.unseen'),
    );
    setValue('');
    await open.reload();
  };
  return (
    <form
      class="add-account"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) void add();
      }}
    >
      <SelectField
        label={t('evidence.desk.account')}
        value={of}
        options={ACCOUNTS.map((each) => [each, t(`evidence.desk.account.${each}`)] as const)}
        onValue={setOf}
      />
      <TextField
        label={t('evidence.desk.account.value')}
        value={value}
        maxLength={60}
        autocomplete="off"
        onValue={setValue}
      />
      <Button type="submit" disabled={!value.trim()}>
        {t('evidence.desk.account.add')}
      </Button>
    </form>
  );
}

interface LongPictureProps {
  open: OpenCase;
  picked: readonly string[];
  onPicked: (ids: string[]) => void;
}

/** Pictures that are chosen become one long copy; all frames of a capture are chosen at once. */
export function LongPicture({ open, picked, onPicked }: LongPictureProps) {
  const [isBusy, setBusy] = useState(false);
  const bytesOf = useContext(BytesOf);
  const { captures, items } = open.whole;
  const framesOf = (id: string) =>
    items.flatMap((each) =>
      each.capture === id && each.kind === 'frame' && each.role === 'original' ? [each.id] : [],
    );
  const make = async () => {
    setBusy(true);
    const made = await stitch(open, picked, bytesOf);
    setBusy(false);
    if (made && !made.ok) open.say(faultText(made.error));
    else if (made) {
      open.say(t('evidence.desk.mark.kept', { name: itemName(made.value) }));
      onPicked([]);
    }
    await open.reload();
  };
  return (
    <div class="desk-acts">
      {captures
        .filter(({ id }) => framesOf(id).length > 1)
        .map(({ id, startedAt }) => (
          <Button key={id} onClick={() => onPicked(framesOf(id))}>
            {t('evidence.desk.pick.frames', {
              count: framesOf(id).length,
              time: timeText(startedAt),
            })}
          </Button>
        ))}
      {picked.length > 1 && (
        <>
          <Button disabled={isBusy} onClick={() => void make()}>
            {t('evidence.desk.stitch', { count: picked.length })}
          </Button>
          <Button look="link" onClick={() => onPicked([])}>
            {t('evidence.desk.pick.none')}
          </Button>
        </>
      )}
    </div>
  );
}
