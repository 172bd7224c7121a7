// Việc có thể ghi tiếp: the steps that may follow, the list, a correction.
import { Button } from 'antd';
import { ACTIVITY_STEPS, type ActivityStep } from '#domain/activity/standing.ts';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';

export type Doing = ActivityStep | 'correct' | 'list';

const STEP_WORDS = {
  hold: 'activities.step.hold',
  settle: 'activities.step.settle',
  cancel: 'activities.step.cancel',
  withdraw: 'activities.step.withdraw',
} as const;

export function ActivityActions({
  activity,
  onDo,
}: {
  readonly activity: ActivityView;
  readonly onDo: (what: Doing) => void;
}) {
  const steps = ACTIVITY_STEPS.filter((step) => activity.steps.includes(step));
  const [first] = steps;
  if (!first) return null;
  const list = activity.kind === 'training' ? t('activities.paste') : t('activities.participantsEdit');
  return (
    <>
      {steps.map((step) => (
        <Button
          key={step}
          {...(step === first && step !== 'withdraw' ? { type: 'primary' as const } : {})}
          onClick={() => onDo(step)}
        >
          {t(STEP_WORDS[step])}
        </Button>
      ))}
      {activity.state === 'cancelled' ? null : <Button onClick={() => onDo('list')}>{list}</Button>}
      <Button onClick={() => onDo('correct')}>{t('activities.correct')}</Button>
    </>
  );
}
