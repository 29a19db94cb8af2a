import { BUNDLED } from '../consoles';
import type { ConsoleSummary } from '../messaging/calls';
import { ok, type Result } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { report } from '../platform/log';
import { profileFor } from '../profile/match';
import { parseProfile } from '../profile/schema';
import type { Profile } from '../profile/types';
import type { ProfileRepository } from '../store/profiles';

/** The consoles that are known here: the shop's own profiles before the bundled ones. */
export class Consoles {
  private own: Promise<Profile[]> | null = null;

  constructor(
    private readonly profiles: ProfileRepository,
    private readonly bundled: readonly Profile[] = BUNDLED,
  ) {
    profiles.changes.listen(() => {
      // Decoded again at the next look: pages ask on every change of address, profiles change once a month.
      this.own = null;
    });
  }

  /** The profile of a page's address. Answers even when the database can't: the bundled ones need none. */
  async find(url: string): Promise<Profile | null> {
    return profileFor(url, [...(await this.readOwn()), ...this.bundled]);
  }

  /** A bundled console that one of the shop's own replaces is not listed. */
  async list(): Promise<Result<ConsoleSummary[]>> {
    const own = await this.readOwn();
    const replaced = new Set(own.map(({ id }) => id));
    const rest = this.bundled.filter(({ id }) => !replaced.has(id));
    return ok([...own.map((profile) => summary(profile, 'own')), ...rest.map((p) => summary(p, 'bundled'))]);
  }

  /** Failures: `profile-invalid` with the path of the fault, `vocabulary-newer`. */
  async save(json: unknown): Promise<Result<ConsoleSummary>> {
    const parsed = parseProfile(json);
    if (!parsed.ok) return parsed;
    const saved = await this.profiles.save(parsed.value);
    return saved.ok ? ok(summary(saved.value, 'own')) : saved;
  }

  remove(id: string): Promise<Result<{ removed: boolean }>> {
    return this.profiles.remove(id);
  }

  private readOwn(): Promise<Profile[]> {
    this.own ??= this.decodeOwn();
    return this.own;
  }

  /** They were decoded when they came in, but perhaps by another version: what no longer fits is left out. */
  private async decodeOwn(): Promise<Profile[]> {
    const stored = await this.profiles.list();
    if (!stored.ok) {
      report('consoles', stored.error);
      // Not remembered: the database may be there the next time.
      this.own = null;
      return [];
    }
    return stored.value.flatMap((profile) => {
      const parsed = parseProfile(profile);
      if (parsed.ok) return [parsed.value];
      report('consoles', parsed.error);
      return [];
    });
  }
}

export function consoleCalls(
  consoles: Consoles,
): Pick<Handlers, 'consoles.list' | 'consoles.save' | 'consoles.remove'> {
  return {
    'consoles.list': () => consoles.list(),
    'consoles.save': ({ profile }) => consoles.save(profile),
    'consoles.remove': ({ id }) => consoles.remove(id),
  };
}

function summary({ id, name, evidence }: Profile, source: ConsoleSummary['source']): ConsoleSummary {
  return { id, name, evidence, source };
}
