import type { BackupContent, BackupGuide } from '../exchange/backup-format';
import { contentText } from '../exchange/backup-format';
import { ok, type Result } from '../messaging/result';
import { type LayOptions, layBackup } from './backup-lay';
import { openKept, textDigest } from './backup-open';

/**
 * Writes the kept backups anew without a buyer who was erased: an undo of a restore, or a file that was brought, may
 * hold them for a month. One that can no longer be read is left to its time: nothing can be taken out of it.
 */
export async function forgetBuyer(
  options: Pick<LayOptions, 'shelf'>,
  buyer: string,
): Promise<Result<{ backups: number }>> {
  const { shelf } = options;
  const list = await shelf.list();
  if (!list.ok) return list;
  // As it stands in the text of a row: whole backups are opened only where there is something to take out.
  const written = JSON.stringify(buyer).slice(1, -1);
  let backups = 0;
  for (const { id, cause, at, words } of list.value) {
    if (!words) continue;
    const kept = await shelf.text(id);
    if (!kept.ok) return kept;
    if (!kept.value.includes(written)) continue;
    const opened = await openKept(shelf, id);
    if (!opened.ok) continue;
    const { head } = opened.value;
    const content = withoutBuyer(opened.value.content, buyer);
    const text = contentText(content);
    if (text === contentText(opened.value.content)) continue;
    const counts = {
      ...head.counts,
      buyers: content.buyers.length,
      briefs: content.briefs.length,
      marks: content.marks.length,
    };
    const anew = { ...head, counts, sha256: await textDigest(text) };
    const laid = await layBackup({ shelf, now: () => at }, { id, cause, head: anew, content });
    if (!laid.ok) return laid;
    backups += 1;
  }
  return ok({ backups });
}

function withoutBuyer(content: BackupContent, buyer: string): BackupContent {
  const card = content.buyers.find(({ key }) => key === buyer);
  const asked = new Set(card?.questions);
  const ordered = new Set(card?.orders.map(({ id }) => id));
  const guides = content.guides.map((row) =>
    row.kind === 'questions' && row.item && asked.has(row.id)
      ? ({ ...row, item: { ...row.item, words: [] } } as BackupGuide)
      : row,
  );
  return {
    ...content,
    guides,
    feedback: content.feedback.map((row) => ({
      ...row,
      words: row.words.filter((each) => each.buyer !== buyer),
    })),
    buyers: content.buyers.filter(({ key }) => key !== buyer),
    briefs: content.briefs.filter((brief) => brief.buyer !== buyer),
    marks: content.marks.filter((mark) => mark.buyer !== buyer && !ordered.has(mark.orderId)),
  };
}
