// Không có trang này: an address that leads nowhere says so and shows the way back.
import { Link } from '@tanstack/react-router';
import { t } from '../messages/translate.ts';
import { usePageTitle } from './page-title.tsx';
import { Empty } from './states.tsx';

/** The page for an unknown address. */
export function NotFound() {
  usePageTitle(t('state.noPage'));
  return (
    <main className="page">
      <h1>{t('state.noPage')}</h1>
      <Empty title={t('state.noPageHint')} action={<Link to="/summary">{t('state.toSummary')}</Link>} />
    </main>
  );
}
