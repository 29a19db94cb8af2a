import { useState } from 'preact/hooks';
import { readReceipt } from '../../../lib/evidence/receipt';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { faultText } from '../../ui/fault-text';
import { TextField } from '../../ui/text-field';
import { type ExportTool, useExport } from '../export/use-export';
import { chooseFiles } from './choose-files';
import type { OpenCase } from './types';

interface HandInProps {
  open: OpenCase;
  agent: string;
  tool: ExportTool;
}

/** The whole case as a file for the archivist, with its log; and their receipt for it. */
export function HandIn({ open, agent, tool }: HandInProps) {
  const { id, handedTo, handedAt, receivedAt } = open.whole.case;
  const [to, setTo] = useState(handedTo ?? '');
  const { isRunning, said, start } = useExport(id, agent, tool, open.reload);
  const note = async (act: 'hand-over' | 'receive', name: string) => {
    const told = await call('cases.note', { id, act, items: [], detail: { to: name } });
    if (!told.ok) open.say(faultText(told.error));
    return told.ok;
  };
  const give = async () => {
    // First the line, so that it is in the log that goes along. Unmasked: the archivist keeps what was kept here.
    if (await note('hand-over', to.trim())) start(false);
  };
  const received = async () => {
    const [file] = await chooseFiles('.json,application/json', false);
    if (!file) return;
    const read = readReceipt(await file.text(), open.whole);
    if (!read.ok) return open.say(t(`evidence.desk.receipt.${read.fault}`));
    if (await note('receive', read.receipt.by || (handedTo ?? ''))) await open.reload();
  };
  return (
    <section class="room-box" aria-label={t('evidence.desk.handIn')}>
      <h2>{t('evidence.desk.handIn')}</h2>
      <p class="desk-hint">{t('evidence.desk.handIn.hint')}</p>
      <div class="add-account">
        <TextField label={t('evidence.desk.handIn.to')} value={to} maxLength={40} onValue={setTo} />
        <Button disabled={isRunning || !to.trim()} onClick={() => void give()}>
          {t('evidence.desk.handIn.give')}
        </Button>
        {handedAt !== null && receivedAt === null && (
          <Button onClick={() => void received()}>{t('evidence.desk.handIn.received')}</Button>
        )}
      </div>
      <p class="case-said" role="status">
        {isRunning ? t('evidence.export.busy') : said}
      </p>
    </section>
  );
}
