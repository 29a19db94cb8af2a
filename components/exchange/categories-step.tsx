import { proposedId } from '../../lib/exchange/categories';
import type { PlanAnswer, PlanRequest } from '../../lib/exchange/desk';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import { targetSet } from '../../lib/exchange/target';
import { t } from '../../lib/platform/i18n';
import { CategoryTable } from './category-table';
import { Step } from './step';

interface CategoriesStepProps {
  library: PlanLibrary;
  request: PlanRequest;
  answer: PlanAnswer;
  onPlan: (change: Partial<PlanRequest>) => void;
}

/** Into which categories of the set the rows go. In a set without any, all are new and there is nothing to choose. */
export function CategoriesStep({ library, request, answer, onPlan }: CategoriesStepProps) {
  const { target, choices } = request;
  const set = targetSet(library, target);
  const within = library.categories.filter(({ setId }) => setId === set?.id);
  if (within.length === 0) return null;
  const fresh = answer.plan.newCategories.length;
  // What somebody has chosen is settled, whatever it is.
  const proposals = answer.categories.filter(
    (each) => each.match && each.match.likeness !== 'same' && !Object.hasOwn(choices, each.key),
  );
  const said = [
    fresh > 0 ? t('exchange.categories.new', { count: fresh }) : '',
    proposals.length > 0 ? t('exchange.categories.proposed', { count: proposals.length }) : '',
  ].filter(Boolean);
  return (
    <Step
      title={t('exchange.categories')}
      said={said.join(' · ') || t('exchange.categories.same')}
      isOpen={answer.categories.some((each) => proposedId(each) === null || proposals.includes(each))}
    >
      <CategoryTable
        matches={answer.categories}
        choices={choices}
        categories={within}
        onChoose={(key, id) => onPlan({ choices: { ...choices, [key]: id } })}
      />
    </Step>
  );
}
