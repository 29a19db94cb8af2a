import { useContext, useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../../lib/evidence/capture';
import { readTranscript } from '../../../lib/evidence/said';
import type { EvidenceItem } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { BytesOf } from './bytes';
import { timeText } from './words';

/** Longest text that is shown as it is; the whole of it is in the file. */
const TEXT = 200_000;

/** What is text is shown as text: a copied page is never drawn here, so that nothing in it can run or ask for anything. */
export function WordsOf({ item }: { item: EvidenceItem }) {
  const bytesOf = useContext(BytesOf);
  const [text, setText] = useState<string | null>(null);
  const isText = /^text\/|json/.test(item.mime);
  useEffect(() => {
    setText(null);
    if (!isText) return;
    const shown = (blob: Blob) => (item.kind === 'transcript' ? blob : blob.slice(0, TEXT));
    void bytesOf(item.id).then(async (blob) => blob && setText(await shown(blob).text()));
  }, [item.id, bytesOf]);
  if (!isText) return <p class="viewer-none">{t('evidence.desk.viewer.unshown')}</p>;
  const transcript = item.kind === 'transcript' && text !== null ? readTranscript(text) : null;
  if (transcript) return <Said transcript={transcript} />;
  return (
    <>
      {item.kind === 'page' && <p class="viewer-none">{t('evidence.desk.viewer.source')}</p>}
      <pre class="viewer-text">{text}</pre>
    </>
  );
}

/** Who said what and when, and on which screens it stands whole. */
function Said({ transcript: { messages } }: { transcript: Transcript }) {
  return (
    <ol class="viewer-said">
      {messages.map(({ id, side, text, at, frames }) => (
        <li key={id}>
          <span class="room-more">
            {[
              t(`evidence.desk.viewer.side.${side ?? 'unknown'}`),
              at === null ? t('evidence.desk.viewer.untimed') : timeText(at, true),
              frames.length > 0 && t('evidence.desk.viewer.shownIn', { frames: frames.join(', ') }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {text || <span class="viewer-none">{t('evidence.desk.viewer.wordless')}</span>}
        </li>
      ))}
    </ol>
  );
}
