import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import type { Reply } from '../../../lib/replies/types';
import type { TeamDraft, TeamState } from '../../../lib/team/state';
import type { EntryKey } from '../../../lib/team/types';
import { Button } from '../../ui/button';
import { findingText } from '../desk/finding-text';
import { SaidLine } from '../desk/said';
import { useAct } from '../use-act';

interface PublishOneProps {
  reply: Reply;
  reason: string;
  team: TeamState;
  onTeam: (team: TeamState) => void;
}

/** One reply of the draft goes out by itself; everything else that was changed stays a draft. */
export function PublishOne({ reply, reason, team, onTeam }: PublishOneProps) {
  const [draft, setDraft] = useState<TeamDraft | null>(null);
  const [seq, setSeq] = useState<number | null>(null);
  const { isBusy, said, ask } = useAct({ state: team, said: { conflict: 'team.publish.conflict' } });
  const read = async () => {
    const answer = await call('team.draft', {});
    if (answer.ok) setDraft(answer.value);
  };
  // Also when another version has gone out: this one would be refused for one that was published a row above.
  useEffect(() => void read(), [reply.revision, team.joined?.seq]);
  if (seq !== null) return <SaidLine said={t('team.published', { seq })} />;
  if (!draft) return null;
  const key: EntryKey = `reply ${reply.id}`;
  if (!draft.rows.some((row) => row.key === key) && draft.more === 0)
    return <p class="desk-hint">{t('inbox.adopted.none')}</p>;
  // Somebody else has published other words for it: both are to be seen before either goes.
  if (draft.clashes.includes(key)) return <a href="#team">{t('inbox.adopted.clash')}</a>;
  const publish = async () => {
    const choice = { except: [], only: [key] };
    const done = await ask('team.publish', { base: draft.base, reason, validUntil: null, ...choice });
    if (!done) return read();
    setSeq(done.seq);
    onTeam(done.state);
  };
  return (
    <>
      {draft.findings
        .filter((finding) => finding.key === key)
        .map((finding, at) => (
          <p key={at} class="team-warning">
            {findingText(finding, draft.rows)}
          </p>
        ))}
      <Button look="main" disabled={isBusy} onClick={() => void publish()}>
        {t('inbox.publish')}
      </Button>
      <SaidLine said={said} />
    </>
  );
}
