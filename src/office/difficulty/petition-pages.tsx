// Gửi một kiến nghị gom nhiều khó khăn; một kiến nghị với những gì nó gom và trả lời của nó.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PetitionView } from '#server/difficulty/contract-petitions.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate, readDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { PetitionForm } from './petition-form.tsx';
import { petitionQuery } from './queries.ts';
import '../organisation/organisation.css';
import '../people/people.css';
import './difficulty.css';

const sending = getRouteApi('/frame/petitions/new');
const reading = getRouteApi('/frame/petitions/$petition');
const ON = () => ({ name: 'on' as const, label: t('difficulties.on'), hint: t('difficulties.dayHint') });

/** Sends what was ticked in the list. */
export function SendPetitionPage() {
  const { of = '', unit = 'VN' } = sending.useSearch();
  const navigate = useNavigate();
  const difficulties = of === '' ? [] : of.split(',').map(Number);
  return (
    <>
      <p className="way-back no-print">
        <Link to="/difficulties">
          <Icon name="back" /> {t('difficulties.back')}
        </Link>
      </p>
      <PageHead title={t('petitions.title')} />
      {difficulties.length === 0 ? (
        <Empty title={t('petitions.none')}>
          <p>{t('petitions.noneHint')}</p>
        </Empty>
      ) : (
        <PetitionForm
          path="/api/petitions"
          title={t('petitions.new')}
          lead={t('petitions.newLead', { count: difficulties.length })}
          fields={[
            ON(),
            { name: 'number', label: t('difficulties.number') },
            { name: 'title', label: t('petitions.name') },
            { name: 'text', label: t('petitions.text') },
          ]}
          bodyOf={({ on, number, title, text }) => ({
            unit,
            on: readDate(on),
            number: number.trim(),
            title: title.trim(),
            text: text.trim(),
            difficulties,
          })}
          onDone={(id) => void navigate({ to: '/petitions/$petition', params: { petition: String(id) } })}
        />
      )}
    </>
  );
}

function Steps({ petition, onDone }: { readonly petition: PetitionView; readonly onDone: () => void }) {
  const base = petition.version;
  return (
    <>
      {petition.mayAnswer ? (
        <PetitionForm
          path={`/api/petitions/${petition.id}/answer`}
          title={t('petitions.answer')}
          lead={t('petitions.answerLead')}
          fields={[
            ON(),
            {
              name: 'by',
              label: t('difficulties.answerBy'),
              hint: t('difficulties.answerByNation'),
              optional: true,
            },
            { name: 'number', label: t('difficulties.number'), optional: true },
            { name: 'text', label: t('difficulties.answer') },
          ]}
          bodyOf={({ on, by, number, text }) => ({
            base,
            on: readDate(on),
            by: by.trim(),
            number: number.trim(),
            text: text.trim(),
          })}
          onDone={onDone}
        />
      ) : null}
      {petition.mayWithdraw ? (
        <PetitionForm
          path={`/api/petitions/${petition.id}/withdrawal`}
          title={t('petitions.withdraw')}
          lead={t('difficulties.reasonHint')}
          fields={[{ name: 'text', label: t('difficulties.reason') }]}
          bodyOf={({ text }) => ({ base, reason: text.trim() })}
          onDone={onDone}
        />
      ) : null}
    </>
  );
}

/** One petition. */
export function PetitionPage() {
  const { petition: id } = reading.useParams();
  const { data: petition, error, refetch } = useQuery(petitionQuery(id));
  const [done, setDone] = useState('');
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!petition) return <Loading rows={8} />;
  const { answer, difficulties } = petition;
  return (
    <>
      <p className="way-back no-print">
        <Link to="/petitions">
          <Icon name="back" /> {t('petitions.back')}
        </Link>
      </p>
      <PageHead
        title={petition.title}
        lead={
          <>
            <Tag tone={petition.state === 'answered' ? 'good' : 'warning'}>
              {capitalise(petition.stateName)}
            </Tag>{' '}
            {petition.number} · {printDate(petition.sentOn)} · {petition.unit.name}
          </>
        }
      />
      {done === '' ? null : <p role="status">{done}</p>}
      <div className="difficulty-parts">
        <div>
          <p className="difficulty-said">{petition.text}</p>
          {petition.reason ? (
            <p className="quiet">{t('difficulties.taken', { reason: petition.reason })}</p>
          ) : null}
          {answer ? (
            <>
              <h2>{t('petitions.answered')}</h2>
              <p className="quiet">
                {[answer.by, answer.number, printDate(answer.on)].filter(Boolean).join(' · ')}
              </p>
              <p className="difficulty-said">{answer.text}</p>
            </>
          ) : null}
          <h2>{t('petitions.members')}</h2>
          <ul className="plain-list difficulty-course">
            {difficulties.map((each) => (
              <li key={each.id}>
                <div>
                  <Link to="/difficulties/$difficulty" params={{ difficulty: String(each.id) }}>
                    {each.organisation.name}
                  </Link>
                  <span className="head-note">
                    {capitalise(each.subjectName)} · {each.stateName}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <Steps key={petition.version} petition={petition} onDone={() => setDone(t('difficulties.saved'))} />
        </div>
      </div>
    </>
  );
}
