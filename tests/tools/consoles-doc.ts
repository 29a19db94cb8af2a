import type { Evidence, PartId, Profile } from '../../lib/profile/types';

/** The sentences around the tables of docs/consoles.md; the tables are made from the profiles themselves. */
const INTRO = `# Consoles: what is known of each page

A profile says only what somebody has seen on the real page. The evidence is public (user scripts, extensions, bots
that work or worked), gathered in November 2026; our own people have not sat in these consoles yet. What is unknown is
left unknown: the panel says so, and nothing is guessed.

**live**: its author calibrated it on the live page at that date. **several**: seen in several independent sources.
**once**: seen in one source. The number is that of the sources. This page is made from \`lib/consoles\` by
\`npm run fix\`; a test holds the two equal.

Where a profile is wrong on the real page, the panel names the part that it cannot find or finds twice, and everything
else goes on; one part can be taught anew by pointing. A console in a frame of its page is taught in there, when the
frame is of the page's own site and lies in the page itself. What cannot be taught: a frame of another site, a frame in
a frame, a closed shadow root, and a console of which one part stands in a frame and another around it; pointing at the
first or the last of these says so. \`npm run -s probe -- --url URL --page FILE.html\` shows what is
read from a saved page; \`--profile FILE.json\` tries another profile. A saved page has no frames in it: of 1688, save
the document in the frame and give the frame's address,
\`https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html\`.
`;

const PARTS: readonly { part: PartId; title: string }[] = [
  { part: 'conversation', title: 'buyer' },
  { part: 'messages', title: 'messages' },
  { part: 'conversations', title: 'list' },
  { part: 'input', title: 'box' },
  { part: 'orders', title: 'orders' },
  { part: 'note', title: 'note' },
];

const STRENGTH: Record<Evidence['strength'], string> = { live: 'live', several: 'several', single: 'once' };

/** `known` and `unknown` of a part, by whether the profile has a word on it. */
type Facts = [name: string, known: unknown][];

const FACTS: { [P in PartId]: (part: NonNullable<Profile[P]>) => Facts } = {
  conversation: (part) => [
    ['name', part.name],
    ['id', part.uid],
  ],
  messages: (part) => [
    ['text', part.text],
    ['side', part.side.buyer],
    ['id', part.id],
    ['robot', part.side.robot],
    ["platform's notices", part.side.system ?? part.skip ?? part.skipIds],
    ['picture', part.image],
    ['card', part.card],
    ['time', part.at[0]],
    ["buyer's id", part.uid],
  ],
  conversations: (part) => [
    ['buyer', part.name],
    ['id', part.uid],
    ['last words', part.last],
    ['time', part.time],
    ['unread count', part.unread],
    ['unread mark', part.unreadMarks],
    ['waiting mark', part.waiting],
    ['open row', part.open],
  ],
  input: (part) => [
    [`\`${part.find.css[0]}\``, true],
    [part.kind === 'rich' ? 'an editor' : 'a text field', true],
    [part.limit ? limitOf(part.limit) : 'limit', part.limit],
  ],
  orders: (part) => [
    ['number', part.id],
    ['status', part.status],
    ['items', part.items],
    ['paid', part.paid],
    ['times', part.times],
    ['recipient', part.recipient],
    ['note', part.note],
    ['flag', part.flag],
    ['buyer', part.buyer],
    ['which is expanded', part.open],
  ],
  note: (part) => [
    [`\`${part.box.find.css[0]}\``, true],
    ['order', part.order ?? part.orderInAddress],
    ['flags', part.flag],
    ['what opens it', part.entry],
    [part.box.limit ? limitOf(part.box.limit) : 'limit', part.box.limit],
  ],
};

function limitOf({ value, unit, verified }: NonNullable<NonNullable<Profile['input']>['limit']>): string {
  return `limit ${value} ${unit}${verified ? '' : ' (unverified, only warns)'}`;
}

const evidenceOf = ({ evidence, partEvidence }: Profile, part: PartId): Evidence =>
  partEvidence?.[part] ?? evidence;

function cell(profile: Profile, part: PartId): string {
  if (profile[part] === undefined) return '–';
  const { strength, date, sources } = evidenceOf(profile, part);
  return `${STRENGTH[strength]} ${date ?? 'undated'} (${sources})`;
}

/** docs/consoles.md, before the formatter has been over it. */
export function consolesDoc(profiles: readonly Profile[]): string {
  const overview = [
    `| console | ${PARTS.map(({ title }) => title).join(' | ')} |`,
    `| --- | ${PARTS.map(() => '---').join(' | ')} |`,
    ...profiles.map(
      (profile) =>
        `| [${profile.name.en}](#${profile.id}) | ${PARTS.map(({ part }) => cell(profile, part)).join(' | ')} |`,
    ),
  ];
  return [INTRO, overview.join('\n'), '', ...profiles.map(section)].join('\n');
}

function section(profile: Profile): string {
  const { id, name, addresses, evidence, frame } = profile;
  const rows = PARTS.flatMap(({ part, title }) => {
    if (profile[part] === undefined) return [];
    const facts = FACTS[part](profile[part] as never);
    const named = (isKnown: boolean) =>
      facts
        .filter(([, known]) => (known !== undefined) === isKnown)
        .map(([fact]) => fact)
        .join(', ') || '–';
    const { note } = evidenceOf(profile, part);
    const said = note && note !== evidence.note ? `${cell(profile, part)}; ${note}` : cell(profile, part);
    return [`| ${title} | ${named(true)} | ${named(false)} | ${said} |`];
  });
  return [
    `## ${id}`,
    '',
    `${name['zh-CN']} / ${name.en}: ${addresses.map((address) => `\`${address}\``).join(', ')}.`,
    ...(frame ? ['', `The console lives in the frame \`${frame.css[0]}\`.`] : []),
    ...(evidence.note ? ['', evidence.note] : []),
    '',
    '| part | known | unknown | evidence |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
