import { useState } from 'preact/hooks';
import { readReceipt } from '../../../lib/evidence/receipt';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import type { ParcelOf } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { faultText } from '../../ui/fault-text';
import { TextField } from '../../ui/text-field';
import { caseName } from '../case-words';
import { toSpace } from '../export/export-case';
import { type ExportTool, useExport } from '../export/use-export';
import { chooseFiles } from './choose-files';
import { HandedIn } from './handed-in';
import { signerText } from './signer-text';
import type { OpenCase, SpaceWay } from './types';

interface HandInProps {
  open: OpenCase;
  agent: string;
  tool: ExportTool;
  /** Null: a case cannot go into a team's space from here. */
  space: SpaceWay | null;
}

/** The whole case for the archivist, with its log, by the team's space or as a file; and their receipt for it. */
export function HandIn({ open, agent, tool, space }: HandInProps) {
  const { id, handedTo, handedAt, receivedAt } = open.whole.case;
  const [to, setTo] = useState(handedTo ?? '');
  const { isRunning, said, start } = useExport(id, agent, tool, open.reload);
  const note = async (act: 'hand-over' | 'receive', detail: { to: string; key?: string }) => {
    const told = await call('cases.note', { id, act, items: [], detail });
    if (!told.ok) open.say(faultText(told.error));
    return told.ok;
  };
  const give = async () => {
    // First the line, so that it is in the log that goes along. Unmasked: the archivist keeps what was kept here.
    if (!(await note('hand-over', { to: to.trim() || (space?.team ?? '') }))) return;
    start(false, space ? toSpace(space, parcelOf(open)) : undefined);
  };
  const received = async () => {
    const [file] = await chooseFiles('.json,application/json', false);
    if (!file) return;
    const read = await readReceipt(await file.text(), open.whole, crypto.subtle);
    if (!read.ok) return open.say(t(`evidence.desk.receipt.${read.fault}`));
    const { by, key } = read.receipt;
    if (!(await note('receive', { to: by || (handedTo ?? ''), key }))) return;
    await open.reload();
    open.say(await signerText(by, key));
  };
  return (
    <section class="room-box" aria-label={t('evidence.desk.handIn')}>
      <h2>{t('evidence.desk.handIn')}</h2>
      <p class="desk-hint">{t(space ? 'evidence.desk.handIn.spaceHint' : 'evidence.desk.handIn.hint')}</p>
      <div class="add-account">
        <TextField label={t('evidence.desk.handIn.to')} value={to} maxLength={40} onValue={setTo} />
        <Button disabled={isRunning || !(to.trim() || space)} onClick={() => void give()}>
          {t(space ? 'evidence.desk.handIn.send' : 'evidence.desk.handIn.give')}
        </Button>
        {handedAt !== null && receivedAt === null && (
          <Button onClick={() => void received()}>{t('evidence.desk.handIn.received')}</Button>
        )}
      </div>
      <p class="case-said" role="status">
        {isRunning ? t('evidence.export.busy') : said}
      </p>
      {space && <HandedIn whole={open.whole} space={space} />}
    </section>
  );
}

function parcelOf({ whole }: OpenCase): ParcelOf {
  const { id: caseId, kind } = whole.case;
  return { kind: 'case', caseId, caseKind: kind, title: caseName(whole.case).slice(0, 200), note: '' };
}
