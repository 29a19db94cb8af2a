import { useState } from 'preact/hooks';
import { daysThrough } from '../../lib/guides/days';
import type { CampaignBrief } from '../../lib/guides/types';
import { t } from '../../lib/platform/i18n';
import { CopyButton } from './copy-button';
import { EyesOnly } from './eyes-only';
import './guides.css';
import { Icon } from '../ui/icon';

interface CampaignLineProps {
  campaign: CampaignBrief;
  /** `YYYY-MM-DD`, one of the campaign's days. */
  today: string;
}

/** One campaign of the day: a line, and unfolded what an agent looks up all day. Its words are in the list below. */
export function CampaignLine({ campaign, today }: CampaignLineProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, until, links, combinations, rules } = campaign;
  const days = daysThrough(today, until);
  return (
    <section class="campaign" aria-label={name}>
      <button type="button" class="campaign-line" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} />
        <span class="campaign-name">{name}</span>
        <span class="campaign-left">
          {days === 1 ? t('guides.campaign.lastDay') : t('guides.campaign.left', { days })}
        </span>
      </button>
      {isOpen && (
        <div class="campaign-more">
          {links.length > 0 && (
            <ul class="campaign-links">
              {links.map(({ label, url }) => (
                <li key={`${label} ${url}`}>
                  <span class="campaign-link" title={url}>
                    {label}
                  </span>
                  <CopyButton text={url} name={label} />
                </li>
              ))}
            </ul>
          )}
          {combinations.length > 0 && (
            <ul class="campaign-list">
              {combinations.map((combination) => (
                <li key={combination}>{combination}</li>
              ))}
            </ul>
          )}
          {rules.length > 0 && <EyesOnly title={t('guides.campaign.rules')} lines={rules} isWhole />}
        </div>
      )}
    </section>
  );
}
