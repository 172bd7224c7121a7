// Một khó khăn: what the co-operative said, who has it and until when, its course, and what comes next.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { DifficultyView } from '#server/difficulty/contract-shapes.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { CourseList } from './course-list.tsx';
import { difficultyQuery } from './queries.ts';
import { StateTag } from './state-tag.tsx';
import { STEPS, type StepType, WORDS } from './step-draft.ts';
import { StepForm } from './step-form.tsx';
import '../organisation/organisation.css';
import '../people/people.css';
import './difficulty.css';

const route = getRouteApi('/frame/difficulties/$difficulty');

function Facts({ difficulty }: { readonly difficulty: DifficultyView }) {
  const facts = [
    [t('difficulties.subject'), capitalise(difficulty.subjectName)],
    [t('difficulties.raised'), printDate(difficulty.raisedOn)],
    [t('difficulties.due'), difficulty.dueOn ? printDate(difficulty.dueOn) : '–'],
    [t('difficulties.who'), capitalise(difficulty.holderName)],
    [t('difficulties.level'), capitalise(difficulty.levelName)],
  ] as const;
  return (
    <dl className="difficulty-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words as they were said. */
function Said({ difficulty }: { readonly difficulty: DifficultyView }) {
  const { text, request, masked, onBehalf, sourceWords } = difficulty;
  return (
    <section>
      <h2>{t('difficulties.text')}</h2>
      <p className="difficulty-said">{text}</p>
      <h2>{t('difficulties.request')}</h2>
      <p className="difficulty-said">{request === '' ? t('difficulties.requestNone') : request}</p>
      <p className="quiet">
        {onBehalf ? t('difficulties.onBehalf', { source: sourceWords }) : t('difficulties.own')}
        {masked ? ` · ${t('difficulties.masked')}` : ''}
      </p>
    </section>
  );
}

function Next({
  difficulty,
  onDone,
}: {
  readonly difficulty: DifficultyView;
  readonly onDone: (words: string) => void;
}) {
  const [type, setType] = useState<StepType>();
  const mayHandle = useMay('difficulties.handle');
  const { next, state, holderName, events } = difficulty;
  const offered = [...STEPS, ...WORDS].filter((each) => next.includes(each));
  const petition = events.findLast(
    (each) => each.type === 'petitioned' && each.state === 'recorded',
  )?.petition;
  const closed = state === 'accepted' || state === 'withdrawn';
  return (
    <section className="panel" aria-label={t('difficulties.next')}>
      <h2>{t('difficulties.next')}</h2>
      {closed ? <p className="quiet">{t('difficulties.closed')}</p> : null}
      {state === 'petitioned' && petition ? (
        <p>
          {t('difficulties.byPetition')}{' '}
          <Link to="/petitions/$petition" params={{ petition: String(petition) }}>
            {t('difficulties.openPetition')}
          </Link>
        </p>
      ) : null}
      {!closed && mayHandle && !difficulty.mayHandle ? (
        <p className="quiet">{t('difficulties.readOnly', { holder: holderName })}</p>
      ) : null}
      {type === undefined ? (
        <div className="difficulty-steps">
          {offered.map((each) => (
            <Button
              key={each}
              type={each === 'answered' ? 'primary' : 'default'}
              onClick={() => setType(each)}
            >
              {t(`difficulties.do.${each}`)}
            </Button>
          ))}
        </div>
      ) : (
        <StepForm
          difficulty={difficulty}
          type={type}
          onClose={() => setType(undefined)}
          onDone={(words) => {
            setType(undefined);
            onDone(words);
          }}
        />
      )}
    </section>
  );
}

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
            · {unit}
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
        <Next key={difficulty.version} difficulty={difficulty} onDone={setDone} />
      </div>
    </>
  );
}
