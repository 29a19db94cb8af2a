import { useEffect, useRef, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from './address';

/** A browser that is told a new address with every key stops listening. */
const WRITE_AFTER_MS = 250;

/** What is looked at; kept here, and told to the page's address a moment later. */
export function useAddress(item: string | null, onItem: (item: string) => void) {
  const [address, setAddress] = useState(() => readAddress(item));
  const known = useRef(item);
  useEffect(() => {
    // Somebody went back, or opened a bookmark; not the echo of our own.
    if (item === known.current) return;
    known.current = item;
    setAddress(readAddress(item));
  }, [item]);
  useEffect(() => {
    const text = writeAddress(address);
    if (text === writeAddress(readAddress(known.current))) return;
    const timer = setTimeout(() => {
      known.current = text;
      onItem(text);
    }, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [address]);
  const go = (part: Partial<Address>) => setAddress((before) => ({ ...before, ...part }));
  return [address, go] as const;
}
