import { useEffect, useState } from 'preact/hooks';
import { Authority } from '../../components/evidence/desk/authority';
import { BringIn } from '../../components/evidence/desk/bring-in';
import { BulkExport } from '../../components/evidence/desk/bulk-export';
import { BytesOf } from '../../components/evidence/desk/bytes';
import { CameIn } from '../../components/evidence/desk/came-in';
import { CaseDesk } from '../../components/evidence/desk/case-desk';
import { CaseRoom } from '../../components/evidence/desk/case-room';
import { HandIn } from '../../components/evidence/desk/hand-in';
import { PageArchive } from '../../components/evidence/desk/page-archive';
import { ExportBar } from '../../components/evidence/export/export-bar';
import { SubmissionDesk } from '../../components/evidence/export/submission-desk';
import type { ExportTool } from '../../components/evidence/export/use-export';
import { fetchFile } from '../../components/transfers/fetch-file';
import { Stored } from '../../components/transfers/stored';
import { TransferLine } from '../../components/transfers/transfer-line';
import { useLetters } from '../../components/transfers/use-letters';
import { useTransfers } from '../../components/transfers/use-transfers';
import { transferFailText } from '../../components/transfers/words';
import { useLanguage } from '../../components/ui/use-language';
import { useNow } from '../../components/ui/use-now';
import type { Checklists } from '../../lib/evidence/checklist';
import { queryText, readQuery } from '../../lib/evidence/room';
import type { CaseKind, CaseSummary } from '../../lib/evidence/types';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';
import { digest } from '../../lib/platform/digest';
import { t } from '../../lib/platform/i18n';
import { report } from '../../lib/platform/log';
import { canArchivePages, letArchivePages, mayArchivePages } from '../../lib/platform/page-archive';
import { requestSites } from '../../lib/platform/tab';
import type { Language } from '../../lib/replies/types';
import { allCases, blobOf } from '../../lib/services/evidence/reader';
import { fileOf } from '../../lib/services/team/back/transfer-reader';
import type { TeamState } from '../../lib/team/state';
import { spaceWay } from './space-way';

interface CasesViewProps {
  link: PanelLink;
  /** Behind the view in the address: a case, or what the list is narrowed to. */
  item: string | null;
  settings: Settings;
  /** Null: not known yet. */
  team: TeamState | null;
  onSettings: (change: Partial<Settings>) => void;
  /** What the archive says of the program that made it. */
  program: { version: string; browser: string };
}

const MINUTE = 60_000;

async function bytesOf(itemId: string): Promise<Blob | null> {
  const read = await blobOf(itemId);
  return read.ok ? read.value : null;
}

/** The archive room: all cases, or the one in the address. */
export function CasesView({ link, item, settings, team, onSettings, program }: CasesViewProps) {
  const language = useLanguage();
  const packs = useChecklists();
  const listIn = (wanted: Language) => (kind: CaseKind) =>
    packs.find((pack) => pack.language === wanted)?.lists.find((list) => list.kind === kind);
  const listOf = listIn(language);
  const tool: ExportTool = {
    ...program,
    digest,
    listsOf: (kind) => ({ zh: listIn('zh-CN')(kind), en: listIn('en')(kind) }),
    onBreak: (error) => report('evidence', error),
  };
  const { agentName: agent, formLimits } = settings;
  const id = item?.startsWith('case-') ? item : null;
  const [said, say] = useState('');
  // What was said of a case that went is over once another one is looked at.
  useEffect(() => {
    if (id !== null) say('');
  }, [id]);
  const cases = useCases(link, id === null);
  const transfers = useTransfers(link);
  const letters = useLetters(link);
  const ways = { transfers, team };
  const now = useNow(MINUTE);
  return (
    <BytesOf.Provider value={bytesOf}>
      {id ? (
        <CaseDesk
          key={id}
          {...{ id, link, listOf, settings }}
          pack={(open) => {
            const { marketplace } = open.whole.case;
            return (
              <SubmissionDesk
                open={open}
                limits={formLimits[marketplace]}
                onLimits={(limits) => onSettings({ formLimits: { ...formLimits, [marketplace]: limits } })}
              />
            );
          }}
          out={(open) => (
            <>
              <ExportBar {...{ open, agent, tool }} space={spaceWay('archive', open.whole.case.id, ways)} />
              <HandIn {...{ open, agent, tool }} space={spaceWay('case', open.whole.case.id, ways)} />
            </>
          )}
          onErased={(count) => {
            say(t('evidence.desk.erase.done', { count }));
            location.replace('#cases');
          }}
        />
      ) : (
        <>
          <p class="case-said" role="status">
            {said}
          </p>
          <CameIn
            letters={letters}
            fetch={(letter) => fetchFile(letter, link, fileOf)}
            release={(transfer) => transfers.steer(transfer, 'drop')}
            failText={transferFailText}
            line={(letter) =>
              transfers.list
                .filter((each) => each.way === 'down' && each.letter === letter)
                .map((each) => <TransferLine key={each.id} transfer={each} steer={transfers.steer} />)
            }
          />
          <BringIn />
          <CaseRoom
            {...{ cases, listOf, settings }}
            query={readQuery(item ?? '')}
            onQuery={(query) => location.replace(`#cases/${queryText(query)}`)}
            today={{ now, end: new Date(now).setHours(23, 59, 59, 999) }}
            bulk={(chosen) => <BulkExport {...{ chosen, agent, tool }} />}
          />
          <Stored kind="archive" {...{ link, transfers, letters, fileOf }} />
          <Authority {...{ settings, onSettings, requestSites }} />
          {canArchivePages && <PageArchive may={mayArchivePages} onWish={letArchivePages} />}
        </>
      )}
    </BytesOf.Provider>
  );
}

/** As they are and as they change; changes that come in a row, as during a capture, are read once. */
function useCases(link: PanelLink, isWanted: boolean): CaseSummary[] | null {
  const [cases, setCases] = useState<CaseSummary[] | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isReading = false;
    let isStale = false;
    const read = async () => {
      isStale = isReading;
      if (isReading) return;
      isReading = true;
      const list = await allCases();
      isReading = false;
      if (list.ok) setCases(list.value);
      if (isStale) void read();
    };
    void read();
    return link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'cases') void read();
    });
  }, [link, isWanted]);
  return cases;
}

/** What a case needs, a pack a language. */
function useChecklists(): readonly Checklists[] {
  const [packs, setPacks] = useState<Checklists[]>([]);
  useEffect(() => {
    void call('hints.checklists', {}).then((answer) => answer.ok && setPacks(answer.value));
  }, []);
  return packs;
}
