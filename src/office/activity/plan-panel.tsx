// Kế hoạch năm: what was approved, what has been done of it, and the share by each basis, which is always named.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { PlanView } from '#server/activity/contract.ts';
import type { Cell } from '#server/platform/contract.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { absentWord, type FigureFormat, printCell } from '../ui/print-cell.ts';
import { printDate } from '../ui/print-date.ts';
import { PlanForm } from './plan-form.tsx';
import { planQuery } from './queries.ts';

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

function PlanTable({ cells }: Pick<PlanView, 'cells'>) {
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

interface PanelProps {
  readonly unit: string;
  readonly year: number;
  readonly own: boolean;
}

export function PlanPanel({ unit, year, own }: PanelProps) {
  const { data } = useQuery(planQuery(unit, year));
  const mayWrite = useMay('activities.write') && own;
  const [editing, setEditing] = useState(false);
  if (!data) return null;
  const mine = data.plans.find((each) => each.own);
  return (
    <section className="activity-plan">
      <h2>{t('activities.planOf', { year })}</h2>
      {data.plans.length === 0 ? <p className="quiet">{t('activities.noPlan', { year })}</p> : null}
      {data.plans.map((plan) => (
        <p key={plan.office} className="quiet">
          {t('activities.planPaper', {
            office: plan.office,
            document: plan.document,
            day: printDate(plan.approvedOn),
          })}
        </p>
      ))}
      {data.plans.length > 0 ? <PlanTable cells={data.cells} /> : null}
      {mayWrite && !editing ? (
        <p className="list-more">
          <Button onClick={() => setEditing(true)}>
            {mine ? t('activities.planEdit') : t('activities.planNew', { year })}
          </Button>
        </p>
      ) : null}
      {editing ? (
        <PlanForm
          key={mine?.version ?? 0}
          unit={unit}
          year={year}
          plan={mine}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </section>
  );
}
