import { browser } from './browser';

/** A JSON file that lies in the extension itself, by its path from the root; rejects where there is none. */
export async function readOwnJson(path: string): Promise<unknown> {
  const answer = await fetch(browser.runtime.getURL(path as '/'));
  return answer.json();
}
