/** Two names are the same shop regardless of spaces and case. */
export function shopKey(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}
