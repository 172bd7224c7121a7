// Người và quyền: the links between its screens, each shown only to those who may open it.
import { Link } from '@tanstack/react-router';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import './people.css';

/** The second row of links of this part of the app. */
export function PeopleSections() {
  const people = useMay('people.read');
  const journal = useMay('journal.read');
  const desk = useMay('personal-data.desk');
  return (
    <nav className="sections" aria-label={t('people.sections')}>
      {people ? <Link to="/people">{t('people.title')}</Link> : null}
      {people ? <Link to="/offices">{t('offices.title')}</Link> : null}
      <Link to="/permissions">{t('matrix.title')}</Link>
      {desk ? <Link to="/personal-data">{t('privacy.title')}</Link> : null}
      {journal ? <Link to="/journal">{t('journal.title')}</Link> : null}
    </nav>
  );
}
