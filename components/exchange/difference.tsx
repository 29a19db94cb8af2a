import { useEffect, useState } from 'preact/hooks';
import { type Change, wordDiff } from '../../lib/exchange/word-diff';

interface DifferenceProps {
  before: string;
  after: string;
}

/** Words that go are struck through, words that come are underlined: never by colour alone. */
export function Difference({ before, after }: DifferenceProps) {
  const [changes, setChanges] = useState<Change[]>([]);
  useEffect(() => {
    let isOld = false;
    void wordDiff(before, after).then((found) => {
      if (!isOld) setChanges(found);
    });
    return () => {
      isOld = true;
    };
  }, [before, after]);
  // Until it is known: the text as it would be.
  if (changes.length === 0) return <>{after}</>;
  return (
    <>
      {changes.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`;
        if (kind === 'same') return text;
        return kind === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </>
  );
}
