import { type PackPicture, submissionPack } from '../../../lib/evidence/submission/pack';
import { statementText } from '../../../lib/evidence/submission/statement';
import type { EvidenceCase, EvidenceItem } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { faultText } from '../../ui/fault-text';
import { saveFile } from '../../ui/save-file';
import { itemName } from '../desk/words';

/** Pictures and text as one zip, told to the case's log first. @returns what is to be said of it */
export async function savePack(
  found: EvidenceCase,
  chosen: readonly { item: EvidenceItem; name: string }[],
  span: string | null,
  bytesOf: (itemId: string) => Promise<Blob | null>,
): Promise<string> {
  const pictures: PackPicture[] = [];
  for (const { item, name } of chosen) {
    const body = await bytesOf(item.id);
    if (body?.size !== item.bytes) return t('evidence.submission.missing', { name: itemName(item) });
    pictures.push({ name, item, body });
  }
  const lines = [statementText(found.statement), span ?? '', ...pictures.map(({ name }) => name)];
  const text = {
    name: `${t('evidence.submission.text')}.txt`,
    body: `${lines.filter(Boolean).join('\n')}\n`,
  };
  const pack = submissionPack(pictures, text, Date.now());
  const answer = await call('cases.note', {
    id: found.id,
    act: 'export',
    items: [...new Set(chosen.map(({ item }) => item.id))],
    detail: { as: 'submission', pictures: pictures.length },
  });
  if (!answer.ok) return faultText(answer.error);
  saveFile(`${found.id}-submission.zip`, pack);
  return t('evidence.submission.saved', { count: pictures.length });
}
