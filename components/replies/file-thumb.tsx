import { useEffect, useState } from 'preact/hooks';
import { isPicture } from '../../lib/replies/file';
import type { FileRef } from '../../lib/replies/types';
import { Icon } from '../ui/icon';
import { bytesOf } from './file-bytes';
import './file-thumb.css';

/** A picture small, any other file as a sheet. Its name stands beside it. */
export function FileThumb({ file }: { file: FileRef }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isPicture(file.type)) return;
    let made: string | null = null;
    let isGone = false;
    void bytesOf(file).then(
      (bytes) => {
        if (isGone) return;
        made = URL.createObjectURL(bytes);
        setUrl(made);
      },
      // The sheet stays: what can't be read is said when it is wanted.
      () => {},
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [file.id]);
  return <span class="file-thumb">{url ? <img src={url} alt="" /> : <Icon name="file" />}</span>;
}
