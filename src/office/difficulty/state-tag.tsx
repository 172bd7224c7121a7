// Tình trạng của một khó khăn bằng nhãn: overdue before everything else.
import { type DifficultyState, isOpen } from '#domain/difficulty/state.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Tag } from '../ui/tag.tsx';

interface StateProps {
  readonly state: DifficultyState;
  readonly stateName: string;
  readonly late: boolean;
}

export function StateTag({ state, stateName, late }: StateProps) {
  const tone =
    state === 'accepted'
      ? 'good'
      : isOpen(state) && state !== 'petitioned' && state !== 'transferred'
        ? 'warning'
        : 'quiet';
  return (
    <span className="difficulty-state">
      <Tag tone={tone}>{capitalise(stateName)}</Tag>
      {late ? <Tag tone="error">{t('difficulties.late')}</Tag> : null}
    </span>
  );
}
