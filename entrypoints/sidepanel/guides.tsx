import { AnsweredLine } from '../../components/guides/answered-line';
import { AskButton, AskSaid } from '../../components/guides/ask-line';
import { CampaignLine } from '../../components/guides/campaign-line';
import { PlaybookBar } from '../../components/guides/playbook-bar';
import { PlaybookMenu } from '../../components/guides/playbook-menu';
import { ProductChips, Rivals } from '../../components/guides/product-strip';
import { ProposalLine } from '../../components/guides/proposal-line';
import { t } from '../../lib/platform/i18n';
import type { Beside } from './use-beside';

/** The campaigns of the day, above everything that changes with the buyer. */
export function Campaigns({ campaigns, today }: Beside) {
  return campaigns.map((campaign) => <CampaignLine key={campaign.id} campaign={campaign} today={today} />);
}

interface GuideBarProps {
  beside: Beside;
  /** An open question to the supervisor of the team; null: there is no way to them. */
  onLetter: ((question: string) => void) | null;
}

/** What stands beside the list in an open conversation, in as few lines as there is something to say. */
export function GuideBar({ beside, onLetter }: GuideBarProps) {
  const { walk, playbooks, status, proposal, named, product, asking, closing } = beside;
  if (!beside.isConversation) return null;
  const isUnpaid = (id: string) => id.includes('/unpaid');
  return (
    <>
      <AnsweredLine questions={beside.answered} onKnown={beside.seeAnswers} />
      {walk.at && (
        <PlaybookBar
          {...walk.at}
          playbooks={playbooks}
          closing={isUnpaid(walk.at.playbook.id) ? closing : null}
          status={status}
          onBegin={walk.begin}
          onGo={walk.go}
          onLeave={walk.leave}
        />
      )}
      <div class="guide-bar">
        <span class="guide-bar-chips">
          {!walk.at && playbooks.length > 0 && (
            <PlaybookMenu
              playbooks={playbooks}
              chosen={null}
              text={t('guides.playbook')}
              onBegin={walk.begin}
              onLeave={null}
            />
          )}
          <ProductChips named={named} chosen={product} onChoose={beside.choose} />
        </span>
        <AskButton asking={asking} />
      </div>
      <AskSaid asking={asking} onLetter={onLetter} />
      {product && <Rivals key={product.id} product={product} />}
      {proposal && (
        <ProposalLine
          proposal={proposal}
          closing={isUnpaid(proposal.playbook.id) ? closing : null}
          onTake={() => walk.begin(proposal.playbook)}
          onDecline={() => walk.decline(proposal.playbook.id)}
        />
      )}
    </>
  );
}
