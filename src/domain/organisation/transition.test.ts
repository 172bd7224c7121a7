import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '#domain/organisation/event.ts';
import {
  ALLIANCE_CLASSES,
  OPERATING_STATUSES,
  ORGANISATION_KINDS,
} from '#domain/organisation/organisation.ts';
import { isTransitionAllowed, type TransitionState } from '#domain/organisation/transition.ts';

/** "kind/operating/alliance" with * for all; written by hand from the law and the seeds, not from the table. */
const ALLOWED: Readonly<Record<(typeof EVENT_TYPES)[number], readonly string[]>> = {
  founded: ['absent'],
  registered: ['absent'],
  converted: [
    'HTX/active/*',
    'HTX/suspended/*',
    'LHHTX/active/*',
    'LHHTX/suspended/*',
    'QTDND/active/*',
    'QTDND/suspended/*',
  ],
  renamed: ['*/*/*'],
  moved: ['*/*/*'],
  placed: ['*/*/*'],
  'capital-changed': ['*/*/*'],
  'sector-changed': ['HTX/*/*', 'THT/*/*', 'LHHTX/*/*'],
  'members-changed': ['*/*/*'],
  'details-changed': ['*/*/*'],
  suspended: ['*/active/*'],
  stopped: ['*/active/*', '*/suspended/*'],
  resumed: ['*/suspended/*', '*/stopped/*'],
  merged: ['*/*/*'],
  split: ['*/*/*'],
  separated: ['*/*/*'],
  'kind-changed': ['HTX/*/*', 'THT/*/*'],
  'to-enterprise': ['HTX/*/*', 'LHHTX/*/*'],
  dissolved: ['*/*/*'],
  revoked: ['*/*/*'],
  admitted: ['*/*/none', '*/*/associate'],
  withdrawn: ['*/*/official', '*/*/associate'],
  flagged: ['*/*/*'],
  graded: ['HTX/*/*', 'LHHTX/*/*', 'QTDND/*/*'],
  'recorded-twice': ['*/*/*'],
  restored: ['*/*/*'],
};

const ALIVE: readonly TransitionState[] = ORGANISATION_KINDS.flatMap((kind) =>
  OPERATING_STATUSES.flatMap((operating) =>
    ALLIANCE_CLASSES.map((allianceClass) => ({ phase: 'alive', kind, operating, allianceClass }) as const),
  ),
);
const STATES: readonly TransitionState[] = [{ phase: 'absent' }, { phase: 'ended' }, ...ALIVE];

function matches(state: TransitionState, pattern: string): boolean {
  if (state.phase !== 'alive') return pattern === state.phase;
  const parts = pattern.split('/');
  const own = [state.kind, state.operating, state.allianceClass];
  return parts.length === 3 && parts.every((part, index) => part === '*' || part === own[index]);
}

describe('bảng chuyển trạng thái', () => {
  it('có đủ 38 trạng thái', () => expect(STATES.length).toBe(38));

  it.each(EVENT_TYPES.map((type) => [type] as const))('%s trong mọi trạng thái', (type) => {
    for (const state of STATES) {
      const expected = ALLOWED[type].some((pattern) => matches(state, pattern));
      expect(isTransitionAllowed(type, state), `${type} khi ${JSON.stringify(state)}`).toBe(expected);
    }
  });
});
