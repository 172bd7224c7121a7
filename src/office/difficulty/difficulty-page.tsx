// Một khó khăn: what the co-operative said, who has it and until when, its course, and what comes next.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { shortName } from '../ui/short-name.ts';
import { Loading } from '../ui/states.tsx';
import { CourseList } from './course-list.tsx';
import { Facts, Said } from './difficulty-facts.tsx';
import { NextBox } from './next-box.tsx';
import { difficultyQuery } from './queries.ts';
import { StateTag } from './state-tag.tsx';
import '../organisation/organisation.css';
import '../people/people.css';
import './difficulty.css';

const route = getRouteApi('/frame/difficulties/$difficulty');

export function DifficultyPage() {
  const { difficulty: id } = route.useParams();
  const { data: difficulty, error, refetch } = useQuery(difficultyQuery(id));
  const [done, setDone] = useState('');
  const mayHandle = useMay('difficulties.handle');
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!difficulty) return <Loading rows={8} />;
  const { organisation, unit } = difficulty;
  return (
    <>
      <p className="way-back no-print">
        <Link to="/difficulties">
          <Icon name="back" /> {t('difficulties.back')}
        </Link>
      </p>
      <PageHead
        title={`${organisation.name}: ${difficulty.subjectName}`}
        lead={
          <>
            <StateTag {...difficulty} />{' '}
            <Link to="/organisations/$id" params={{ id: String(organisation.id) }}>
              {organisation.code}
            </Link>{' '}
            · {shortName(unit)}
          </>
        }
      />
      {done === '' ? null : <p role="status">{done}</p>}
      <Facts difficulty={difficulty} />
      <div className="difficulty-parts">
        <div>
          <Said difficulty={difficulty} />
          <h2>{t('difficulties.course')}</h2>
          <CourseList difficulty={difficulty} mayUndo={mayHandle} onDone={setDone} />
        </div>
        <NextBox key={difficulty.version} difficulty={difficulty} onDone={setDone} />
      </div>
    </>
  );
}
