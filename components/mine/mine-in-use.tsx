import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { MineNews, MineState } from '../../lib/team/mine/types';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';
import { momentText } from '../ui/moment-text';
import { Notice } from '../ui/notice';
import { saveFile } from '../ui/save-file';
import { type MinePartProps, spaceFault } from './mine-desk';

interface MineInUseProps extends MinePartProps {
  joined: NonNullable<MineState['joined']>;
}

/** This person's browsers, and the acts. */
export function MineInUse({ state, joined, onState, ask, say, isBusy }: MineInUseProps) {
  const [code, setCode] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const came = (told: { state: MineState; news: MineNews } | null) => {
    if (!told) return;
    onState(told.state);
    const { taken, kept } = told.news;
    if (told.state.fault) return;
    say(t('mine.done', { count: taken }) + (kept > 0 ? ` ${t('mine.kept', { count: kept })}` : ''));
  };
  const save = async () => {
    const file = await ask('mine.file', {});
    if (file) saveFile(file.name, new Blob([file.text], { type: 'application/json' }));
  };
  const bring = async (file: File | undefined) => {
    if (file) came(await ask('mine.bring', { text: await file.text() }, 'mine.open.bad'));
  };
  const show = async () => {
    if (code !== null) return setCode(null);
    const told = await ask('mine.code', {});
    if (told) setCode(told.code);
  };
  const leave = async () => {
    const left = await ask('mine.leave', { erase: true });
    if (left) onState(left);
  };
  return (
    <>
      <p class="desk-hint">{t(`mine.way.${state.way}`)}</p>
      {state.fault && <Notice tone="risk">{t('mine.fault', { fault: spaceFault(state.fault) })}</Notice>}
      <ul class="mine-devices">
        {joined.devices.map(({ id, name, at, isThis }) => (
          <li key={id}>
            <strong>{isThis ? t('mine.this', { name }) : name}</strong>
            <span>{at === null ? t('mine.at.none') : t('mine.at', { time: momentText(at) })}</span>
          </li>
        ))}
      </ul>
      {state.at !== null && <p>{t('mine.items', { count: joined.items, time: momentText(state.at) })}</p>}
      <div class="desk-acts">
        {state.way === 'space' && (
          <Button look="main" disabled={isBusy} onClick={async () => came(await ask('mine.exchange', {}))}>
            {t('mine.exchange')}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => void save()}>
          {t('mine.save')}
        </Button>
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          {t('mine.open')}
        </Button>
        <input
          ref={chooser}
          hidden
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            void bring(currentTarget.files?.[0]);
            // The same file again is a new choice.
            currentTarget.value = '';
          }}
        />
        <Button onClick={() => void show()}>{t(code === null ? 'mine.code' : 'mine.code.hide')}</Button>
        <Button look="danger" disabled={isBusy} onClick={() => (isLeaving ? void leave() : setLeaving(true))}>
          {t(isLeaving ? 'mine.leave.sure' : 'mine.leave')}
        </Button>
      </div>
      {code !== null && (
        <div class="mine-code">
          <code>{code}</code>
          <Button look="link" onClick={async () => (await copyText(code)) && say(t('mine.copied'))}>
            {t('mine.copy')}
          </Button>
          <p class="desk-hint">{t('mine.code.hint')}</p>
        </div>
      )}
    </>
  );
}
