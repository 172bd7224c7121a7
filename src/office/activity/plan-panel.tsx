// Kế hoạch năm: what was approved, what has been done of it, and the share by each basis, which is always named.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { PlanForm } from './plan-form.tsx';
import { PlanTable } from './plan-table.tsx';
import { planQuery } from './queries.ts';

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
