import { report } from '../platform/log';
import { packPlaybooks, packRows, parsePack } from '../replies/pack';
import type { GuideRepository } from '../store/guides';
import type { StarterRepository } from '../store/starter';
import { BUNDLED_PACKS, type BundledPack } from './bundled-packs';

/** Sees to it, once a worker, that what is bundled is in the library in its newest version. */
export class Starter {
  private seeding: Promise<void> | null = null;

  constructor(
    private readonly replies: StarterRepository,
    private readonly guides: GuideRepository,
    private readonly packs: readonly BundledPack[] = BUNDLED_PACKS,
  ) {}

  /** Never fails: without its starter set the library still holds what the agent wrote. */
  ready(): Promise<void> {
    this.seeding ??= this.seedAll();
    return this.seeding;
  }

  private async seedAll(): Promise<void> {
    const [sets, guides] = await Promise.all([this.replies.versions(), this.guides.packVersions()]);
    if (!sets.ok) return this.tryAgainLater(sets.error);
    if (!guides.ok) return this.tryAgainLater(guides.error);
    for (const [index, pack] of this.packs.entries()) {
      // Decoding takes longer than all the rest of a start, and is needed once a version.
      if ((sets.value.get(pack.id) ?? guides.value.get(pack.id) ?? 0) >= pack.version) continue;
      const failure = await this.seed(pack, index + 1).catch((error: unknown) => error);
      if (failure) return this.tryAgainLater(failure);
    }
  }

  private async seed({ read }: BundledPack, place: number): Promise<unknown> {
    const parsed = parsePack(await read());
    // A bundled pack with a fault does not get past its own test; it must not take the others with it either.
    if (!parsed.ok) {
      report('starter', { code: 'pack-invalid' });
      return null;
    }
    const { id, version, categories } = parsed.value;
    const playbooks = packPlaybooks(parsed.value);
    // The replies last: theirs is the version that is looked at where a pack has both.
    if (playbooks.length > 0) {
      const seeded = await this.guides.seed({ id, version, playbooks });
      if (!seeded.ok) return seeded.error;
    }
    if (categories.length === 0) return null;
    const seeded = await this.replies.seed(packRows(parsed.value, place));
    return seeded.ok ? null : seeded.error;
  }

  private tryAgainLater(error: unknown): void {
    report('starter', error);
    this.seeding = null;
  }
}
