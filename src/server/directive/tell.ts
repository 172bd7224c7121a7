// Báo cho người của đơn vị: the people of the offices whose territory holds these units now.
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { peopleOfOffice, peopleOfUnits } from '#server/directive/store-people.ts';
import { tell } from '#server/notify/service.ts';
import type { Db } from '#server/platform/db.ts';

export interface Matter {
  readonly key: string;
  readonly title: string;
  readonly path: string;
  readonly dueOn: string | null;
}

const KEEPERS = ['clerk', 'commune-officer', 'provincial', 'national'];
const LEADERS = ['provincial-leader', 'national-leader'];

async function tellAll(
  deps: DirectiveDeps,
  trx: Db,
  people: readonly number[],
  matter: Matter,
): Promise<number> {
  let told = 0;
  for (const personId of people) if (await tell(deps, trx, { personId, ...matter })) told += 1;
  return told;
}

/** Tells those who keep papers at the offices of the units. @returns how many were told for the first time */
export async function tellOffices(
  deps: DirectiveDeps,
  trx: Db,
  issuer: number,
  units: readonly number[],
  matter: Matter,
): Promise<number> {
  return tellAll(deps, trx, await peopleOfUnits(trx, issuer, units, KEEPERS), matter);
}

/** Tells the leaders of the units' offices. */
export async function escalate(
  deps: DirectiveDeps,
  trx: Db,
  issuer: number,
  units: readonly number[],
  matter: Matter,
): Promise<number> {
  return tellAll(deps, trx, await peopleOfUnits(trx, issuer, units, LEADERS), matter);
}

/** Tells the people of the office that handed down. */
export async function tellIssuer(
  deps: DirectiveDeps,
  trx: Db,
  issuer: number,
  matter: Matter,
): Promise<number> {
  return tellAll(deps, trx, await peopleOfOffice(trx, issuer, [...KEEPERS, ...LEADERS]), matter);
}
