import { daysThrough, type When, whenOf } from '../../../lib/guides/days';
import type { CampaignBrief, Guides } from '../../../lib/guides/types';
import { t } from '../../../lib/platform/i18n';
import { withAudience } from '../../../lib/team/audience';
import { AudienceFields } from '../../ui/audience-fields';
import { bodyFault } from '../../ui/body-fault';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { GuideForm, LinesField } from './form';
import { LinesEditor, type Replies } from './lines-editor';
import { DeskShell, type Entry } from './shell';
import type { Drafts } from './use-drafts';

interface CampaignsViewProps {
  guides: Guides;
  drafts: Drafts;
  replies: Replies;
  /** `YYYY-MM-DD` */
  today: string;
  open: string | null;
  onOpen: (id: string) => void;
}

const ORDER: readonly When[] = ['now', 'coming', 'past'];

/** Campaigns: those of today first, then what comes, then what is over. */
export function CampaignsView({ guides, drafts, replies, today, open, onOpen }: CampaignsViewProps) {
  const saved = guides.campaigns;
  const newest = saved.find(({ id }) => id === open);
  const item = (open !== null && drafts.of('campaigns', open)) || newest;
  const place = (campaign: CampaignBrief) => ORDER.indexOf(whenOf(campaign, today));
  const entries = [...saved, ...drafts.fresh('campaigns', saved)]
    .map((each) => drafts.of('campaigns', each.id) ?? each)
    .sort((a, b) => place(a) - place(b) || (a.from < b.from ? -1 : 1))
    .map(
      (each): Entry => ({
        id: each.id,
        name: each.name,
        detail: `${each.from} – ${each.until}${leftWords(each, today)}`,
        isDirty: drafts.of('campaigns', each.id) !== undefined,
        heading: t(`guides.desk.when.${whenOf(each, today)}`),
      }),
    );
  const begin = (campaign: CampaignBrief) => {
    drafts.set('campaigns', campaign);
    onOpen(campaign.id);
  };
  return (
    <DeskShell
      label={t('desk.campaigns')}
      entries={entries}
      open={open}
      onOpen={onOpen}
      newText={t('guides.desk.campaignNew')}
      onNew={() => begin(emptyCampaign(today))}
      drafts={drafts}
      empty={
        <>
          <p>{t('guides.desk.campaignsEmpty')}</p>
          <Button onClick={() => begin(exampleCampaign(today))}>{t('guides.desk.example')}</Button>
        </>
      }
    >
      {item ? (
        <CampaignForm key={open} item={item} newest={newest} drafts={drafts} replies={replies} />
      ) : (
        entries.length > 0 && <p class="desk-hint">{t('guides.desk.campaignsHint')}</p>
      )}
    </DeskShell>
  );
}

const leftWords = (campaign: CampaignBrief, today: string) =>
  whenOf(campaign, today) === 'now'
    ? ` · ${t('guides.campaign.left', { days: daysThrough(today, campaign.until) })}`
    : '';

const emptyCampaign = (today: string): CampaignBrief => ({
  id: crypto.randomUUID(),
  revision: 0,
  editedAt: 0,
  name: '',
  from: today,
  until: today,
  links: [],
  combinations: [],
  rules: [],
  lines: [],
});

const exampleCampaign = (today: string): CampaignBrief => ({
  ...emptyCampaign(today),
  name: t('guides.desk.example.campaign'),
  combinations: [t('guides.desk.example.combination')],
  rules: [t('guides.desk.example.rule')],
  lines: [{ title: t('guides.desk.example.campaign'), body: t('guides.desk.example.campaignLine') }],
});

interface CampaignFormProps {
  item: CampaignBrief;
  newest: CampaignBrief | undefined;
  drafts: Drafts;
  replies: Replies;
}

function CampaignForm({ item, newest, drafts, replies }: CampaignFormProps) {
  const change = (part: Partial<CampaignBrief>) => drafts.set('campaigns', { ...item, ...part });
  const { links } = item;
  const putLink = (n: number, part: Partial<(typeof links)[number]>) =>
    change({ links: links.map((each, at) => (at === n ? { ...each, ...part } : each)) });
  return (
    <GuideForm
      kind="campaigns"
      item={item}
      newest={newest}
      drafts={drafts}
      removeText={t('guides.desk.remove')}
    >
      <TextField label={t('guides.desk.name')} value={item.name} onValue={(name) => change({ name })} />
      <div class="guide-pair">
        <TextField
          type="date"
          label={t('guides.desk.from')}
          value={item.from}
          onValue={(from) => change({ from })}
        />
        <TextField
          type="date"
          label={t('guides.desk.until')}
          fault={item.until < item.from ? t('guides.desk.until.before') : undefined}
          value={item.until}
          onValue={(until) => change({ until })}
        />
      </div>
      <AudienceFields
        value={item}
        onValue={(audience) => drafts.set('campaigns', withAudience(item, audience))}
      />
      <fieldset class="guide-lines">
        <legend>{t('guides.desk.links')}</legend>
        {links.map(({ label, url }, n) => (
          <div key={n} class="branch">
            <input
              class="control"
              type="text"
              aria-label={t('guides.desk.label')}
              placeholder={t('guides.desk.label')}
              value={label}
              onInput={(event) => putLink(n, { label: event.currentTarget.value })}
            />
            <input
              class="control"
              type="url"
              aria-label={t('guides.desk.url')}
              placeholder="https://"
              value={url}
              onInput={(event) => putLink(n, { url: event.currentTarget.value })}
            />
            <IconButton
              icon="clear"
              label={t('guides.desk.linkRemove')}
              onClick={() => change({ links: links.filter((_, at) => at !== n) })}
            />
          </div>
        ))}
        <div>
          <Button look="link" onClick={() => change({ links: [...links, { label: '', url: '' }] })}>
            {t('guides.desk.linkAdd')}
          </Button>
        </div>
      </fieldset>
      <LinesField
        label={t('guides.desk.combinations')}
        hint={t('guides.desk.combinations.hint')}
        faultOf={(line) => bodyFault(line, drafts.ownLabels)}
        lines={item.combinations}
        onLines={(combinations) => change({ combinations })}
      />
      <LinesField
        label={`${t('guides.desk.rules')} · ${t('guides.eyesOnly')}`}
        lines={item.rules}
        onLines={(rules) => change({ rules })}
      />
      <LinesEditor
        lines={item.lines}
        replies={replies}
        ownLabels={drafts.ownLabels}
        onLines={(lines) => change({ lines })}
      />
    </GuideForm>
  );
}
