import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { TeamVersion } from '../../../lib/team/state';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/moment-text';
import { useAct } from '../use-act';
import { ReadFailed } from './read-failed';
import { ReasonForm } from './reason-form';
import { SaidLine } from './said';
import type { DeskPartProps } from './types';
import { useRead } from './use-read';

/** What has gone out, and the way back: what was in force becomes a new version. */
export function Versions({ state, onState }: DeskPartProps) {
  const read = useRead('team.versions', state);
  const versions = read.value ?? [];
  const [chosen, choose] = useState<number | null>(null);
  const { isBusy, said, say, ask } = useAct({ state, said: { conflict: 'team.publish.conflict' } });
  if (versions.length === 0 && !read.failure) return null;
  const rollBack = async (seq: number, reason: string) => {
    const done = await ask('team.rollback', { seq, reason });
    if (!done) return;
    choose(null);
    // It is a version of its own: nobody's number goes back.
    say(t('team.rolledBack', { from: seq, seq: done.seq }));
    onState(done.state);
  };
  return (
    <section>
      <h2>{t('team.versions')}</h2>
      <ReadFailed {...{ state, ...read }} />
      <table class="table team-versions">
        <tbody>
          {versions.map((version, at) => (
            <tr key={version.seq}>
              <td>{version.seq}</td>
              <td>
                {version.reason || '—'}
                <span class="team-about">
                  {t('team.version.about', {
                    ...{ time: momentText(version.at), by: version.by, count: version.changes },
                  })}
                </span>
                {chosen === version.seq && (
                  <ReasonForm
                    act={t('team.rollback.act', { seq: version.seq })}
                    hint={t('team.rollback.hint')}
                    isBusy={isBusy}
                    onReason={(reason) => void rollBack(version.seq, reason)}
                    onCancel={() => choose(null)}
                  />
                )}
              </td>
              <td>
                {at > 0 && chosen !== version.seq && canReturn(versions, at) && (
                  <Button look="link" onClick={() => choose(version.seq)}>
                    {t('team.rollback')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaidLine said={said} />
    </section>
  );
}

/** All that came after it can be undone. */
const canReturn = (versions: readonly TeamVersion[], at: number): boolean =>
  versions.slice(0, at).every(({ canUndo }) => canUndo);
