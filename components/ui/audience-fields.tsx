import { useContext, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Audience } from '../../lib/team/audience';
import { ROLES } from '../../lib/team/types';
import { Check } from './check';
import { namesIn, namesText } from './names';
import { OurTeamContext } from './our-team';
import { TextField } from './text-field';
import './audience-fields.css';

interface AudienceFieldsProps {
  value: Audience;
  /** Without a list that nobody is left out by. */
  onValue: (audience: Audience) => void;
}

/** For whom of the team a thing is; nothing where nothing is published from here. */
export function AudienceFields({ value, onValue }: AudienceFieldsProps) {
  const { canPublish, groups: known } = useContext(OurTeamContext);
  const { groups = [], roles = [] } = value;
  const [typed, setTyped] = useState(namesText(groups));
  // What is typed stays as typed while it says the same.
  const shown = namesIn(typed).join() === groups.join() ? typed : namesText(groups);
  if (!canPublish && groups.length + roles.length === 0) return null;
  const change = (part: Audience) => {
    const next = { groups, roles, ...part };
    onValue({
      ...(next.groups.length > 0 && { groups: next.groups }),
      ...(next.roles.length > 0 && { roles: next.roles }),
    });
  };
  return (
    <>
      <TextField
        label={t('team.audience.groups')}
        hint={
          known.length > 0
            ? t('team.audience.groups.known', { names: known.join(t('list.comma')) })
            : t('team.audience.groups.hint')
        }
        autocomplete="off"
        value={shown}
        onValue={(text) => {
          setTyped(text);
          change({ groups: namesIn(text) });
        }}
      />
      <fieldset class="field audience">
        <legend class="field-label">{t('team.audience.roles')}</legend>
        <div class="audience-roles">
          {ROLES.map((role) => (
            <Check
              key={role}
              label={t(`team.role.${role}`)}
              checked={roles.includes(role)}
              onChange={(isIn) =>
                change({ roles: ROLES.filter((each) => (each === role ? isIn : roles.includes(each))) })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
