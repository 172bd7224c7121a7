// Một bản công bố: where it stands, the next step, what the public sees, what is different now, its editions.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReleaseView } from '#server/release/contract-shapes.ts';
import { periodName } from '../context/period.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { ChangesBox } from './changes-box.tsx';
import { EditForm } from './edit-form.tsx';
import { Preview } from './preview.tsx';
import { changesQuery, previewQuery, releaseQuery } from './queries.ts';
import { type Doing, doingWords, StepForm } from './step-form.tsx';
import { editionWords, standingTone } from './words.ts';
import '../ui/figures.css';
import '../people/people.css';
import '../organisation/organisation.css';
import '../fund/fund.css';
import './release.css';

function useDoings({ standing, ownMaker }: ReleaseView): readonly Doing[] {
  const [writes, approves] = [useMay('releases.write'), useMay('releases.approve') && !ownMaker];
  switch (standing) {
    case 'draft':
      return writes ? ['submit', 'drop'] : [];
    case 'submitted':
      return approves ? ['approve', 'return'] : [];
    case 'scheduled':
      return approves ? ['return'] : [];
    case 'released':
      return writes ? ['revise'] : [];
    case 'dropped':
      return [];
  }
}

function Facts({ release }: { readonly release: ReleaseView }) {
  const facts: readonly (readonly [string, string | null])[] = [
    [t('releases.period'), `${release.unit.name}, ${periodName(release.period)}`],
    [t('releases.maker'), release.maker],
    [t('releases.checker'), release.checker],
    [t('releases.at'), release.releaseAt && printMoment(release.releaseAt)],
    [t('releases.pin'), release.pin === null ? null : String(release.pin)],
    [t('releases.sha'), release.sha256],
  ];
  return (
    <dl className="loan-facts release-facts">
      {facts.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Editions({ release }: { readonly release: ReleaseView }) {
  const out = release.editions.filter(({ standing }) => standing === 'released');
  if (out.length === 0) return null;
  return (
    <section>
      <h2>{t('releases.editions')}</h2>
      <ul>
        {out.map(({ revision, releaseAt, reason }) => (
          <li key={revision}>
            <a href={`/cong-bo/${release.code}/${revision}`}>
              {release.code}, {editionWords(revision)}
            </a>{' '}
            – {releaseAt ? printMoment(releaseAt) : ''}
            {reason ? ` – ${reason}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Body({ release }: { readonly release: ReleaseView }) {
  const [doing, setDoing] = useState<Doing | 'edit'>();
  const navigate = useNavigate();
  const doings = useDoings(release);
  const writes = useMay('releases.write');
  const preview = useQuery(previewQuery(release.id, release.version));
  const out = release.editions.some(({ standing }) => standing === 'released');
  const changes = useQuery({ ...changesQuery(release.id), enabled: out }).data ?? [];
  const close = (done: boolean) => {
    setDoing(undefined);
    // A first edition that was dropped is there no more; a later one gives its place back to the one before.
    if (done && doing === 'drop' && release.revision === 0) void navigate({ to: '/releases' });
  };
  return (
    <>
      <PageHead
        title={release.title}
        lead={
          <>
            {release.code} · {editionWords(release.revision)}{' '}
            <Tag tone={standingTone(release.standing)}>{release.standingName}</Tag>
          </>
        }
        actions={
          doing === undefined ? (
            <>
              {release.standing === 'draft' && writes ? (
                <Button onClick={() => setDoing('edit')}>{t('releases.edit')}</Button>
              ) : null}
              {doings.map((each, index) => (
                <Button key={each} type={index === 0 ? 'primary' : 'default'} onClick={() => setDoing(each)}>
                  {doingWords(each)}
                </Button>
              ))}
            </>
          ) : null
        }
      />
      {release.returned && release.standing === 'draft' ? (
        <p className="release-returned">{t('releases.returned', { reason: release.returned })}</p>
      ) : null}
      {release.standing === 'submitted' && release.ownMaker ? (
        <p className="quiet">{t('releases.ownMaker')}</p>
      ) : null}
      <Facts release={release} />
      {doing === 'edit' ? <EditForm release={release} onClose={() => setDoing(undefined)} /> : null}
      {doing && doing !== 'edit' ? (
        <StepForm key={doing} release={release} doing={doing} onClose={close} />
      ) : null}
      <ChangesBox changes={changes} measures={preview.data?.document.measures ?? []} />
      <Editions release={release} />
      {preview.error ? <Failure error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.isPending ? <Loading rows={6} /> : null}
      {preview.data ? <Preview preview={preview.data} /> : null}
    </>
  );
}

/** Opens one release. */
export function ReleasePage() {
  const { release: id } = useParams({ from: '/frame/releases/$release' });
  const release = useQuery(releaseQuery(id));
  return (
    <>
      <p className="way-back no-print">
        <Link to="/releases">
          <Icon name="back" /> {t('releases.back')}
        </Link>
      </p>
      {release.error ? <Failure error={release.error} onRetry={() => void release.refetch()} /> : null}
      {release.isPending ? <Loading rows={8} /> : null}
      {release.data ? (
        <Body key={`${release.data.revision} ${release.data.standing}`} release={release.data} />
      ) : null}
    </>
  );
}
