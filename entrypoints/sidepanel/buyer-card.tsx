import { CardFold } from '../../components/buyer/card-fold';
import type { BuyerBeside } from './use-buyer';

/** The card of who is open; where nobody is, it takes no line. */
export function BuyerCardLine({ buyer }: { buyer: BuyerBeside }) {
  const { card, isConversation, none, groups, sign, agentName, handOver } = buyer;
  if (!isConversation) return null;
  return <CardFold {...{ card, none, groups, sign, agentName, handOver }} />;
}
