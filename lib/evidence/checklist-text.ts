import type { Checklist } from './checklist';

/** The list as text for a note or a colleague, with what is ticked. @param never heading of what not to do */
export function checklistText(list: Checklist, ticked: readonly string[], never: string): string {
  return [
    list.name,
    ...list.items.map(
      ({ id, what, how, by }) => `${ticked.includes(id) ? '☑' : '☐'} ${what} · ${by}\n   ${how}`,
    ),
    never,
    ...list.never.map((line) => `· ${line}`),
  ].join('\n');
}
