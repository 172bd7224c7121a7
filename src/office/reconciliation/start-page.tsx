// Đối soát: send another office's list to compare, or look at the pairs of the register that may be one.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { UploadForm } from '../exchange/upload-form.tsx';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { viewDay } from '../organisation/view-day.ts';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { NoPermission } from '../ui/states.tsx';
import { Duplicates } from './duplicates.tsx';
import '../exchange/exchange.css';

const route = getRouteApi('/frame/organisations/reconcile');

/** Nothing is written by comparing. */
export function ReconcileStartPage() {
  const { unit = 'VN', period } = route.useSearch();
  const navigate = useNavigate();
  const may = useMay('register.write');
  return (
    <>
      <p className="way-back">
        <Link to="/organisations">
          <Icon name="back" /> {t('organisation.back')}
        </Link>
      </p>
      <PageHead title={t('reconcile.title')} lead={t('reconcile.lead')} />
      {may ? (
        <>
          <UploadForm<{ list: number }>
            path="/api/reconciliations"
            unit={unit}
            day={viewDay(period)}
            submit={t('reconcile.compare')}
            onReceived={({ list }) =>
              void navigate({ to: '/organisations/reconcile/$id', params: { id: String(list) } })
            }
          />
          <Duplicates unit={unit} />
        </>
      ) : (
        <NoPermission message={t('import.notAllowed')} />
      )}
    </>
  );
}
