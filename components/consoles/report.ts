import type { ConsoleSummary, HealthRow } from '../../lib/messaging/calls';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { momentText } from '../ui/moment-text';
import { evidenceDetail } from './evidence-words';
import { hostsOf } from './hosts';
import { type PartView, partsOf } from './parts';

/** What is at work here, for whoever reads the report elsewhere. */
export interface Program {
  version: string;
  browser: string;
}

/**
 * The state of these consoles as plain text, to be sent by hand. Made of names, addresses and times alone: there is
 * nothing in it that was read from a page.
 */
export function reportOf(
  consoles: readonly ConsoleSummary[],
  health: readonly HealthRow[],
  { version, browser }: Program,
): string {
  const head = [t('report.head', { version }), browser].join('\n');
  return [head, ...consoles.map((console) => consoleReport(console, health))].join('\n\n');
}

function consoleReport(console: ConsoleSummary, health: readonly HealthRow[]): string {
  const { id, name, page, source, access, addresses, evidence } = console;
  const what = [
    `${name[currentLanguage()]} (${id})`,
    t(`page.${page}`),
    t(`consoles.source.${source}`),
    t(`consoles.access.${access}`),
  ];
  return [
    what.join(' · '),
    hostsOf(addresses).join(' '),
    `${t(`consoles.strength.${evidence.strength}`)} · ${evidenceDetail(evidence)}`,
    ...partsOf(console, health).map(partReport),
  ].join('\n');
}

function partReport({ part, health, replaced, evidence }: PartView): string {
  const facts = [
    t(`part.state.${health?.state ?? 'unseen'}`),
    health && t('report.since', { time: momentText(health.since) }),
    health?.foundAt && t('report.found', { time: momentText(health.foundAt) }),
    health && t('report.version', { version: health.version }),
    replaced && t(`replaced.${replaced.source}`, { time: momentText(replaced.at) }),
    t(`consoles.strength.${evidence.strength}`),
  ];
  return `  ${t(`part.${part}`)}: ${facts.filter(Boolean).join(t('list.comma'))}`;
}
