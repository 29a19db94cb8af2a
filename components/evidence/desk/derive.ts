import type { Mark } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import type { CallValue } from '../../../lib/messaging/calls';
import { fail, type Result } from '../../../lib/messaging/result';

interface Derived {
  caseId: string;
  from: string[];
  method: 'redacted' | 'annotated' | 'stitched';
  marks: Mark[];
}

/** Keeps what stands on a canvas as a copy of those items, as PNG. The background takes the bytes by the address. */
export async function keepCopy(
  canvas: HTMLCanvasElement,
  derived: Derived,
): Promise<Result<CallValue<'evidence.derive'>>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // A canvas beyond what the browser can hold gives nothing, without a word.
  if (!blob) return fail('too-large');
  const url = URL.createObjectURL(blob);
  try {
    return await call('evidence.derive', { ...derived, url });
  } finally {
    URL.revokeObjectURL(url);
  }
}
