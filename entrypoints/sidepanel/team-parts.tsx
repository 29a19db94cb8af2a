import { NewsLine } from '../../components/team/panel/news-line';
import { unseenRows } from '../../components/team/panel/news-words';
import { NoticeLine } from '../../components/team/panel/notice-line';
import { UsedLine } from '../../components/team/panel/used-line';
import '../../components/team/panel/panel.css';
import type { PanelTeam } from './use-team';

/** What the team has to say: what must be read first, then whom a stopped line was said to, then what has changed. */
export function TeamParts({ team: { news, notices, used, reasonOf, seen } }: { team: PanelTeam }) {
  const rows = unseenRows(news);
  const known = () => seen(Math.max(0, ...news.map(({ seq }) => seq)), []);
  const titleOf = (id: string) => rows.find((row) => row.kind === 'recall' && row.id === id)?.name ?? id;
  return (
    <div class="team-all">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} onRead={() => seen(0, [notice.id])} />
      ))}
      {used.map(({ id, uses }) => (
        <UsedLine
          key={id}
          recall={{ title: titleOf(id), reason: reasonOf(id) }}
          used={uses}
          onKnown={known}
        />
      ))}
      {rows.length > 0 && (
        <NewsLine
          rows={rows}
          about={news}
          more={news.reduce((sum, { more }) => sum + more, 0)}
          onKnown={known}
        />
      )}
    </div>
  );
}
