import { useEffect, useId, useState } from 'preact/hooks';
import { checklistText } from '../../lib/evidence/checklist-text';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';
import { Icon } from '../ui/icon';
import { useKeyText } from '../ui/key-text';
import { useCommandKeys } from '../ui/use-command-keys';
import './evidence-list.css';
import type { Evidence } from './types';

interface EvidenceListsProps {
  lists: readonly Evidence[];
  /** Of the open conversation: another one begins folded. */
  conversation: string | null;
  /** Takes the agent to where it can be kept. */
  onKeep: () => void;
}

/** What to keep before it is gone, by the agent's own hand: one line for each kind, folded out by click; the first by key. */
export function EvidenceLists({ lists, conversation, onKeep }: EvidenceListsProps) {
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => setOpen(null), [conversation]);
  const toggle = (kind: string) => setOpen(open === kind ? null : kind);
  const [first] = lists;
  useCommandKeys(first ? { checklist: () => toggle(first.list.kind) } : {});
  return (
    <>
      {lists.map((evidence) => (
        <EvidenceList
          key={evidence.list.kind}
          evidence={evidence}
          isFirst={evidence === first}
          isOpen={open === evidence.list.kind}
          onToggle={() => toggle(evidence.list.kind)}
          onKeep={onKeep}
        />
      ))}
    </>
  );
}

interface EvidenceListProps {
  evidence: Evidence;
  isFirst: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onKeep: () => void;
}

function EvidenceList({ evidence, isFirst, isOpen, onToggle, onKeep }: EvidenceListProps) {
  const { list, ticked } = evidence;
  const keyText = useKeyText();
  const name = t('checklist.of', { name: list.name });
  return (
    <section class="evidence" aria-label={name}>
      <button
        type="button"
        class="evidence-line"
        aria-expanded={isOpen}
        title={isFirst ? `${name} ${keyText('checklist')}` : name}
        onClick={onToggle}
      >
        <Icon name={isOpen ? 'down' : 'right'} />
        <span class="evidence-name">{name}</span>
        <span class="evidence-count">
          {t('checklist.count', { done: countOf(evidence), all: list.items.length })}
        </span>
        {isFirst && <kbd>{keyText('checklist')}</kbd>}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only catches the key of what is inside.
        <div
          class="evidence-body"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.stopPropagation();
            onToggle();
          }}
        >
          <p class="evidence-acts">
            <Button onClick={onKeep}>
              {t('checklist.keep')} <kbd>{keyText('evidence')}</kbd>
            </Button>
            <span class="evidence-hint">{t('checklist.byHand')}</span>
          </p>
          <ul class="evidence-items">
            {list.items.map((item) => (
              <Item key={item.id} item={item} evidence={evidence} isTicked={ticked.includes(item.id)} />
            ))}
          </ul>
          <h2>{t('checklist.never')}</h2>
          <ul class="evidence-never">
            {list.never.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {!evidence.isKept && <p class="evidence-hint">{t('checklist.notKept')}</p>}
          <CopyList evidence={evidence} />
        </div>
      )}
    </section>
  );
}

interface ItemProps {
  item: Evidence['list']['items'][number];
  evidence: Evidence;
  isTicked: boolean;
}

function Item({ item: { id, what, how, by }, evidence, isTicked }: ItemProps) {
  const below = useId();
  return (
    <li class="evidence-item">
      <label class="check">
        <input
          type="checkbox"
          checked={isTicked}
          disabled={!evidence.isReady}
          aria-describedby={below}
          onChange={(event) => evidence.tick(id, event.currentTarget.checked)}
        />
        {what}
      </label>
      <span id={below} class="evidence-how">
        <span class="evidence-by">{by}</span> {how}
      </span>
    </li>
  );
}

function CopyList({ evidence: { list, ticked } }: { evidence: Evidence }) {
  const [said, say] = useState<'checklist.copied' | 'say.notCopied' | null>(null);
  const copy = async () => {
    const isCopied = await copyText(checklistText(list, ticked, t('checklist.never')));
    say(isCopied ? 'checklist.copied' : 'say.notCopied');
  };
  return (
    <p class="evidence-acts">
      <Button onClick={() => void copy()}>{t('checklist.copy')}</Button>
      <span role="status">{said && t(said)}</span>
    </p>
  );
}

/** An older list may have had others. */
const countOf = ({ list, ticked }: Evidence) => list.items.filter(({ id }) => ticked.includes(id)).length;
