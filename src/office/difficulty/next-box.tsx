import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { DifficultyView } from '#server/difficulty/contract-shapes.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { STEP_NAMES, STEPS, type StepType, WORDS } from './step-draft.ts';
import { StepForm } from './step-form.tsx';

export function NextBox({
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
              {t(STEP_NAMES[each])}
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
