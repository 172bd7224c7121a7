// Trang của một tổ chức: what it is on a day, everything that ever happened to it, and what may be recorded next.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useState } from 'react';
import type { Receipt } from '#server/organisation/contract.ts';
import { OrganisationActivitiesTab } from '../activity/organisation-tab.tsx';
import { OwnTab } from '../difficulty/own-tab.tsx';
import { useMay } from '../identity/session.ts';
import { LinkBox } from '../link/link-box.tsx';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { PrintLinks } from '../ui/print-links.tsx';
import { Loading } from '../ui/states.tsx';
import { DemonstrationTag, Tag } from '../ui/tag.tsx';
import { ContactTab } from './contact-tab.tsx';
import { EventForms } from './event-forms.tsx';
import { kindName, operatingLook } from './names.ts';
import { organisationQuery } from './queries.ts';
import { ReceiptBox } from './receipt-box.tsx';
import { RestoreBox } from './restore-box.tsx';
import { StateDay } from './state-day.tsx';
import { StateFacts } from './state-facts.tsx';
import { Timeline } from './timeline.tsx';
import { viewDay } from './view-day.ts';
import type { OrganisationView } from './views.ts';
import './organisation.css';
import './events.css';

const route = getRouteApi('/frame/organisations/$id');

/** Another organisation is another page: what was just recorded of the one before stays there. */
export function OrganisationPage() {
  const { id } = route.useParams();
  return <Organisation key={id} id={id} />;
}

/** The day on which the state is shown stands in the address. */
function Organisation({ id }: { readonly id: string }) {
  const { at, period, tab, unit = 'VN' } = route.useSearch();
  const mayDifficulties = useMay('difficulties.read');
  const navigate = useNavigate();
  const mayContact = useMay('contacts.read');
  const mayActivities = useMay('activities.read');
  const day = at ?? viewDay(period);
  const { data: organisation, error, refetch } = useQuery(organisationQuery(id, day));
  const cache = useQueryClient();
  const mayWrite = useMay('register.write');
  const mayLink = useMay('link.issue');
  const [receipt, setReceipt] = useState<Receipt>();

  const onRecorded = async (written: Receipt) => {
    setReceipt(written);
    // Every number may have moved with the register; nothing shown before stays believed.
    await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };

  if (error) {
    return (
      <>
        <PageHead title={t('organisation.title')} />
        <Failure error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!organisation) {
    return (
      <>
        <PageHead title={t('organisation.title')} />
        <Loading rows={8} />
      </>
    );
  }
  const life = (
    <div className="organisation-columns">
      <section className="state-area" aria-labelledby="state-title">
        <div className="section-head">
          <h2 id="state-title">{t('organisation.state', { day: printDate(day) })}</h2>
          <StateDay key={day} day={day} />
        </div>
        <StateFacts organisation={organisation} />
      </section>
      {mayWrite ? <EventForms organisation={organisation} onRecorded={onRecorded} onStale={refetch} /> : null}
      <Timeline
        organisation={organisation}
        mayWithdraw={mayWrite}
        onRecorded={onRecorded}
        onStale={refetch}
      />
    </div>
  );
  return (
    <>
      <p className="way-back">
        <Link to="/organisations">
          <Icon name="back" /> {t('organisation.back')}
        </Link>
      </p>
      <PageHead
        title={nameOf(organisation)}
        lead={
          <span className="tags">
            <span>{t('organisation.code', { code: organisation.code })}</span>
            {organisation.known ? <span>{kindName(organisation.known.kind)}</span> : null}
            {organisation.state ? (
              <Tag {...operatingLook(organisation.state.operating)}>
                {capitalise(organisation.state.operatingName)}
              </Tag>
            ) : null}
            {organisation.status.legal === 'not-yet' ? (
              <Tag tone="warning" icon="pause">
                {capitalise(organisation.status.legalName)}
              </Tag>
            ) : null}
            {organisation.ended ? (
              <Tag tone="error" icon="stop">
                {t('organisation.ended', {
                  type: capitalise(organisation.ended.typeName),
                  day: printDate(organisation.ended.date),
                })}
              </Tag>
            ) : null}
            <DemonstrationTag source={organisation.source} />
          </span>
        }
        actions={<PrintLinks path={`/api/organisations/${organisation.id}/sheet`} query={{ at: day }} />}
      />
      <RestoreBox
        organisation={organisation}
        mayRestore={mayWrite}
        onRestored={async () => {
          await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
        }}
      />
      {receipt ? <ReceiptBox receipt={receipt} title={t('receipt.recorded')} /> : null}
      <Tabs
        // Four fit side by side on a phone: a folded rest would be a menu without a name.
        tabBarGutter={16}
        activeKey={tab ?? 'life'}
        onChange={(key) =>
          void navigate({
            to: '/organisations/$id',
            params: { id },
            search: (previous) => ({
              ...previous,
              tab: key === 'contact' || key === 'activities' || key === 'difficulties' ? key : undefined,
            }),
            replace: true,
          })
        }
        items={[
          { key: 'life', label: t('organisation.tabLife'), children: life },
          ...(mayActivities
            ? [
                {
                  key: 'activities',
                  label: t('activities.tab'),
                  children: <OrganisationActivitiesTab id={organisation.id} />,
                },
              ]
            : []),
          ...(mayDifficulties
            ? [
                {
                  key: 'difficulties',
                  label: t('difficulties.tab'),
                  children: <OwnTab id={organisation.id} unit={unit} at={day} />,
                },
              ]
            : []),
          ...(mayContact
            ? [
                {
                  key: 'contact',
                  label: t('organisation.tabContact'),
                  children: <ContactTab id={organisation.id} />,
                },
              ]
            : []),
        ]}
      />
      {mayLink ? <LinkBox id={id} /> : null}
    </>
  );
}

/** The name on the day, before the founding the first, after the end the last; the code only where no name was ever known. */
function nameOf(organisation: OrganisationView): string {
  return organisation.known?.name ?? organisation.code;
}
