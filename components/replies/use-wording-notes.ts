import { useContext, useRef } from 'preact/hooks';
import type { Grant } from '../../lib/authority/types';
import type { CommandName } from '../../lib/messaging/keys';
import { t } from '../../lib/platform/i18n';
import { withBetter } from '../../lib/wording/better';
import type { Finding } from '../../lib/wording/types';
import type { Said, SaidAction } from '../ui/status-line';
import { WordingTable } from '../ui/wording';
import type { Going, Inserts, Shown } from './use-inserts';
import { firstBetter, gravest, quoted, whyText } from './wording-words';

/** What is beyond the agent's own limit, and the words that would grant it. */
export interface Beyond {
  kind: Grant;
  amount: number;
  proposed: string;
}

interface Options {
  keyText: (name: CommandName) => string;
  swap: Inserts['swap'];
  /** Writes the brief for the supervisor. */
  brief: (beyond: Beyond) => void;
}

/** What the wording check says of a text on its way out: blocked before it goes, or noted once it is in. */
export function useWordingNotes({ keyText, swap, brief }: Options) {
  const wording = useContext(WordingTable);
  /** The box with what has been said about it: the same is not said once more of the draft. */
  const noted = useRef<string | null>(null);
  const check = (text: string) => wording?.check(text) ?? [];

  const briefAction = (finding: Finding, proposed: string): SaidAction[] => {
    const grant = wording?.grantOf(finding);
    if (!grant) return [];
    const run = () => brief({ kind: grant.kind, amount: grant.amount, proposed });
    return [{ label: t('wording.brief'), keys: keyText('brief'), command: 'brief', run }];
  };
  const betterAction = (run: () => void): SaidAction => ({
    label: t('wording.swap'),
    keys: keyText('better-words'),
    command: 'better-words',
    run,
  });
  const about = (text: string, finding: Finding): string => {
    if (!wording) return '';
    const grant = wording.grantOf(finding);
    const better = firstBetter(finding);
    const why = whyText(finding, wording);
    const words = quoted(text, finding);
    if (grant) return why;
    if (better && finding.level === 'hint') return t('wording.better', { words, better: better.text });
    return t('wording.why', { words, why });
  };

  return {
    noted,
    /**
     * Why a text must not go out yet; null: it may.
     *
     * @param instead sends this in its place
     */
    blocked(going: Going, anyway: SaidAction, instead: (text: string) => void): Said | null {
      const finding = going.isAllowed ? undefined : check(going.text).find(({ level }) => level === 'block');
      if (!finding) return null;
      const better = firstBetter(finding);
      const text = better && withBetter(going.text, better);
      return {
        tone: 'amber',
        text: t('wording.blocked', { about: about(going.text, finding) }),
        actions: [
          ...(better && text ? [{ ...betterAction(() => instead(text)), label: better.text }] : []),
          ...briefAction(finding, going.text),
          anyway,
        ],
      };
    },
    /** What is said of a text that is in, or copied, with what there is to mend in it. */
    note(said: Said, { text }: Going, to: Shown, box: string | null): Said {
      const finding = gravest(check(text));
      noted.current = finding ? box : null;
      if (!finding) return said;
      const better = firstBetter(finding);
      // Where it stands twice, nobody can tell which of the two was meant.
      const at = box !== null && box.indexOf(text) === box.lastIndexOf(text) ? box.indexOf(text) : -1;
      const change = better &&
        at >= 0 && {
          draft: box ?? '',
          from: at + better.range.from,
          to: at + better.range.to,
          text: better.text,
        };
      const isQuiet = finding.level === 'hint' || said.tone !== 'done';
      return {
        tone: isQuiet ? said.tone : 'amber',
        text: t('wording.said', { said: said.text, about: about(text, finding) }),
        actions: [
          ...(change ? [betterAction(() => void swap(change, to))] : []),
          ...briefAction(finding, text),
          ...said.actions,
        ],
      };
    },
  };
}
