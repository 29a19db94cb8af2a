import { useEffect, useState } from 'preact/hooks';
import { Authority } from '../../components/evidence/desk/authority';
import { BringIn } from '../../components/evidence/desk/bring-in';
import { BulkExport } from '../../components/evidence/desk/bulk-export';
import { BytesOf } from '../../components/evidence/desk/bytes';
import { CaseDesk } from '../../components/evidence/desk/case-desk';
import { CaseRoom } from '../../components/evidence/desk/case-room';
import { HandIn } from '../../components/evidence/desk/hand-in';
import { ExportBar } from '../../components/evidence/export/export-bar';
import { SubmissionDesk } from '../../components/evidence/export/submission-desk';
import type { ExportTool } from '../../components/evidence/export/use-export';
import { useLanguage } from '../../components/ui/use-language';
import { useNow } from '../../components/ui/use-now';
import type { Checklists } from '../../lib/evidence/checklist';
import { queryText, readQuery } from '../../lib/evidence/room';
import type { CaseKind, CaseSummary } from '../../lib/evidence/types';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';
import { digest } from '../../lib/platform/digest';
import { report } from '../../lib/platform/log';
import { requestSites } from '../../lib/platform/tab';
import type { Language } from '../../lib/replies/types';
import { blobOf } from '../../lib/services/evidence/reader';

interface CasesViewProps {
  link: PanelLink;
  /** Behind the view in the address: a case, or what the list is narrowed to. */
  item: string | null;
  settings: Settings;
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
export function CasesView({ link, item, settings, onSettings, program }: CasesViewProps) {
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
  const cases = useCases(link, id === null);
  const now = useNow(MINUTE);
  return (
    <BytesOf.Provider value={bytesOf}>
      {id ? (
        <CaseDesk
          key={id}
          {...{ id, link, listOf, settings }}
          out={(open) => {
            const { marketplace } = open.whole.case;
            return (
              <>
                <SubmissionDesk
                  open={open}
                  limits={formLimits[marketplace]}
                  onLimits={(limits) => onSettings({ formLimits: { ...formLimits, [marketplace]: limits } })}
                />
                <ExportBar {...{ open, agent, tool }} />
                <HandIn {...{ open, agent, tool }} />
              </>
            );
          }}
          onLeave={() => location.replace('#cases')}
        />
      ) : (
        <>
          <CaseRoom
            {...{ cases, listOf, settings }}
            query={readQuery(item ?? '')}
            onQuery={(query) => location.replace(`#cases/${queryText(query)}`)}
            today={{ now, end: new Date(now).setHours(23, 59, 59, 999) }}
            bulk={(chosen) => <BulkExport {...{ chosen, agent, tool }} />}
          />
          <BringIn agent={agent} />
          <Authority {...{ settings, onSettings, requestSites }} />
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
      const list = await call('cases.list', {});
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
