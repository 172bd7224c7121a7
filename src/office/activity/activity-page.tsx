// Một lớp, một hội chợ: its facts, who came, the steps that may follow and every version before.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { ActivityActions, type Doing } from './activity-actions.tsx';
import { ActivityFacts } from './activity-facts.tsx';
import { AttendanceBox } from './attendance-box.tsx';
import { CorrectForm } from './correct-form.tsx';
import { HistoryTable } from './history-table.tsx';
import { ParticipantsForm } from './participants-form.tsx';
import { ParticipantsTable } from './participants-table.tsx';
import { PasteList } from './paste-list.tsx';
import { activityQuery } from './queries.ts';
import { StepForm } from './step-form.tsx';
import { daysOf, stateTone } from './words.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../organisation/organisation.css';
import '../people/people.css';
import '../fund/fund.css';
import './activity.css';

const route = getRouteApi('/frame/activities/$activity');

interface WorkProps {
  readonly activity: ActivityView;
  readonly doing: Doing;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

function Work({ doing, ...props }: WorkProps) {
  if (doing === 'correct') return <CorrectForm {...props} />;
  if (doing !== 'list') return <StepForm key={doing} {...props} step={doing} />;
  return props.activity.kind === 'training' ? <PasteList {...props} /> : <ParticipantsForm {...props} />;
}

export function ActivityPage() {
  const { activity: id } = route.useParams();
  const { data: activity, error, refetch } = useQuery(activityQuery(id));
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState('');
  const may = useMay('activities.write');
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!activity) return <Loading rows={10} />;
  const training = activity.kind === 'training';
  return (
    <>
      <p className="way-back no-print">
        <Link to="/activities">
          <Icon name="back" /> {t('activities.back')}
        </Link>
      </p>
      <PageHead
        title={activity.title}
        lead={
          <>
            <Tag tone={stateTone(activity.state)}>{capitalise(activity.stateName)}</Tag>{' '}
            {capitalise(activity.kindName)} · {daysOf(activity.startsOn, activity.endsOn)} · {activity.place}
          </>
        }
        actions={
          may && activity.own && !doing ? <ActivityActions activity={activity} onDo={setDoing} /> : null
        }
      />
      {done === '' ? null : <p role="status">{done}</p>}
      {doing ? (
        <Work
          activity={activity}
          doing={doing}
          onClose={() => setDoing(undefined)}
          onSaved={(words) => {
            setDoing(undefined);
            setDone(words);
          }}
        />
      ) : null}
      <ActivityFacts activity={activity} />
      <section className="activity-people">
        <h2>{training ? t('activities.attendees') : t('activities.participants')}</h2>
        {training ? (
          <AttendanceBox activity={activity} />
        ) : (
          <ParticipantsTable participants={activity.participants} />
        )}
      </section>
      <HistoryTable history={activity.history} />
    </>
  );
}
