import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { WordingTable } from '../ui/wording';
import type { Inserts } from './use-inserts';
import type { Beyond } from './use-wording-notes';
import { firstBetter, gravest, quoted, whyText } from './wording-words';

interface Options {
  /** What stands in the console's box of the open conversation; null: nobody has told. */
  draft: string | null;
  /** Of that conversation. */
  conversation: string | undefined;
  /** The box as the last insert left it, where its wording has been spoken of already. */
  noted: string | null;
  ask: PanelLink['ask'];
  swap: Inserts['swap'];
  brief: (beyond: Beyond) => void;
}

/** What there is to say of the draft in the console's box, the gravest first, until it is mended or sent away. */
export function useDraftLine({ draft, conversation, noted, ask, swap, brief }: Options) {
  const wording = useContext(WordingTable);
  /** Sent away in this conversation, by rule and words. */
  const [left, setLeft] = useState<{ conversation: string | undefined; keys: readonly string[] }>({
    conversation,
    keys: [],
  });
  const findings = useMemo(() => (wording && draft ? wording.check(draft) : []), [wording, draft]);
  const keyOf = (each: (typeof findings)[number]) => `${each.rule} ${each.words.join(' ')}`;
  const leftHere = left.conversation === conversation ? left.keys : [];
  const open = findings.filter((each) => !leftHere.includes(keyOf(each)));
  const marks = open.map(({ range, level }) => ({ ...range, level }));
  const isMarked = useRef(false);
  useEffect(() => {
    // Nothing is asked of a page that has no mark of ours.
    if (marks.length > 0 || isMarked.current) void ask('mark', { draft: draft ?? '', marks });
    isMarked.current = marks.length > 0;
  }, [draft, JSON.stringify(marks)]);
  if (!wording || draft === null || draft === noted) return null;
  const finding = gravest(open);
  if (!finding) return null;
  const better = firstBetter(finding);
  const grant = wording.grantOf(finding);
  return {
    level: finding.level,
    words: quoted(draft, finding),
    why: whyText(finding, wording),
    better: better?.text ?? null,
    /** Puts the better words in; null: there are none. */
    swap: better && (() => void swap({ draft, ...better.range, text: better.text })),
    brief: grant && (() => brief({ kind: grant.kind, amount: grant.amount, proposed: draft })),
    leave: () => setLeft({ conversation, keys: [...leftHere, keyOf(finding)] }),
  };
}

export type DraftLine = ReturnType<typeof useDraftLine>;
