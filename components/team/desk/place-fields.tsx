import { t } from '../../../lib/platform/i18n';
import { originsOf } from '../../../lib/team/origins';
import type { SpacePlace } from '../../../lib/team/types';
import { Check } from '../../ui/check';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

/** What can be published to; an address that is only read from is for those who join. */
const KINDS = ['file', 'webdav', 's3'] as const;
type Kind = (typeof KINDS)[number];

/** As typed; what a kind has no use for is kept, so that a look at another one loses nothing. */
export interface TypedPlace {
  kind: Kind;
  address: string;
  region: string;
  bucket: string;
  prefix: string;
  pathStyle: boolean;
}
export const NO_PLACE: TypedPlace = {
  ...{ kind: 'file', address: '', region: '', bucket: '', prefix: '', pathStyle: false },
};

/** Null: something of it is still missing, or its address is none. */
export function placeOf(typed: TypedPlace): SpacePlace | null {
  const { kind, pathStyle } = typed;
  const [address, region, bucket] = [typed.address.trim(), typed.region.trim(), typed.bucket.trim()];
  if (kind === 'file') return { kind };
  const place: SpacePlace =
    kind === 'webdav'
      ? { kind, url: address.replace(/\/*$/, '/') }
      : { kind, endpoint: address, region, bucket, prefix: folder(typed.prefix), pathStyle };
  // Names of buckets are parts of hosts: what is not one would be sent to nobody's host, or somebody else's.
  const isWhole = kind === 'webdav' || (region !== '' && /^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket));
  return isWhole && originsOf(place).length > 0 ? place : null;
}

/** With a slash at its end, and none before. */
const folder = (typed: string) =>
  typed
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .replace(/.$/, '$&/');

interface PlaceFieldsProps {
  value: TypedPlace;
  onValue: (value: TypedPlace) => void;
}

/** Where a new space is to be. */
export function PlaceFields({ value, onValue }: PlaceFieldsProps) {
  const { kind, address } = value;
  const change = (part: Partial<TypedPlace>) => onValue({ ...value, ...part });
  const isNone = address.trim() !== '' && originsOf({ kind: 'https', url: address }).length === 0;
  return (
    <>
      <SelectField
        label={t('team.place')}
        hint={t(`team.place.${kind}.hint`)}
        value={kind}
        options={KINDS.map((each) => [each, t(`team.place.${each}`)] as const)}
        onValue={(next) => change({ kind: next })}
      />
      {kind !== 'file' && (
        <TextField
          label={t(`team.place.${kind}.address`)}
          fault={isNone ? t('team.place.fault') : undefined}
          type="url"
          autocomplete="off"
          value={address}
          onValue={(next) => change({ address: next })}
        />
      )}
      {kind === 's3' && (
        <>
          {(['region', 'bucket', 'prefix'] as const).map((part) => (
            <TextField
              key={part}
              label={t(`team.place.s3.${part}`)}
              autocomplete="off"
              value={value[part]}
              onValue={(next) => change({ [part]: next })}
            />
          ))}
          <Check
            label={t('team.place.s3.pathStyle')}
            hint={t('team.place.s3.pathStyle.hint')}
            checked={value.pathStyle}
            onChange={(pathStyle) => change({ pathStyle })}
          />
        </>
      )}
    </>
  );
}
