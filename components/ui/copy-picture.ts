/**
 * Puts a picture on the clipboard; both browsers take PNG only, so others are drawn anew. The picture may still be on
 * its way: the click that led here counts for the moment, not for what arrives later. False where the browser, or the
 * console's page around this frame, does not allow it.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture.then(asPng) })]);
    return true;
  } catch {
    return false;
  }
}

async function asPng(picture: Blob): Promise<Blob> {
  if (picture.type === 'image/png') return picture;
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
