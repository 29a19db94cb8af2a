import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Reads an item's bytes straight from where they are kept; null: they are not there. */
export const BytesOf = createContext<(itemId: string) => Promise<Blob | null>>(async () => null);

/** An address of an item's bytes while it is on show; null until it has come, `gone` where there is none. */
export function useAddress(itemId: string): string | 'gone' | null {
  const bytesOf = useContext(BytesOf);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isLeft = false;
    setUrl(null);
    void bytesOf(itemId).then((blob) => {
      if (isLeft) return;
      made = blob && URL.createObjectURL(blob);
      setUrl(made ?? 'gone');
    });
    return () => {
      isLeft = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [itemId, bytesOf]);
  return url;
}
