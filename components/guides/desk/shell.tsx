import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { StatusLine } from '../../ui/status-line';
import './desk.css';
import type { Drafts } from './use-drafts';

export interface Entry {
  id: string;
  name: string;
  detail: string;
  /** Has been typed in and is not saved. */
  isDirty: boolean;
  /** Comes under this heading; entries of one heading stand together. */
  heading?: string;
}

interface ShellProps {
  label: string;
  entries: Entry[];
  open: string | null;
  onOpen: (id: string) => void;
  newText: string;
  onNew: () => void;
  /** Further acts beside the one that makes a new one. */
  acts?: ComponentChildren;
  drafts: Drafts;
  /** What is said where there are none. */
  empty: ComponentChildren;
  children: ComponentChildren;
}

/** A list at the left, what is open of it at the right. */
export function DeskShell(props: ShellProps) {
  const { label, entries, open, onOpen, newText, onNew, acts, drafts, empty, children } = props;
  return (
    <section class="guide-desk">
      <div class="guide-desk-bar">
        <div class="desk-acts">
          <Button onClick={onNew}>{newText}</Button>
          {acts}
        </div>
        <StatusLine said={drafts.said} />
      </div>
      {entries.length === 0 && <div class="guide-desk-empty">{empty}</div>}
      <div class={entries.length === 0 ? 'guide-desk-cols guide-desk-single' : 'guide-desk-cols'}>
        {entries.length > 0 && (
          <ul class="guide-list" aria-label={label}>
            {entries.map((entry, n) => (
              <li key={entry.id}>
                {entry.heading && entry.heading !== entries[n - 1]?.heading && (
                  <span class="guide-list-heading">{entry.heading}</span>
                )}
                <button
                  type="button"
                  class="guide-list-item"
                  aria-current={entry.id === open ? 'true' : undefined}
                  onClick={() => onOpen(entry.id)}
                >
                  <span class="guide-list-name">
                    {entry.name || t('guides.desk.nameless')}
                    {entry.isDirty && <span class="guide-list-dirty">{t('guides.desk.dirty')}</span>}
                  </span>
                  <span class="guide-list-detail">{entry.detail}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div class="guide-open">{children}</div>
      </div>
    </section>
  );
}
