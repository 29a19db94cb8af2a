import { useState } from 'preact/hooks';
import { dayOf } from '../../../lib/guides/days';
import { t } from '../../../lib/platform/i18n';
import { machineText } from '../../../lib/team/back/machine';
import type { MemberRow } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy';
import { momentText } from '../../ui/moment-text';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useNow } from '../../ui/use-now';
import './inbox.css';
import { Machine } from '../machine';
import { type MemberView, memberViews } from './members';

interface MemberTableProps {
  members: readonly MemberRow[];
  /** Version in force here. */
  seq: number;
}

const MINUTE = 60_000;
/** Rows drawn at first, and from how many on they are searched. */
const ROWS = 100;
const MANY = 12;
/** Names that are said in one sentence. */
const NAMED = 12;

/** Who is on which version, and how much was used; those who are behind above. */
export function MemberTable({ members, seq }: MemberTableProps) {
  const today = dayOf(useNow(MINUTE));
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(ROWS);
  const all = memberViews(members, seq, today);
  const behind = all.filter((member) => member.behind > 0);
  const wanted = query.trim().toLowerCase();
  const found = all.filter((member) => searchedOf(member).includes(wanted));
  if (all.length === 0) return <p class="desk-hint">{t('inbox.members.none')}</p>;
  return (
    <>
      <p class="inbox-sum">
        {t('inbox.members.sum', {
          ...{ count: all.length, seq, there: all.length - behind.length, behind: behind.length },
        })}
      </p>
      {behind.length > 0 && <Behind members={behind} />}
      {all.length > MANY && (
        <div class="inbox-find">
          <TextField label={t('inbox.members.find')} value={query} onValue={setQuery} />
        </div>
      )}
      <table class="table inbox-members">
        <thead>
          <tr>
            <th>{t('inbox.member')}</th>
            <th>{t('inbox.version')}</th>
            <th>{t('inbox.since')}</th>
            <th>{t('inbox.heard')}</th>
            <th class="inbox-number">{t('inbox.used.today')}</th>
            <th class="inbox-number">{t('inbox.used.week')}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, limit).map((member) => (
            <Row key={member.member} member={member} />
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p class="desk-hint">{t('inbox.members.notFound')}</p>}
      {found.length > limit && (
        <div class="desk-acts">
          <Button onClick={() => setLimit(limit + ROWS)}>
            {t('team.more', { count: found.length - limit })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What of a machine can be searched for, its number as it is shown. */
const searchedOf = ({ name, group, member }: MemberView) =>
  `${name} ${group} ${machineText(member)}`.toLowerCase();

function Row({ member }: { member: MemberView }) {
  const { name, role, group, seq, behind, since, at, today, week } = member;
  return (
    <tr data-behind={behind > 0 || undefined}>
      <td>
        <strong>{name || t('back.nameless')}</strong> <Machine member={member.member} />
        <span class="team-about">{[t(`team.role.${role}`), group].filter(Boolean).join(' · ')}</span>
      </td>
      <td>
        {seq > 0 ? t('inbox.version.of', { seq }) : t('team.version.none')}
        {behind > 0 && <span class="team-warning"> {t('inbox.behind', { count: behind })}</span>}
      </td>
      <td data-label={t('inbox.since')}>{since === null ? '—' : momentText(since)}</td>
      <td data-label={t('inbox.heard')}>{momentText(at)}</td>
      <td class="inbox-number" data-label={t('inbox.used.today')}>
        {today}
      </td>
      <td class="inbox-number" data-label={t('inbox.used.week')}>
        {week}
      </td>
    </tr>
  );
}

/** By name; where another machine gives the same one, or this one none, with its number. */
function calledOf({ name, member, isAlone }: MemberView): string {
  return isAlone ? name : `${name || t('back.nameless')} ${machineText(member)}`;
}

/** Whom to go to before the next notice matters; their names can be copied into a chat. */
function Behind({ members }: { members: readonly MemberView[] }) {
  const [isCopied, setCopied] = useState(false);
  const names = members.map((member) => {
    return t('inbox.behind.of', { name: calledOf(member), count: member.behind });
  });
  const said = names.slice(0, NAMED).join(t('list.comma'));
  const copy = async () => setCopied(await copyText(names.join('\n')));
  return (
    <Notice
      title={t('inbox.behind.title', { count: members.length })}
      actions={
        <Button look="link" onClick={() => void copy()}>
          {t(isCopied ? 'team.copied' : 'inbox.behind.copy')}
        </Button>
      }
    >
      {names.length > NAMED ? t('inbox.behind.more', { said, count: names.length }) : said}
      <p class="desk-hint">{t('inbox.behind.hint')}</p>
    </Notice>
  );
}
