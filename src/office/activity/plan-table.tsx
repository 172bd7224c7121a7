// Kế hoạch và thực hiện: each basis with what was planned, what was done and the share, all from the tally engine.
import type { PlanView } from '#server/activity/contract-plans.ts';
import type { Cell } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';
import { absentWord, type FigureFormat, printCell } from '../ui/print-cell.ts';

const LINES = [
  ['activities.basis.classes', 'training_classes', 'training_plan_classes', 'training_plan_rate', 'number'],
  [
    'activities.basis.attendances',
    'training_participants',
    'training_plan_participants',
    'training_plan_rate_participants',
    'number',
  ],
  ['activities.basis.budget', 'training_budget', 'training_plan_budget', 'training_plan_rate_budget', 'dong'],
  ['activities.basis.fairs', 'fair_events', 'fair_plan_events', undefined, 'number'],
] as const;

function printed(cell: Cell | undefined, format: FigureFormat): string {
  return cell ? (printCell(cell, format) ?? absentWord(cell)) : '–';
}

export function PlanTable({ cells }: Pick<PlanView, 'cells'>) {
  const heads = [t('activities.planned'), t('activities.done'), t('activities.rate')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('activities.plan')}>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t('activities.basis')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(([name, done, plan, rate, format]) => (
            <tr key={plan}>
              <th scope="row">{t(name)}</th>
              <td data-head={heads[0]}>{printed(cells[plan], format)}</td>
              <td data-head={heads[1]}>{printed(cells[done], format)}</td>
              <td data-head={heads[2]}>{rate ? printed(cells[rate], 'percent') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
