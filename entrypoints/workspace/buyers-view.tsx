import { useEffect, useState } from 'preact/hooks';
import { CardDesk } from '../../components/buyer/desk/card-desk';
import { useLanguage } from '../../components/ui/use-language';
import type { BuyerCard } from '../../lib/buyer/card';
import { call } from '../../lib/messaging/call';
import type { ConsoleSummary } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';

interface BuyersViewProps {
  link: PanelLink;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
}

/** The cards of this browser's buyers, as they are and as they change in the panels. */
export function BuyersView({ link, settings, onSettings }: BuyersViewProps) {
  const [cards, setCards] = useState<BuyerCard[] | null>(null);
  const [consoles, setConsoles] = useState<ConsoleSummary[]>([]);
  const language = useLanguage();
  useEffect(() => {
    const read = async () => {
      const list = await call('buyers.list', {});
      if (list.ok) setCards(list.value);
    };
    void read();
    void call('consoles.list', {}).then((list) => list.ok && setConsoles(list.value));
    return link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'buyers') void read();
    });
  }, [link]);
  const consoleName = (id: string) => consoles.find((each) => each.id === id)?.name[language] ?? id;
  return <CardDesk {...{ cards, settings, onSettings, consoleName }} now={Date.now()} />;
}
