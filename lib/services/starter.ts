import en from '../../assets/packs/starter.en.json';
import zh from '../../assets/packs/starter.zh-CN.json';
import { report } from '../platform/log';
import { packRows, parsePack } from '../replies/pack';
import type { StarterRepository } from '../store/starter';

/** What of a pack is looked at before it is decoded. */
interface RawPack {
  id: string;
  version: number;
}

/** The bundled packs in the order of their sets; 0 is the agent's own. */
const BUNDLED_PACKS: readonly RawPack[] = [zh, en];

/** Sees to it, once a worker, that the bundled replies are in the library in their newest version. */
export class Starter {
  private seeding: Promise<void> | null = null;

  constructor(
    private readonly repository: StarterRepository,
    private readonly packs: readonly RawPack[] = BUNDLED_PACKS,
  ) {}

  /** Never fails: without its starter set the library still holds what the agent wrote. */
  ready(): Promise<void> {
    this.seeding ??= this.seedAll();
    return this.seeding;
  }

  private async seedAll(): Promise<void> {
    const versions = await this.repository.versions();
    if (!versions.ok) return this.tryAgainLater(versions.error);
    for (const [index, pack] of this.packs.entries()) {
      // Decoding takes longer than all the rest of a start, and is needed once a version.
      if ((versions.value.get(pack.id) ?? 0) >= pack.version) continue;
      const parsed = parsePack(pack);
      // A bundled pack with a fault does not get past its own test; it must not take the others with it either.
      if (!parsed.ok) {
        report('starter', { code: 'pack-invalid' });
        continue;
      }
      const seeded = await this.repository.seed(packRows(parsed.value, index + 1));
      if (!seeded.ok) return this.tryAgainLater(seeded.error);
    }
  }

  private tryAgainLater(error: unknown): void {
    report('starter', error);
    this.seeding = null;
  }
}
