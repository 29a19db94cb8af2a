import { t } from '../../lib/platform/i18n';
import type { Profile } from '../../lib/profile/types';
import { taughtIn } from '../../lib/teach/profile';
import { type Plan, STEPS_OF, type TeachablePart } from '../../lib/teach/types';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface LeftNoticeProps {
  lesson: Plan & { profile: Profile | null };
  onGoOn: () => void;
  onDrop: () => void;
}

/** A lesson went with its page or its panel before it was over: what of it is still there, and the way on. */
export function LeftNotice({ lesson, onGoOn, onDrop }: LeftNoticeProps) {
  const { title, parts, profile } = lesson;
  const taught = profile ? (Object.keys(taughtIn(profile, parts)) as TeachablePart[]) : [];
  const steps = taught.flatMap((part) => STEPS_OF[part].map((step) => t(`teach.step.${step}`)));
  return (
    <Notice
      actions={
        <>
          <Button look="main" onClick={onGoOn}>
            {t('teach.goOn')}
          </Button>
          <Button look="link" onClick={onDrop}>
            {t('teach.drop')}
          </Button>
        </>
      }
    >
      {t('teach.left', { title })}
      {steps.length > 0 ? t('teach.left.done', { parts: steps.join(t('list.comma')) }) : t('teach.left.none')}
    </Notice>
  );
}
