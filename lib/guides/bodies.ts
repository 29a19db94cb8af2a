import { type Fault, faultsOf } from '../template/faults';
import type { GuideKind, Guides, Line } from './types';

interface Body {
  /** Where it stands, as `parseGuide` names places. */
  path: string;
  body: string;
}

/** What of a guide goes out as the body of a reply. What is for the agent's eyes may have braces in it as it likes. */
export function bodiesOf<K extends GuideKind>(kind: K, item: Guides[K][number]): Body[] {
  switch (kind) {
    case 'playbooks':
      return (item as Guides['playbooks'][number]).steps.flatMap(({ lines }, n) =>
        ownLines(lines, `steps[${n}].lines`),
      );
    case 'products': {
      const { sections, questions } = item as Guides['products'][number];
      const shown = sections.flatMap(({ kind, lines }, n) =>
        kind === 'rivals' ? [] : texts(lines, `sections[${n}].lines`),
      );
      return [
        ...shown,
        ...questions.map(({ answer }, n) => ({ path: `questions[${n}].answer`, body: answer })),
      ];
    }
    case 'campaigns': {
      const { combinations, lines } = item as Guides['campaigns'][number];
      return [...texts(combinations, 'combinations'), ...ownLines(lines, 'lines')];
    }
    default:
      return [];
  }
}

/**
 * The first body that would not go out as it was meant; null: none.
 * @param ownLabels of the shop table's own fields; null: not known yet
 */
export function faultyBody<K extends GuideKind>(
  kind: K,
  item: Guides[K][number],
  ownLabels: readonly string[] | null,
): (Body & { fault: Fault }) | null {
  for (const each of bodiesOf(kind, item)) {
    const [fault] = faultsOf(each.body, ownLabels);
    if (fault) return { ...each, fault };
  }
  return null;
}

const texts = (lines: readonly string[], path: string): Body[] =>
  lines.map((body, n) => ({ path: `${path}[${n}]`, body }));

/** A line that names a reply of the library is checked where that is written. */
const ownLines = (lines: readonly Line[], path: string): Body[] =>
  lines.flatMap((line, n) => ('body' in line ? [{ path: `${path}[${n}].body`, body: line.body }] : []));
