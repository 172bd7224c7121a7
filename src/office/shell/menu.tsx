// Menu chính: at most seven items, only those that work.
import { Link } from '@tanstack/react-router';
import { isLeader, useMay, useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';

const closeMenu = () => document.getElementById('folded-menu')?.hidePopover();

/** The links; used in the bar and, folded, on narrow screens. */
export function MenuLinks() {
  const figures = useMay('figures.read');
  const people = useMay('people.read');
  const mayRead = useMay('reader.use');
  const documents = useMay('documents.read');
  const reports = useMay('publications.read');
  const collects = useMay('collection.read');
  const leads = isLeader(useSession()?.role);
  // Seven items are enough: an alliance officer's is the book of activities, from which the ledger of loans is one step; leaders and
  // whoever also manages people reach it from the documents, a fund's own people have their ledger here.
  const keepsActivities = useMay('activities.write') && !people;
  const keepsLoans =
    [useMay('loans.write'), useMay('loans.check')].some(Boolean) && !people && !keepsActivities;
  // Commune officers answer difficulties from the menu; those whose seven are full reach them from the list of co-operatives.
  const answers = [useMay('difficulties.handle'), !keepsLoans, !keepsActivities, !people].every(Boolean);
  // A co-operative's own account: its forms are the phone's pages, and nothing of an office is open to it.
  if (!figures)
    return (
      <a href="/f/" className="menu-link">
        {t('menu.ownForms')}
      </a>
    );
  return (
    <>
      {/* Seven items are the most: a leader's first is the page of one sheet, and from there the summary is one step. */}
      {leads ? (
        <Link to="/leader" className="menu-link" activeProps={{ 'aria-current': 'page' }} onClick={closeMenu}>
          {t('menu.leader')}
        </Link>
      ) : (
        <Link
          to="/summary"
          className="menu-link"
          activeProps={{ 'aria-current': 'page' }}
          onClick={closeMenu}
        >
          {t('menu.summary')}
        </Link>
      )}
      <Link
        to="/organisations"
        className="menu-link"
        activeProps={{ 'aria-current': 'page' }}
        onClick={closeMenu}
      >
        {t('menu.organisations')}
      </Link>
      {collects ? (
        <Link
          to="/collection"
          className="menu-link"
          activeProps={{ 'aria-current': 'page' }}
          onClick={closeMenu}
        >
          {t('menu.collection')}
        </Link>
      ) : null}
      {documents ? (
        <Link
          to="/directives"
          className="menu-link"
          activeProps={{ 'aria-current': 'page' }}
          onClick={closeMenu}
        >
          {t('menu.directives')}
        </Link>
      ) : null}
      {keepsActivities ? (
        <Link
          to="/activities"
          className="menu-link"
          activeProps={{ 'aria-current': 'page' }}
          onClick={closeMenu}
        >
          {t('menu.activities')}
        </Link>
      ) : null}
      {keepsLoans ? (
        <Link to="/loans" className="menu-link" activeProps={{ 'aria-current': 'page' }} onClick={closeMenu}>
          {t('menu.loans')}
        </Link>
      ) : null}
      {answers ? (
        <Link
          to="/difficulties"
          className="menu-link"
          activeProps={{ 'aria-current': 'page' }}
          onClick={closeMenu}
        >
          {t('menu.difficulties')}
        </Link>
      ) : null}
      {reports ? (
        <Link
          to="/reports"
          className="menu-link"
          activeProps={{ 'aria-current': 'page' }}
          onClick={closeMenu}
        >
          {t('menu.reports')}
        </Link>
      ) : null}
      {mayRead ? (
        <Link to="/reader" className="menu-link" activeProps={{ 'aria-current': 'page' }} onClick={closeMenu}>
          {t('menu.reader')}
        </Link>
      ) : null}
      {people ? (
        <Link to="/people" className="menu-link" activeProps={{ 'aria-current': 'page' }} onClick={closeMenu}>
          {t('menu.people')}
        </Link>
      ) : null}
    </>
  );
}
