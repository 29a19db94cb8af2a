import type { CampaignBrief } from './types';

const DAY = 86_400_000;

/** The day of a time (epoch milliseconds) by this machine's calendar, `YYYY-MM-DD`: days compare as texts. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export type When = 'now' | 'coming' | 'past';

export function whenOf({ from, until }: Pick<CampaignBrief, 'from' | 'until'>, today: string): When {
  if (today < from) return 'coming';
  return today <= until ? 'now' : 'past';
}

/** Those on their days, the one that ends first above. */
export function onToday(campaigns: readonly CampaignBrief[], today: string): CampaignBrief[] {
  return campaigns
    .filter((campaign) => whenOf(campaign, today) === 'now')
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.name < b.name ? -1 : 1));
}

/** Days from one day through another, both counted: 1 is the day itself. In UTC, where no day is an hour shorter. */
export function daysThrough(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY) + 1;
}
