import type { ConsoleSummary, HealthRow } from '../../lib/messaging/calls';
import { type Locale, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { evidenceDetail } from './evidence-words';
import { fewHosts, hostsOf } from './hosts';
import { conditionOf, partsOf } from './parts';
import type { Outcome, PlatformActs } from './platform-acts';
import { PlatformDetail } from './platform-detail';

export interface PlatformRowProps {
  console: ConsoleSummary;
  language: Locale;
  health: readonly HealthRow[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  acts: PlatformActs;
  /** Says what becomes of an act that has begun. */
  follow: (act: Promise<Outcome>) => void;
  /** As the agent named it for this console; empty where they did not. */
  shop: string;
  onShop: (name: string) => void;
  /** Whether the agent wants our list on `/` in its box; absent where they have not said. */
  slashList: boolean | undefined;
  onSlashList: (isOn: boolean) => void;
}

/** One console in a line; opened, everything about it below. */
export function PlatformRow(props: PlatformRowProps) {
  const { console, language, health, isOpen, onOpen, acts, follow } = props;
  const { name, page, addresses, evidence, source, access } = console;
  const hosts = hostsOf(addresses);
  const parts = partsOf(console, health);
  const condition = conditionOf(parts);
  return (
    <>
      <tr>
        <td>
          <button type="button" class="platform-name" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            <Icon name={isOpen ? 'down' : 'right'} />
            {name[language]}
          </button>
          <span class="platform-sub" title={hosts.join('\n')}>
            {[t(`page.${page}`), source === 'own' && t('consoles.source.own'), ...fewHosts(hosts)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </td>
        <td>
          {t(`consoles.strength.${evidence.strength}`)}
          <span class="platform-sub">{evidenceDetail(evidence)}</span>
        </td>
        <td>
          {t(`consoles.access.${access}`)}
          {access === 'needed' && (
            <Button onClick={() => follow(acts.allow(console))}>
              {t('consoles.allow')}
              <span class="spoken">{name[language]}</span>
            </Button>
          )}
        </td>
        <td class={`platform-${condition}`}>{t(`part.state.${condition}`)}</td>
      </tr>
      {isOpen && (
        <tr class="platform-more">
          <td colSpan={4}>
            <PlatformDetail {...props} parts={parts} />
          </td>
        </tr>
      )}
    </>
  );
}
