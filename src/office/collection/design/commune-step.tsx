// Bước cấp xã trên màn hình: a province puts its communes between its co-operatives and itself for one regime, or takes that back.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { CommuneStepView } from '#server/collection/contract-chain.ts';
import type { RegimeView } from '#server/collection/contract-design.ts';
import { useMay, useSession } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { communeStepsQuery } from '../queries.ts';

interface StepProps {
  readonly regime: RegimeView;
  readonly unit: string;
}

/** Whether a regime can have a commune step: co-operatives report it, and its own chain has no commune. */
export const takesCommuneStep = (regime: RegimeView) =>
  regime.reporter === 'organisation' && !regime.chain.includes('commune');

/** Which provinces have decided so, and the decision of one's own province. */
export function CommuneStep({ regime, unit }: StepProps) {
  const office = useSession()?.office;
  const mayDecide = useMay('collection.open') && office?.level === 'province';
  const steps = useQuery(communeStepsQuery(unit));
  const standing = (steps.data ?? []).filter((each) => each.regime === regime.code);
  const stands = standing.some((each) => each.unit === office?.unit);
  return (
    <>
      <span className="commune-step-said">{said(standing, unit)}</span>
      {mayDecide && steps.data ? <Decision regime={regime} unit={office.unit ?? ''} stands={stands} /> : null}
    </>
  );
}

function said(standing: readonly CommuneStepView[], unit: string): string {
  if (standing.length === 0) return t('step.none');
  const names = standing.map(({ name }) => name).join('; ');
  return t(unit === 'VN' ? 'step.provinces' : 'step.stands', { names });
}

function Decision({ regime, unit, stands }: StepProps & { readonly stands: boolean }) {
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { submit, problems, busy } = useWriting<{ stands: boolean }>('/api/collection/commune-steps');
  const decide = async () => {
    if ((await submit([], { unit, regime: regime.code, stands: !stands })) === undefined) return;
    setAsking(false);
    await cache.invalidateQueries({ queryKey: ['collection'] });
  };
  if (!asking)
    return (
      <Button size="small" onClick={() => setAsking(true)}>
        {t(stands ? 'step.takeBack' : 'step.set')}
      </Button>
    );
  return (
    <span className="commune-step-ask">
      <span>{t(stands ? 'step.takeBackMeans' : 'step.setMeans')}</span>
      <span className="submission-acts">
        <Button size="small" type="primary" loading={busy} onClick={() => void decide()}>
          {t(stands ? 'step.takeBackNow' : 'step.setNow')}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {t('form.cancel')}
        </Button>
      </span>
      <ErrorSummary problems={problems} />
    </span>
  );
}
