/**
 * Hands a value as a JSON file to the browser's own downloads. As a data address, which needs no permission and
 * nobody to let go of it; for a few kilobytes.
 */
export function saveJson(name: string, value: unknown): void {
  const link = document.createElement('a');
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(value, null, 2)}\n`)}`;
  link.download = name;
  link.click();
}
