import { call } from '../../lib/messaging/call';
import type { ConsoleSummary, HealthRow, ReplacedPart } from '../../lib/messaging/calls';
import { fail, type Result } from '../../lib/messaging/result';
import { currentLanguage, t } from '../../lib/platform/i18n';
import type { ProfilePatch } from '../../lib/profile/types';
import { copyText } from '../ui/copy';
import type { openJson } from '../ui/open-json';
import { saveJson } from '../ui/save-json';
import { originsOf } from './hosts';
import { type Program, reportOf } from './report';

/** What became of an act, in words, and how to take it back. Null: there is nothing to say. */
export type Outcome = Result<{ text: string; undo?: () => Promise<Result<unknown>> } | null>;

/** Asks the browser for access to these match patterns; to be called in the click itself. */
export type RequestSites = (origins: string[]) => Promise<boolean>;

const done = (text: string, undo?: () => Promise<Result<unknown>>): Outcome => ({
  ok: true,
  value: undo ? { text, undo } : { text },
});
const nameOf = ({ name }: ConsoleSummary) => name[currentLanguage()];

/** Everything that can be done with consoles in the workspace. */
export function platformActs(requestSites: RequestSites, program: Program) {
  return {
    /** The request comes before anything is awaited: the browser grants it to the click alone. */
    async allow(console: ConsoleSummary): Promise<Outcome> {
      const origins = originsOf(console.addresses);
      if (!(await requestSites(origins))) return done(t('site.refused'));
      for (const origin of origins) {
        const opened = await call('sites.open', { origin });
        if (!opened.ok) return opened;
      }
      return done(t('consoles.allowed', { name: nameOf(console) }));
    },

    async export({ id }: ConsoleSummary): Promise<Outcome> {
      const profile = await call('consoles.profile', { id });
      if (!profile.ok) return profile;
      saveJson(`${id}.json`, profile.value);
      return { ok: true, value: null };
    },

    async remove(console: ConsoleSummary): Promise<Outcome> {
      const before = await call('consoles.profile', { id: console.id });
      if (!before.ok) return before;
      const removed = await call('consoles.remove', { id: console.id });
      if (!removed.ok) return removed;
      return done(t('consoles.removed', { name: nameOf(console) }), () =>
        call('consoles.save', { profile: before.value }),
      );
    },

    /** The console's own part holds again. */
    async takeBack(console: ConsoleSummary, { part, source }: ReplacedPart): Promise<Outcome> {
      const before = await call('consoles.profile', { id: console.id });
      if (!before.ok) return before;
      const taken = await call('consoles.unpatch', { id: console.id, part });
      if (!taken.ok) return taken;
      const { vocabulary, evidence, partEvidence, [part]: replacement } = before.value;
      const patch: ProfilePatch = {
        vocabulary,
        of: console.id,
        parts: { [part]: replacement },
        evidence: partEvidence?.[part] ?? evidence,
      };
      return done(t('consoles.takenBack', { part: t(`part.${part}`) }), () =>
        call('consoles.patch', { patch, source }),
      );
    },

    /** A whole console, or parts for one: they are told apart by `of`, and the background checks either. */
    async keep({ name, json }: Awaited<ReturnType<typeof openJson>>): Promise<Outcome> {
      if (typeof json !== 'object' || json === null) return fail('bad-request', { path: name });
      const isPatch = 'of' in json;
      const kept = isPatch
        ? await call('consoles.patch', { patch: json, source: 'file' })
        : await call('consoles.save', { profile: json });
      if (kept.ok) return done(t('consoles.imported', { name }));
      return kept.error.code === 'not-found' ? done(t('consoles.unknownOf', { name })) : kept;
    },

    async copyReport(consoles: readonly ConsoleSummary[], health: readonly HealthRow[]): Promise<Outcome> {
      const copied = await copyText(reportOf(consoles, health, program));
      return done(t(copied ? 'consoles.reportCopied' : 'say.notCopied'));
    },

    async forgetHealth(): Promise<Outcome> {
      const cleared = await call('health.clear', {});
      return cleared.ok ? done(t('log.cleared', { count: cleared.value.cleared })) : cleared;
    },
  };
}

export type PlatformActs = ReturnType<typeof platformActs>;
