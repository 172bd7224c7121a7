// Màn hình của các chương trình: loans of the funds, classes and fairs, difficulties and petitions; and what is released to the public.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readActivitiesSearch } from '../activity/activities-search.ts';
import { readDifficultiesSearch, readGathered } from '../difficulty/difficulties-search.ts';
import { readLoansSearch } from '../fund/loans-search.ts';
import { frame } from './frame-route.ts';

export const loans = [
  createRoute({
    getParentRoute: () => frame,
    path: '/loans',
    validateSearch: readLoansSearch,
    component: lazyRouteComponent(() => import('../fund/loans-page.tsx'), 'LoansPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/loans/new',
    staticData: { withoutContext: true },
    component: lazyRouteComponent(() => import('../fund/file-page.tsx'), 'FilePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/loans/$loan',
    // A loan keeps its own province, and is shown as it stands today.
    staticData: { withoutContext: true },
    component: lazyRouteComponent(() => import('../fund/loan-page.tsx'), 'LoanPage'),
  }),
] as const;

export const activities = [
  createRoute({
    getParentRoute: () => frame,
    path: '/activities',
    validateSearch: readActivitiesSearch,
    component: lazyRouteComponent(() => import('../activity/activities-page.tsx'), 'ActivitiesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/activities/new',
    component: lazyRouteComponent(() => import('../activity/new-page.tsx'), 'NewPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/activities/$activity',
    // An activity keeps its own territory, and is shown as it stands today.
    staticData: { withoutContext: true },
    component: lazyRouteComponent(() => import('../activity/activity-page.tsx'), 'ActivityPage'),
  }),
] as const;

export const releases = [
  createRoute({
    getParentRoute: () => frame,
    path: '/releases',
    component: lazyRouteComponent(() => import('../release/releases-page.tsx'), 'ReleasesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/releases/new',
    component: lazyRouteComponent(() => import('../release/new-page.tsx'), 'NewReleasePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/releases/$release',
    // A release keeps its own unit and period.
    staticData: { withoutContext: true },
    component: lazyRouteComponent(() => import('../release/release-page.tsx'), 'ReleasePage'),
  }),
] as const;

export const difficulties = [
  createRoute({
    getParentRoute: () => frame,
    path: '/difficulties',
    validateSearch: readDifficultiesSearch,
    component: lazyRouteComponent(() => import('../difficulty/difficulties-page.tsx'), 'DifficultiesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/difficulties/new',
    staticData: { withoutContext: true },
    component: lazyRouteComponent(() => import('../difficulty/raise-page.tsx'), 'RaisePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/difficulties/$difficulty',
    // A difficulty keeps its own place, and is shown as it stands today.
    staticData: { withoutContext: true },
    component: lazyRouteComponent(() => import('../difficulty/difficulty-page.tsx'), 'DifficultyPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/petitions',
    component: lazyRouteComponent(() => import('../difficulty/petitions-page.tsx'), 'PetitionsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/petitions/new',
    validateSearch: readGathered,
    component: lazyRouteComponent(() => import('../difficulty/petition-pages.tsx'), 'SendPetitionPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/petitions/$petition',
    staticData: { withoutContext: true },
    component: lazyRouteComponent(() => import('../difficulty/petition-pages.tsx'), 'PetitionPage'),
  }),
] as const;
