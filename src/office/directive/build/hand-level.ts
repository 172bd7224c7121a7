// Giao xuống cấp nào: the levels a document may be handed to, the one meant most often first.

import type { HandBody } from '#server/directive/contract-directive.ts';
import type { SessionView } from '#server/identity/contract.ts';
import { t } from '../../messages/translate.ts';
import type { ClauseDraft } from './directive-draft.ts';

export type HandLevel = HandBody['level'];

/** The first day without districts. */
const WITHOUT_DISTRICTS = '2025-07-01';

/** Whether an office speaks for the whole nation. */
export function isNational(office: Pick<SessionView['office'], 'unit'> | undefined): boolean {
  return office === undefined || office.unit === null || office.unit === 'VN';
}

/** The levels in order; an office below the nation hands downwards, its own province comes last. */
export function handLevels(
  national: boolean,
  issuedOn: string,
): readonly { readonly value: HandLevel; readonly label: string }[] {
  const provinces = {
    value: 'province',
    label: t(national ? 'build.provinces' : 'build.ownProvince'),
  } as const;
  const below = [
    ...(issuedOn < WITHOUT_DISTRICTS ? [{ value: 'district', label: t('build.districts') } as const] : []),
    { value: 'commune', label: t('build.communes') } as const,
  ];
  return national ? [provinces, ...below] : [...below, provinces];
}

/** Targets that each unit of one level bore are borne by each unit of the level now chosen. */
export function withLevel(clauses: readonly ClauseDraft[], from: HandLevel, to: HandLevel) {
  return clauses.map((clause) => ({
    ...clause,
    targets: clause.targets.map((draft) => {
      const { bearer } = draft.target;
      return bearer.kind === 'each' && bearer.level === from
        ? { ...draft, target: { ...draft.target, bearer: { kind: 'each', level: to } as const } }
        : draft;
    }),
  }));
}
