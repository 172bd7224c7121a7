// Khung chung của mọi màn hình: menu, search, account, unit and period, and the way past them with the keyboard.
import { Link, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef } from 'react';
import { ContextBar } from '../context/context-bar.tsx';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { SearchDialog } from '../search/search-dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { AccountMenu } from './account-menu.tsx';
import { InboxLink } from './inbox-link.tsx';
import { MenuLinks } from './menu.tsx';
import './frame.css';

/** Frame around every page of a signed-in person. */
export function Frame() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const withoutContext = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.withoutContext),
  });
  const drawn = useRef(pathname);
  const figures = useMay('figures.read');

  // A new page starts being read at its top, not at the link that led to it.
  useEffect(() => {
    if (drawn.current !== pathname) content.current?.focus();
    drawn.current = pathname;
  }, [pathname]);

  const skip = (event: MouseEvent) => {
    event.preventDefault();
    content.current?.focus();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads within the page; the click only spares the address a hash */}
      <a className="skip-link" href="#content" onClick={skip}>
        {t('shell.skip')}
      </a>
      <header className="bar">
        <button
          type="button"
          className="bar-button menu-button"
          popoverTarget="folded-menu"
          aria-label={t('menu.open')}
        >
          <Icon name="menu" />
        </button>
        <Link to="/" className="brand">
          {t('shell.product')}
        </Link>
        <nav className="menu" aria-label={t('menu.title')}>
          <MenuLinks />
        </nav>
        <span className="bar-space" />
        {figures ? <SearchDialog /> : null}
        <InboxLink />
        <AccountMenu />
      </header>
      <div id="folded-menu" popover="auto" className="popover folded-menu">
        <nav aria-label={t('menu.title')}>
          <MenuLinks />
        </nav>
      </div>
      {withoutContext ? null : <ContextBar />}
      <main id="content" className="page" ref={content} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
