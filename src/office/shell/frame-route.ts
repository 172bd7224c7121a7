// Khung chung của các màn hình: the root of all addresses, and the frame that asks who is there and where one stands.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { initialContext, readContext } from '../context/working-context.ts';
import { sessionQuery } from '../identity/session.ts';
import { PageFailure } from '../ui/failure.tsx';
import { NotFound } from '../ui/not-found.tsx';

/** Pages about oneself, open to every role. */
const OWN_PAGES: readonly string[] = ['/account', '/inbox'];

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageFailure,
});

/** The screens of an office: somebody is signed in, a unit and a period are chosen. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  validateSearch: readContext,
  search: { middlewares: [retainSearchParams(['unit', 'period', 'geography'])] },
  beforeLoad: async ({ context, search, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
    // A co-operative's accountant has no office screens: forms to fill are on the phone's pages.
    if (!session.may.includes('figures.read') && !OWN_PAGES.includes(location.pathname))
      throw redirect({ href: '/f/', reloadDocument: true });
    if (!search.unit || !search.period) {
      const initial = initialContext(session.person.id, session.office.unit);
      throw redirect({
        to: location.pathname,
        search: { ...location.search, ...initial, ...search },
        replace: true,
      });
    }
  },
  component: lazyRouteComponent(() => import('./frame.tsx'), 'Frame'),
});
