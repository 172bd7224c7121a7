// Bản khai một sự kiện: what the person has typed, what is wrong with it, and the body that is sent.
import type { RecordableEvent } from './event-kinds.ts';
import type { OrganisationView } from './views.ts';

export interface EventDraft {
  readonly day: string;
  readonly decision: string;
  readonly reason: string;
  readonly reasonCode: string | undefined;
  readonly mode: 'voluntary' | 'compulsory' | undefined;
  readonly name: string;
  readonly unit: string | undefined;
  readonly address: string;
  readonly sector: string | undefined;
  readonly vsic: string;
  readonly capital: string;
  readonly members: string;
  readonly workers: string;
  readonly taxCode: string;
  readonly law: string | undefined;
  readonly counterpart: Counterpart | undefined;
  readonly alliance: string | undefined;
  readonly valueChain: boolean;
  readonly highTech: boolean;
  readonly ocop: boolean;
  readonly model: string;
  readonly grade: string | undefined;
  readonly evidence: string;
}

/** The other organisation of a merger, as it was picked. */
export interface Counterpart {
  readonly id: number;
  readonly name: string;
}

/** The recorded industry as it is typed; empty when none is recorded. */
export function writtenIndustry({ state }: OrganisationView): string {
  return state?.vsic ? `${state.vsic.edition}:${state.vsic.code}` : '';
}

/** The form as it opens: what would stay the same is filled in. */
export function draftOf(type: RecordableEvent, organisation: OrganisationView): EventDraft {
  const { state } = organisation;
  return {
    day: '',
    decision: '',
    reason: '',
    reasonCode: undefined,
    mode: undefined,
    name: type === 'renamed' || type === 'kind-changed' ? (state?.name ?? '') : '',
    unit: undefined,
    address: type === 'details-changed' ? (state?.address ?? '') : '',
    sector: undefined,
    vsic: writtenIndustry(organisation),
    capital: '',
    members: '',
    workers: '',
    taxCode: state?.taxCode ?? '',
    law: undefined,
    counterpart: undefined,
    alliance: undefined,
    valueChain: state?.flags.valueChain ?? false,
    highTech: state?.flags.highTech ?? false,
    ocop: state?.flags.ocop ?? false,
    model: state?.flags.modelCode ?? '',
    grade: undefined,
    evidence: '',
  };
}
