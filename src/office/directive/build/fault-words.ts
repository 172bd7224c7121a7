// Chỗ sai của một bản nháp giao nhiệm vụ: which control to put right, in words, before anything is sent.
import { type Target, type TargetFault, targetFault } from '#domain/target/target.ts';
import { t } from '../../messages/translate.ts';
import { printDate, readDate } from '../../ui/print-date.ts';

/** One thing to put right, at the control that holds it. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

const wrong = (value: number) => !Number.isSafeInteger(value) || value < 0;

/** The bound that is no number: the low one unless only the high one is. */
function boundOf({ goal }: Target): 'low' | 'high' {
  if (!('low' in goal)) return 'high';
  return 'high' in goal && goal.high !== null && !wrong(goal.low) && wrong(goal.high) ? 'high' : 'low';
}

function placed(fault: TargetFault, target: Target): readonly [field: string, message: string] {
  switch (fault) {
    case 'target-number-impossible': {
      const percent = ['growth', 'share', 'share-at-most'].includes(target.goal.kind);
      return [boundOf(target), percent ? t('build.fault.percent') : t('build.fault.number')];
    }
    case 'target-range-reversed':
      return ['high', t('build.fault.range')];
    case 'target-base-missing':
      return ['base', t('build.fault.base')];
    case 'target-population-missing':
      return ['of', t('build.fault.population')];
    case 'target-basis-impossible':
      return ['year', t('build.fault.year')];
  }
}

/** What keeps a target from being handed down; undefined when nothing does. `key` is the end of its controls' ids. */
export function faultOfTarget(key: string, target: Target): Fault | undefined {
  const fault = targetFault(target);
  const [field, message] = fault
    ? placed(fault, target)
    : target.indicator.name.trim().length < 2
      ? ['name', t('build.fault.name')]
      : target.indicator.unit.trim() === ''
        ? ['unit', t('build.fault.unit')]
        : [];
  return field === undefined || message === undefined ? undefined : { field: `${field}-${key}`, message };
}

/** What keeps a clause from being handed down, its targets aside. `issuedOn` is the day of its document. */
export function faultOfClause(
  clause: { readonly key: string; readonly label: string; readonly text: string; readonly due: string },
  issuedOn: string,
): Fault | undefined {
  const { key, label, text, due } = clause;
  if (label.trim() === '') return { field: `label-${key}`, message: t('build.fault.label') };
  if (text.trim().length < 5) return { field: `text-${key}`, message: t('build.fault.text') };
  const day = readDate(due);
  if (due.trim() === '' || (day && day >= issuedOn)) return undefined;
  const message = day
    ? t('build.fault.dueEarly', { day: printDate(issuedOn) })
    : t('form.dateWrong', { field: t('build.due') });
  return { field: `due-${key}`, message };
}
