import type { EvidenceItem } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { itemName, sizeText, timeText } from './words';

/** What is known of an item, and by whom; what is not known is not there. */
export function ItemFacts({ item, items }: { item: EvidenceItem; items: readonly EvidenceItem[] }) {
  const { method, clock, page, by, bytes, sha256, path, derivedFrom, account, continuity, messages } = item;
  const from = items.filter(({ id }) => derivedFrom.includes(id)).map(itemName);
  const seenIn = account ? items.filter(({ id }) => account.seenIn.includes(id)).map(itemName) : [];
  const facts: [string, string][] = [
    [t('evidence.desk.fact.how'), t(`evidence.desk.method.${method}`)],
    [t('evidence.desk.fact.when'), `${timeText(clock.local, true)} (${zoneText(clock.offset)})`],
    [t('evidence.desk.fact.by'), by],
    [t('evidence.desk.fact.from'), from.join(t('evidence.desk.and'))],
    [t('evidence.desk.fact.page'), page ? `${page.title} ${page.url}` : ''],
    [
      t('evidence.desk.fact.view'),
      page ? `${page.viewport.width} × ${page.viewport.height}, ${page.dpr}×` : '',
    ],
    [t('evidence.desk.fact.messages'), messages.length > 0 ? String(messages.length) : ''],
    [t('evidence.desk.fact.joins'), continuity ? t(`evidence.desk.continuity.${continuity}`) : ''],
    [t('evidence.desk.fact.account'), account?.value ?? ''],
    [
      t('evidence.desk.fact.seenIn'),
      account ? seenIn.join(t('evidence.desk.and')) || t('evidence.desk.account.unseen') : '',
    ],
    [t('evidence.desk.fact.size'), sizeText(bytes)],
    [t('evidence.desk.fact.path'), path],
    ['SHA-256', sha256],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} class="facts-row">
            <dt>{name}</dt>
            <dd class={name === 'SHA-256' ? 'facts-hash' : undefined}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** `UTC+8`, `UTC-3:30`. @param offset minutes ahead of UTC */
function zoneText(offset: number): string {
  const size = Math.abs(offset);
  const minutes = size % 60 ? `:${String(size % 60).padStart(2, '0')}` : '';
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`;
}
