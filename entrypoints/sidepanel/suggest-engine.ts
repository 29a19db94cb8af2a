import { ownRows } from '../../components/replies/narrowing';
import type { Shelf } from '../../components/replies/shelf';
import { classify } from '../../lib/intent/classify';
import { parseModel } from '../../lib/intent/model';
import { createSuggester, type SuggestOptions } from '../../lib/intent/suggest';
import type { Suggestion } from '../../lib/intent/suggestion';
import type { Intent } from '../../lib/intent/types';
import type { Model } from '../../lib/intent/weights';
import { readOwnJson } from '../../lib/platform/own-json';
import type { Placed } from '../../lib/replies/order';

/** Fetched when the first rows stand: the panel paints without it. */

/** Replies worked out at one go: about 3 ms, so that a key pressed meanwhile is not felt to wait. */
const SLICE = 30;

export class SuggestEngine {
  private readonly suggester;
  private readonly known = new Map<string, Placed>();

  constructor(
    private readonly model: Model,
    private readonly shelf: Shelf,
  ) {
    this.suggester = createSuggester(model);
  }

  /**
   * Takes in what has changed on the shelf, slice by slice.
   * @returns whether anything had; what was not yet taken in when `isWanted` said no is the next one's
   */
  async follow(isWanted: () => boolean): Promise<boolean> {
    const now = new Map(ownRows(this.shelf).map((each) => [each.reply.id, each]));
    const gone = [...this.known.keys()].filter((id) => !now.has(id));
    this.suggester.remove(gone);
    for (const id of gone) this.known.delete(id);
    const changed = [...now.values()].filter((each) => !isSame(this.known.get(each.reply.id), each));
    for (let at = 0; at < changed.length; at += SLICE) {
      if (at > 0) await new Promise((done) => setTimeout(done));
      if (!isWanted()) break;
      const slice = changed.slice(at, at + SLICE);
      this.suggester.put(slice);
      for (const each of slice) this.known.set(each.reply.id, each);
    }
    return gone.length > 0 || changed.length > 0;
  }

  suggest(texts: readonly string[], options: SuggestOptions): Suggestion[] {
    return this.suggester.suggest(texts, options);
  }

  /** What the buyer most likely wants. */
  intentOf(texts: readonly string[]): Intent {
    return (classify(this.model, texts.join('\n')).ranked[0] as { intent: Intent }).intent;
  }
}

/** The model lies in the extension itself and is read by nobody else: no need to send it through the background. */
export async function openSuggestions(shelf: Shelf): Promise<SuggestEngine> {
  const parsed = parseModel(await readOwnJson('/packs/intent.zh-CN.json'));
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return new SuggestEngine(parsed.value, shelf);
}

const isSame = (a: Placed | undefined, b: Placed): boolean =>
  a?.reply === b.reply && a.category === b.category && a.parent === b.parent && a.set === b.set;
