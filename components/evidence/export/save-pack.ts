import { type PackPicture, submissionPack } from '../../../lib/evidence/submission/pack';
import { statementText } from '../../../lib/evidence/submission/statement';
import type { EvidenceCase, EvidenceItem } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { faultText } from '../../ui/fault-text';
import { saveFile } from '../../ui/save-file';
import { itemName } from '../desk/words';

interface PackOrder {
  found: EvidenceCase;
  chosen: readonly { item: EvidenceItem; name: string }[];
  /** In words; null: nobody knows. */
  span: string | null;
  bytesOf: (itemId: string) => Promise<Blob | null>;
  /** A form takes pictures one by one; a colleague takes one file. */
  as: 'files' | 'zip';
}

/** Pictures and text, whole or not at all, told to the case's log first. @returns what is to be said of it */
export async function savePack({ found, chosen, span, bytesOf, as }: PackOrder): Promise<string> {
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
  const answer = await call('cases.note', {
    id: found.id,
    act: 'export',
    items: [...new Set(chosen.map(({ item }) => item.id))],
    detail: { as: 'submission', pictures: pictures.length },
  });
  if (!answer.ok) return faultText(answer.error);
  if (as === 'zip') saveFile(`${found.id}-submission.zip`, submissionPack(pictures, text, Date.now()));
  else {
    for (const { name, body } of pictures) saveFile(name, body);
    saveFile(text.name, new Blob([text.body], { type: 'text/plain' }));
  }
  return t('evidence.submission.saved', { count: pictures.length });
}
