/**
 * What tests see of kept evidence. Each runs in a page of the extension, which may read the database: whatever it needs
 * comes in as an argument, and it names no function of its own.
 */

/** An item's bytes out of the database, with their SHA-256. */
export async function bytesOf(id: string): Promise<{ sha256: string; base64: string }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sellerside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const blob = await new Promise<Blob>((resolve, reject) => {
    const reading = database.transaction('evidenceBytes').objectStore('evidenceBytes').get(id);
    reading.onsuccess = () =>
      reading.result ? resolve(reading.result.blob) : reject(new Error(`no bytes of ${id}`));
    reading.onerror = () => reject(reading.error);
  });
  database.close();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return {
    sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    base64: btoa(binary),
  };
}

/** How many pixels of a PNG have each of these colours, as `rgb(1, 2, 3)`. */
export async function countColours({
  base64,
  colours,
}: {
  base64: string;
  colours: string[];
}): Promise<number[]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, picture.width, picture.height);
  const found = colours.map(() => 0);
  for (let at = 0; at < data.length; at += 4) {
    const which = colours.indexOf(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
    if (which >= 0) found[which] = (found[which] ?? 0) + 1;
  }
  return found;
}

/** How many pixels of two PNGs differ; -1: they are not even of one size. */
export async function countDifferences(pictures: string[]): Promise<number> {
  const read: ImageData[] = [];
  for (const base64 of pictures) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(picture, 0, 0);
    read.push(pen.getImageData(0, 0, picture.width, picture.height));
  }
  const [one, other] = read;
  if (!one || !other || one.width !== other.width || one.height !== other.height) return -1;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if ([0, 1, 2].some((part) => one.data[at + part] !== other.data[at + part])) count++;
  }
  return count;
}
