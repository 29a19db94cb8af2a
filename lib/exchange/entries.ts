import { type Category, type Reply, UNSORTED_CATEGORY } from '../replies/types';
import type { Home } from './categories';
import type { Draft } from './drafts';
import type { Meeting } from './match-rows';
import { nearTexts } from './near-texts';
import type { PlanEntry, Put } from './plan-types';
import type { Skipped, SourceRow } from './types';

/** How the rows of a plan are told to a person. */

/** A row that comes to nothing, as the file has it. */
export function refusedEntry(
  row: Partial<SourceRow> & { line: number },
  why: Omit<Skipped, 'line'>,
): PlanEntry {
  const { line, title, body = [], shortcut, path } = row;
  return {
    line,
    state: 'invalid',
    title: title ?? '',
    body: body.map((piece) => ('text' in piece ? piece.text : piece.template)).join(''),
    shortcut: shortcut ?? '',
    path: path ?? [],
    reason: why.reason,
    ...(why.detail && { detail: why.detail }),
  };
}

type Near = NonNullable<PlanEntry['near']>;

/** Tells rows in the file's order: each is compared with the library and with the rows before it. */
export function describer(
  replies: readonly Reply[],
  all: readonly Reply[],
  categories: readonly Category[],
  unsorted: string,
): (draft: Draft, meeting: Meeting, put: Put | null) => PlanEntry {
  const names = new Map(categories.map((category) => [category.id, category]));
  const shortcuts = new Map<string, string | null>();
  for (const { id, shortcut } of replies) if (shortcut) shortcuts.set(shortcut, id);
  const texts = nearTexts<Near>();
  for (const { title, body } of all) texts.add(body, { title, body, line: null });

  /** The names that a person sees above it. */
  const pathIn = (home: Home): string[] => {
    if ('names' in home) return [...(home.under === null ? [] : pathIn({ id: home.under })), ...home.names];
    const category = names.get(home.id);
    // The store makes this one when it is first needed.
    if (!category) return home.id === UNSORTED_CATEGORY ? [unsorted] : [];
    return category.parentId === undefined
      ? [category.name]
      : [...pathIn({ id: category.parentId }), category.name];
  };
  return (draft, meeting, put) => {
    const { line } = draft.row;
    const there = meeting && ('reply' in meeting ? meeting.reply : 'same' in meeting ? meeting.same : null);
    // Shown as the library has it: that is what stays.
    if (!put) {
      return {
        line,
        state: 'same',
        title: there?.title ?? draft.title,
        body: draft.body,
        shortcut: there?.shortcut ?? '',
        path: there ? pathIn({ id: there.categoryId }) : (draft.row.path ?? []),
        ...(meeting && 'repeats' in meeting && { repeats: meeting.repeats }),
      };
    }
    const { before, words, home } = put;
    const { title, body, shortcut } = words;
    // Of two new ones the first has it; of a new and an old one, the old.
    const holder = shortcut === '' ? undefined : shortcuts.get(shortcut);
    if (shortcut !== '' && holder === undefined) shortcuts.set(shortcut, before?.id ?? null);
    const near = before ? null : texts.meet(body, { title, body, line });
    return {
      line,
      state: before ? 'changed' : 'new',
      title,
      body,
      shortcut,
      path: pathIn(home),
      ...(before && { before: { title: before.title, body: before.body, shortcut: before.shortcut } }),
      ...(near && { near }),
      ...(holder !== undefined && holder !== before?.id && { sharesShortcut: true as const }),
    };
  };
}
