import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelLink } from '../../../lib/messaging/panel-link';
import type { Settings } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { caseName } from '../case-words';
import { AddAccount, AddFiles, LongPicture } from './add-items';
import { Captures } from './captures';
import { CaseFields } from './case-fields';
import { CheckList } from './check-list';
import { EraseCase } from './erase-case';
import './room.css';
import { Seals } from './seals';
import { Sheet } from './sheet';
import { Timeline } from './timeline';
import type { ChecklistOf, OpenCase } from './types';
import { useCase } from './use-case';
import { buyerText, timeText } from './words';

interface CaseDeskProps {
  id: string;
  link: PanelLink;
  listOf: ChecklistOf;
  settings: Settings;
  /** It has gone, with so many items. */
  onErased: (items: number) => void;
  /** What is handed to a platform's form. */
  pack: (open: OpenCase) => ComponentChildren;
  /** What takes the case as a whole out of here. */
  out: (open: OpenCase) => ComponentChildren;
}

/** One case: what is said of it, what it needs, what it holds, and what was done to it. */
export function CaseDesk({ id, link, listOf, settings, onErased, pack, out }: CaseDeskProps) {
  const { open, isGone, said } = useCase(id, link);
  const [picked, setPicked] = useState<string[]>([]);
  const back = <a href="#cases">{t('evidence.desk.back')}</a>;
  if (isGone)
    return (
      <p>
        {t('evidence.desk.gone')} {back}
      </p>
    );
  if (!open) return <p role="status">{said}</p>;
  const { case: each, items } = open.whole;
  const list = listOf(each.kind);
  const there = picked.filter((one) => items.some((item) => item.id === one));
  return (
    <div class="case">
      <header class="case-head">
        {back}
        <h2>{caseName(each)}</h2>
        <p class="desk-hint">
          <bdi>{buyerText(each)}</bdi> · {each.shop} ·{' '}
          {t('evidence.desk.opened', { time: timeText(each.createdAt) })} · {each.id}
        </p>
        {each.handedAt !== null && (
          <p class="desk-hint">
            {t('evidence.desk.handedTo', { name: each.handedTo ?? '', time: timeText(each.handedAt) })}
            {each.receivedAt !== null && ` · ${t('evidence.desk.received')} ${timeText(each.receivedAt)}`}
          </p>
        )}
      </header>
      <div class="case-columns">
        <div class="case-column">
          <CaseFields open={open} />
          <section class="room-box" aria-label={t('evidence.desk.items')}>
            <h2>
              {t('evidence.desk.items')}
              <span class="room-count">{items.length}</span>
            </h2>
            <AddFiles open={open} />
            <LongPicture open={open} picked={there} onPicked={setPicked} />
            <Sheet open={open} picked={there} onPicked={setPicked} />
            <AddAccount open={open} />
          </section>
          {pack(open)}
        </div>
        <div class="case-column">
          {list && <CheckList list={list} open={open} agent={settings.agentName} />}
          {out(open)}
          <Captures captures={open.whole.captures} />
          <Seals open={open} />
          <Timeline whole={open.whole} />
          <EraseCase open={open} onErased={onErased} />
        </div>
      </div>
      <p class="case-said" role="status">
        {said}
      </p>
    </div>
  );
}
