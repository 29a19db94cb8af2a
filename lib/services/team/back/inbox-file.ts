import { z } from '../../../profile/zod';
import { type Bytes, bytesIn, jsonIn } from '../../../team/bytes';

/** Of such a file, bytes: some hundred letters of the largest kind. */
export const LARGEST_FILE = 100_000_000;

const shape = () =>
  z.strictObject({
    'sellerside-letters': z.literal(1),
    files: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[0-9a-z-]{1,97}$/),
          base64: z.string().max(400_000),
        }),
      )
      .max(5_000),
  });

/** Letters as one file, see `lettersText`; null: it is none. `bytes` null: what stands there is no base64. */
export function lettersIn(text: string): { name: string; bytes: Bytes | null }[] | null {
  const read = shape().safeParse(jsonIn(text));
  if (!read.success) return null;
  return read.data.files.map(({ name, base64 }) => ({ name, bytes: bytesIn(base64) }));
}
