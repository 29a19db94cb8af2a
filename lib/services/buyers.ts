import { buyerFile } from '../buyer/card-export';
import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { BuyerRepository } from '../store/buyers';
import type { GuideRepository } from '../store/guides';
import type { Backups } from './backup';

type BuyerCalls = Pick<
  Handlers,
  | 'buyers.read'
  | 'buyers.list'
  | 'buyers.see'
  | 'buyers.note'
  | 'buyers.asked'
  | 'buyers.export'
  | 'buyers.erase'
>;

interface Options {
  buyers: BuyerRepository;
  guides: Pick<GuideRepository, 'changes'>;
  backups: Pick<Backups, 'forget'>;
  now: () => number;
}

export function buyerCalls({ buyers, guides, backups, now }: Options): BuyerCalls {
  return {
    'buyers.read': ({ key }) => buyers.read(key),
    'buyers.list': () => buyers.list(),
    'buyers.see': ({ place, seen }) => buyers.see(place, seen),
    'buyers.note': ({ place, change }) => buyers.note(place, change),
    'buyers.asked': ({ place, question }) => buyers.asked(place, question),
    'buyers.export': async ({ key, masked }) => {
      const kept = await buyers.kept(key);
      if (!kept.ok) return kept;
      return ok({ text: `${JSON.stringify(buyerFile(kept.value, { masked, at: now() }), null, 2)}\n` });
    },
    'buyers.erase': async ({ key }) => {
      // The backups first: where that fails, the card is still there to erase them by.
      const forgotten = await backups.forget(key);
      if (!forgotten.ok) return forgotten;
      const erased = await buyers.erase(key);
      if (!erased.ok) return erased;
      // Whoever has such a question open must not save its words back.
      if (erased.value.questions > 0) guides.changes.tell(null);
      return ok({ ...erased.value, ...forgotten.value });
    },
  };
}
