/** Hands a file to the browser's own downloads. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has taken its bytes by the time of the next task but one; nothing tells of it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
