interface HighlightProps {
  text: string;
  /** In order, not overlapping, in UTF-16 units: from (including), to (excluding). */
  ranges: readonly (readonly [number, number])[];
}

/** A text with the parts marked that answer a search. */
export function Highlight({ text, ranges }: HighlightProps) {
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
