import { MARKETPLACE_COLOURS } from '../../../lib/notes/colours';
import type { OwnColours } from '../../../lib/notes/mark';
import type { NoteFormat } from '../../../lib/notes/types';
import type { FlagColour } from '../../../lib/orders/types';
import { type TextKey, t } from '../../../lib/platform/i18n';
import type { Marketplace } from '../../../lib/profile/types';
import { Decided } from '../../ui/decided';
import { SelectField } from '../../ui/select-field';
import { flagWord } from '../flag';

interface ColourTableProps {
  formats: readonly NoteFormat[];
  colours: OwnColours;
  onColours: (colours: OwnColours) => void;
}

/** What stands for a colour where a marketplace lacks it; only what a format asks for and does not get. */
export function ColourTable({ formats, colours, onColours }: ColourTableProps) {
  const wanted = [...new Set(formats.flatMap(({ situations }) => situations.map(({ flag }) => flag)))];
  const lacks = (Object.keys(MARKETPLACE_COLOURS) as Marketplace[]).flatMap((marketplace) => {
    const offered = MARKETPLACE_COLOURS[marketplace] ?? [];
    return wanted.flatMap((colour) =>
      colour === null || offered.includes(colour) ? [] : [{ marketplace, colour, offered }],
    );
  });
  if (lacks.length === 0) return null;
  const set = (marketplace: Marketplace, colour: FlagColour, instead: FlagColour | '') => {
    const { [colour]: _, ...rest } = colours[marketplace] ?? {};
    onColours({ ...colours, [marketplace]: instead === '' ? rest : { ...rest, [colour]: instead } });
  };
  return (
    <section class="form">
      <h2>{t('notes.desk.colours')}</h2>
      <p class="desk-hint">{t('notes.desk.colours.hint')}</p>
      <Decided of="noteColours">
        {lacks.map(({ marketplace, colour, offered }) => {
          const [usual, other] = usualFor(colour, marketplace, formats);
          const alike = (other === undefined && usual) || '';
          return (
            <SelectField<FlagColour | ''>
              key={`${marketplace} ${colour}`}
              label={t('notes.desk.colours.of', {
                marketplace: t(`market.${marketplace}` as TextKey),
                colour: flagWord(colour),
              })}
              value={colours[marketplace]?.[colour] ?? alike}
              options={[
                ...(alike
                  ? []
                  : [
                      [
                        '',
                        t(other === undefined ? 'notes.desk.colours.none' : 'notes.desk.colours.own'),
                      ] as const,
                    ]),
                ...offered.map((each) => [each, flagWord(each)] as const),
              ]}
              onValue={(instead) => set(marketplace, colour, instead)}
            />
          );
        })}
      </Decided>
    </section>
  );
}

/** What the formats that ask for a colour say by themselves, each answer once; null: nothing. */
function usualFor(
  colour: FlagColour,
  marketplace: Marketplace,
  formats: readonly NoteFormat[],
): (FlagColour | null)[] {
  const asking = formats.filter(({ situations }) => situations.some(({ flag }) => flag === colour));
  return [...new Set(asking.map(({ colours }) => colours[marketplace]?.[colour] ?? null))];
}
