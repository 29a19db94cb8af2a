// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { TEAM_SETTINGS } from '../../lib/team/types';
import { NO_TEAM, teamState } from '../team/testing';
import { Decided } from './decided';
import { OurTeamContext, ourTeam } from './our-team';

const root = document.createElement('div');
beforeEach(() => render(null, root));

function lockedBy(state: Parameters<typeof ourTeam>[0]) {
  act(() =>
    render(
      <OurTeamContext.Provider value={ourTeam(state)}>
        <Decided of="noteSave">
          <input />
        </Decided>
      </OurTeamContext.Provider>,
      root,
    ),
  );
  return { isLocked: root.querySelector('fieldset')?.disabled, said: root.textContent?.trim() };
}

it('locks a setting that the team has published, and says who decides', () => {
  const agent = teamState({ canPublish: false, decided: ['noteSave'] });
  expect(lockedBy(agent)).toEqual({ isLocked: true, said: '由团队“木几客服”决定，要改请找主管' });
});

it('locks nothing that the team has not published, or where there is none', () => {
  const free = { isLocked: false, said: '' };
  expect(lockedBy(teamState({ canPublish: false, decided: ['noteSigns'] }))).toEqual(free);
  expect(lockedBy(NO_TEAM)).toEqual(free);
  expect(lockedBy(null)).toEqual(free);
});

const SOURCES = Object.values(
  import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true }),
).join('\n');

it.each(TEAM_SETTINGS)('stands around %s wherever it can be changed', (name) => {
  expect(SOURCES).toContain(`<Decided of="${name}">`);
});
