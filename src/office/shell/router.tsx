// Bản đồ các màn hình: every address of the office app, what it reads from the address, and its lazily loaded page.
import { QueryCache, QueryClient } from '@tanstack/react-query';
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RequestRefused } from '../api/request.ts';
import { readCollectionSearch } from '../collection/collection-search.ts';
import { readDocumentSearch } from '../directive/entry/document-search.ts';
import { isLeader, sessionQuery } from '../identity/session.ts';
import { readFigureSearch } from '../measure/figure-reference.ts';
import { readSummarySearch } from '../measure/summary-search.ts';
import { readListSearch } from '../organisation/list-search.ts';
import { readPile } from '../reconciliation/pile-search.ts';
import { PageFailure } from '../ui/failure.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { Loading } from '../ui/states.tsx';
import { frame, root } from './frame-route.ts';
import { activities, difficulties, loans, releases } from './programme-routes.ts';

/** One query cache for the app; a lost session anywhere leads back to sign-in, once. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (refusal) => {
      if (refusal instanceof RequestRefused && refusal.status === 401) {
        queryClient.setQueryData(sessionQuery.queryKey, null);
        void router.invalidate();
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, refusal) =>
        failures < 2 && refusal instanceof RequestRefused && (refusal.status === 0 || refusal.status === 503),
    },
  },
});

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = text(search.next);
    // Only an address inside this app: "//host" and "/\host" would leave it.
    return next && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  component: lazyRouteComponent(() => import('../identity/sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../identity/invitation-page.tsx'), 'InvitationPage'),
});

interface RouteComponent {
  readonly Page: () => ReactNode;
}

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    const to = isLeader(session?.role) ? '/leader' : '/summary';
    throw redirect({ to, search: (previous) => previous, replace: true });
  },
});

const leader = createRoute({
  getParentRoute: () => frame,
  path: '/leader',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('../leader/leader-page.tsx'), 'LeaderPage'),
});

const summary = createRoute({
  getParentRoute: () => frame,
  path: '/summary',
  validateSearch: readSummarySearch,
  component: lazyRouteComponent(() => import('../measure/summary-page.tsx'), 'SummaryPage'),
});

const organisations = createRoute({
  getParentRoute: () => frame,
  path: '/organisations',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../organisation/list-page.tsx'), 'OrganisationListPage'),
});

const founding = createRoute({
  getParentRoute: () => frame,
  path: '/organisations/new',
  component: lazyRouteComponent(() => import('../organisation/founding-page.tsx'), 'FoundingPage'),
});

const importing = createRoute({
  getParentRoute: () => frame,
  path: '/organisations/import',
  component: lazyRouteComponent(() => import('../exchange/import-page.tsx'), 'ImportPage'),
});

const reconciling = createRoute({
  getParentRoute: () => frame,
  path: '/organisations/reconcile',
  component: lazyRouteComponent(() => import('../reconciliation/start-page.tsx'), 'ReconcileStartPage'),
});

const reconciliation = createRoute({
  getParentRoute: () => frame,
  path: '/organisations/reconcile/$id',
  validateSearch: readPile,
  component: lazyRouteComponent(() => import('../reconciliation/reconcile-page.tsx'), 'ReconcilePage'),
});

const directives = createRoute({
  getParentRoute: () => frame,
  path: '/directives',
  component: lazyRouteComponent(() => import('../directive/directives-page.tsx'), 'DirectivesPage'),
});

const directive = createRoute({
  getParentRoute: () => frame,
  path: '/directives/$document',
  component: lazyRouteComponent(() => import('../directive/document-page.tsx'), 'DocumentPage'),
});

const underDirectives = [
  createRoute({
    getParentRoute: () => frame,
    path: '/directives/new',
    validateSearch: readDocumentSearch,
    component: lazyRouteComponent(
      () => import('../directive/entry/new-document-page.tsx'),
      'NewDocumentPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/directives/import',
    component: lazyRouteComponent(
      () => import('../directive/import/import-documents-page.tsx'),
      'ImportDocumentsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/directives/unit',
    component: lazyRouteComponent(() => import('../target/unit-board-page.tsx'), 'UnitBoardPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/directives/funds',
    component: lazyRouteComponent(() => import('../target/fund/funds-page.tsx'), 'FundsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/directives/$document/edit',
    component: lazyRouteComponent(
      () => import('../directive/entry/edit-document-page.tsx'),
      'EditDocumentPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/directives/$document/build',
    component: lazyRouteComponent(() => import('../directive/build/builder-page.tsx'), 'BuilderPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/directives/$document/targets/$target',
    component: lazyRouteComponent(() => import('../target/cascade-page.tsx'), 'CascadePage'),
  }),
] as const;

const placing = createRoute({
  getParentRoute: () => frame,
  path: '/organisations/placement',
  component: lazyRouteComponent(() => import('../placement/placement-page.tsx'), 'PlacementPage'),
});

const organisation = createRoute({
  getParentRoute: () => frame,
  path: '/organisations/$id',
  validateSearch: (
    search: Record<string, unknown>,
  ): {
    at?: string;
    tab?: 'contact' | 'activities' | 'difficulties' | undefined;
  } => {
    const at = text(search.at);
    const { tab } = search;
    return {
      ...(at ? { at } : {}),
      ...(tab === 'contact' || tab === 'activities' || tab === 'difficulties' ? { tab } : {}),
    };
  },
  component: lazyRouteComponent(() => import('../organisation/organisation-page.tsx'), 'OrganisationPage'),
});

const page = <Path extends string>(path: Path, load: () => Promise<RouteComponent>) =>
  createRoute({
    getParentRoute: () => frame,
    path,
    // People, rights and one's own account know neither unit nor period.
    staticData: { withoutContext: true },
    component: lazyRouteComponent(load, 'Page'),
  });

const people = page('/people', async () => ({
  Page: (await import('../people/people-page.tsx')).PeoplePage,
}));
const offices = page('/offices', async () => ({
  Page: (await import('../people/offices-page.tsx')).OfficesPage,
}));
const permissions = page('/permissions', async () => ({
  Page: (await import('../people/matrix-page.tsx')).MatrixPage,
}));
const journal = page('/journal', async () => ({
  Page: (await import('../journal/journal-page.tsx')).JournalPage,
}));
const personalData = page('/personal-data', async () => ({
  Page: (await import('../privacy/desk-page.tsx')).DeskPage,
}));
const account = page('/account', async () => ({
  Page: (await import('../account/account-page.tsx')).AccountPage,
}));
const inbox = page('/inbox', async () => ({ Page: (await import('../account/inbox-page.tsx')).InboxPage }));

const reader = createRoute({
  getParentRoute: () => frame,
  path: '/reader',
  // A report states its own place and period; those of the bar would only mislead.
  staticData: { withoutContext: true },
  component: lazyRouteComponent(() => import('../reader/reader-page.tsx'), 'ReaderPage'),
});

/** Screens of collection choose their own reporting period; which one stands in the address. */
const collecting = <Path extends string>(path: Path, load: () => Promise<RouteComponent>) =>
  createRoute({
    getParentRoute: () => frame,
    path,
    validateSearch: readCollectionSearch,
    search: { middlewares: [retainSearchParams(['key', 'form'])] },
    staticData: { withoutContext: true },
    component: lazyRouteComponent(load, 'Page'),
  });

const collection = [
  collecting('/collection', async () => ({ Page: (await import('../collection/desk-page.tsx')).DeskPage })),
  collecting('/collection/review', async () => ({
    Page: (await import('../collection/review-page.tsx')).ReviewPage,
  })),
  collecting('/collection/entry', async () => ({
    Page: (await import('../collection/entry-page.tsx')).EntryPage,
  })),
  collecting('/collection/total', async () => ({
    Page: (await import('../collection/total-page.tsx')).TotalPage,
  })),
  collecting('/collection/outliers', async () => ({
    Page: (await import('../collection/outliers-page.tsx')).OutliersPage,
  })),
  collecting('/collection/periods', async () => ({
    Page: (await import('../collection/design/periods-page.tsx')).PeriodsPage,
  })),
  collecting('/collection/forms', async () => ({
    Page: (await import('../collection/design/forms-page.tsx')).FormsPage,
  })),
  collecting('/collection/forms/$code', async () => ({
    Page: (await import('../collection/design/designer-page.tsx')).DesignerPage,
  })),
] as const;

const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  component: lazyRouteComponent(() => import('../publication/reports-page.tsx'), 'ReportsPage'),
});

const outlines = createRoute({
  getParentRoute: () => frame,
  path: '/outlines',
  staticData: { withoutContext: true },
  component: lazyRouteComponent(() => import('../outline/outlines-page.tsx'), 'OutlinesPage'),
});

const outline = createRoute({
  getParentRoute: () => frame,
  path: '/outlines/$key',
  staticData: { withoutContext: true },
  component: lazyRouteComponent(() => import('../outline/outline-page.tsx'), 'OutlinePage'),
});

const report = createRoute({
  getParentRoute: () => frame,
  path: '/reports/$id',
  // A report keeps its own unit and period.
  staticData: { withoutContext: true },
  component: lazyRouteComponent(() => import('../publication/report-page.tsx'), 'ReportPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    frame.addChildren([
      home,
      leader,
      summary,
      organisations,
      founding,
      importing,
      reconciling,
      reconciliation,
      directives,
      directive,
      ...underDirectives,
      ...loans,
      ...activities,
      ...difficulties,
      ...releases,
      placing,
      organisation,
      people,
      offices,
      permissions,
      journal,
      personalData,
      account,
      inbox,
      reader,
      reports,
      report,
      outlines,
      outline,
      ...collection,
    ]),
  ]),
  context: { queryClient },
  // Addresses stay readable and typed by hand: ?unit=27, not ?unit=%2227%22.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(search)) {
      if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
    }
    const written = params.toString();
    return written === '' ? '' : `?${written}`;
  },
  notFoundMode: 'root',
  defaultPreload: false,
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page shows no unit and period. */
    readonly withoutContext?: boolean;
  }
}
