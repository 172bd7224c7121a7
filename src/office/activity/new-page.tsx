// Ghi một lớp, một hội chợ: into the year's plan, or as held already.
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { ACTIVITY_KINDS, ACTIVITY_LABELS } from '#domain/activity/activity.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { capitalise } from '../ui/capitalise.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { detailsFrom } from './details-body.ts';
import { draftOf } from './details-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import '../people/people.css';
import '../organisation/organisation.css';
import '../fund/fund.css';
import './activity.css';

const route = getRouteApi('/frame/activities/new');

/** Fields that a refusal of the days points at. */
export const DAY_FIELDS = {
  'activity-in-the-future': 'activity-endsOn',
  'activity-days-reversed': 'activity-endsOn',
  'activity-too-long': 'activity-endsOn',
  'activity-before-book': 'activity-endsOn',
} as const;

export function NewPage() {
  const { unit = 'VN' } = route.useSearch();
  const [draft, setDraft] = useState(() => draftOf());
  const [state, setState] = useState<'planned' | 'held'>('planned');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>('/api/activities', { fields: DAY_FIELDS });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { body, problems } = detailsFrom(draft);
    const done = await writing.submit(problems, { unit, state, details: body });
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['activities'] });
    await navigate({ to: '/activities/$activity', params: { activity: String(done.id) } });
  };
  return (
    <>
      <p className="way-back no-print">
        <Link to="/activities">
          <Icon name="back" /> {t('activities.back')}
        </Link>
      </p>
      <PageHead title={t('activities.new')} />
      <form className="panel" onSubmit={send} noValidate>
        <ErrorSummary problems={writing.problems} />
        <fieldset className="split-ways">
          <legend className="field-label">{t('activities.kind')}</legend>
          <Radio.Group
            name="activity-kind"
            value={draft.kind}
            options={ACTIVITY_KINDS.map((value) => ({ value, label: capitalise(ACTIVITY_LABELS[value]) }))}
            onChange={(change) =>
              setDraft({ ...draft, kind: change.target.value === 'fair' ? 'fair' : 'training' })
            }
          />
        </fieldset>
        <fieldset className="split-ways">
          <legend className="field-label">{t('activities.already')}</legend>
          <Radio.Group
            name="activity-state"
            value={state}
            options={[
              { value: 'planned', label: t('activities.isPlanned') },
              { value: 'held', label: t('activities.isHeld') },
            ]}
            onChange={(change) => setState(change.target.value === 'held' ? 'held' : 'planned')}
          />
        </fieldset>
        <DetailsFields
          draft={draft}
          problems={writing.problems}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={writing.busy}>
            {t('activities.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
