import { useState } from 'preact/hooks';
import type { Checklist, ChecklistItem } from '../../../lib/evidence/checklist';
import type { CheckMark, EvidenceItem } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { TextField } from '../../ui/text-field';
import type { OpenCase } from './types';
import { itemName } from './words';

interface CheckListProps {
  list: Checklist;
  open: OpenCase;
  /** Who vouches. */
  agent: string;
}

/** What the case needs, one by one: shown by items, by a person's word, not needed, or not to be checked. */
export function CheckList({ list, open, agent }: CheckListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const { checks } = open.whole.case;
  const settle = async (id: string, mark: Pick<CheckMark, 'status' | 'items' | 'note'> | null) => {
    const others = checks.filter((each) => each.id !== id);
    const made = mark && { id, ...mark, by: agent, at: Date.now() };
    if (await open.change({ checks: made ? [...others, made] : others })) setEditing(null);
  };
  return (
    <section class="room-box" aria-label={t('evidence.desk.checks')}>
      <h2>
        {t('evidence.desk.checks')}
        <span class="room-count">
          {list.items.filter(({ id }) => checks.some((each) => each.id === id)).length}/{list.items.length}
        </span>
      </h2>
      <ul class="check-list">
        {list.items.map((item) => {
          const mark = checks.find((each) => each.id === item.id);
          return (
            <li key={item.id} class={mark ? 'check-row check-met' : 'check-row'}>
              <div>
                <span class="check-what">{item.what}</span>
                <span class="room-more">
                  {mark ? markText(mark, open.whole.items) : `${item.by} · ${item.how}`}
                </span>
              </div>
              {mark ? (
                <Button look="link" onClick={() => void settle(item.id, null)}>
                  {t('evidence.desk.check.back')}
                </Button>
              ) : (
                <Button look="link" onClick={() => setEditing(editing === item.id ? null : item.id)}>
                  {t('evidence.desk.check.settle')}
                </Button>
              )}
              {editing === item.id && !mark && (
                <Settle
                  item={item}
                  items={open.whole.items}
                  inSlot={item.slot ? (open.whole.case.slots[item.slot] ?? []) : []}
                  onSettle={(made) => void settle(item.id, made)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{t('checklist.never')}</summary>
        <ul class="check-never">
          {list.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface SettleProps {
  item: ChecklistItem;
  items: readonly EvidenceItem[];
  /** Chosen for the field of the platform's form that asks for the same. */
  inSlot: readonly string[];
  onSettle: (mark: Pick<CheckMark, 'status' | 'items' | 'note'>) => void;
}

/** The three ways. What fits by its kind is offered first, and nothing is chosen for the person but what they put there. */
function Settle({ item, items, inSlot, onSettle }: SettleProps) {
  const [chosen, setChosen] = useState<readonly string[]>(inSlot);
  const [note, setNote] = useState('');
  const fitting = items.filter(({ kind }) => item.kinds.includes(kind));
  return (
    <div class="check-settle">
      {fitting.length > 0 && (
        <fieldset class="check-items">
          <legend class="field-label">{t('evidence.desk.check.items')}</legend>
          {fitting.map((each) => (
            <Check
              key={each.id}
              label={itemName(each)}
              checked={chosen.includes(each.id)}
              onChange={(isOn) =>
                setChosen(isOn ? [...chosen, each.id] : chosen.filter((id) => id !== each.id))
              }
            />
          ))}
        </fieldset>
      )}
      <TextField
        label={t('evidence.desk.check.note')}
        hint={t('evidence.desk.check.note.hint')}
        value={note}
        maxLength={200}
        onValue={setNote}
      />
      <div class="desk-acts">
        {item.kinds.length > 0 && (
          <Button
            disabled={chosen.length === 0}
            onClick={() => onSettle({ status: 'met', items: [...chosen], note: note.trim() })}
          >
            {t('evidence.desk.check.byItems', { count: chosen.length })}
          </Button>
        )}
        <Button
          disabled={!note.trim()}
          onClick={() => onSettle({ status: 'met', items: [], note: note.trim() })}
        >
          {t('evidence.desk.check.byWord')}
        </Button>
        <Button onClick={() => onSettle({ status: 'not-checkable', items: [], note: note.trim() })}>
          {t('evidence.desk.check.not-checkable')}
        </Button>
        <Button onClick={() => onSettle({ status: 'not-needed', items: [], note: note.trim() })}>
          {t('evidence.desk.check.not-needed')}
        </Button>
      </div>
    </div>
  );
}

function markText(mark: CheckMark, items: readonly EvidenceItem[]): string {
  const shown = items.filter(({ id }) => mark.items.includes(id)).map(itemName);
  const how =
    mark.status !== 'met'
      ? t(`evidence.desk.check.${mark.status}`)
      : shown.join(t('evidence.desk.and')) ||
        t('evidence.desk.check.word', { name: mark.by || t('evidence.desk.somebody') });
  return [how, mark.note].filter(Boolean).join(' · ');
}
