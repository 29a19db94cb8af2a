import { useEffect, useState } from 'preact/hooks';
import type { PanelTeam } from './use-team';

const fetchParts = () => import('./team-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** What the team has to say; its code comes when there is something. */
export function Team({ team }: { team: PanelTeam }) {
  const [parts, setParts] = useState<Parts | null>(null);
  const hasAny = team.news.length + team.notices.length > 0;
  useEffect(() => {
    if (hasAny) void fetchParts().then(setParts);
  }, [hasAny]);
  return parts && hasAny && <parts.TeamParts team={team} />;
}
