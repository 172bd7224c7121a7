// Quỹ hỗ trợ phát triển HTX của tỉnh: what happened to the fund of a province; scores "establish, or raise" stand on it.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type FundFact, fundFault, fundOn, holdsFund } from '#domain/target/fund.ts';
import type { Actual } from '#domain/target/score.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import type { FundBody, FundState } from '#server/target/contract-funds.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { type FundRow, insertFund, listFunds } from '#server/target/store-funds.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** A row as the domain reads it. */
export function factOf(row: FundRow): FundFact & { readonly source: string } {
  const { charter_capital_dong: capital, event, source } = row;
  return { event, asOf: row.as_of, capital: capital === null ? null : Number(capital), source };
}

/** A fact on the wire. */
export function stateOf(row: FundRow): FundState {
  const { event, asOf, capital, source } = factOf(row);
  return { event, asOf, capital, source };
}

/** What the fund of a unit says for a window: had one before it, and what it holds at its end. Nothing said is nothing known. */
export function holdingOf(rows: readonly FundRow[], from: CalendarDate, to: CalendarDate): Actual {
  const said = rows.map(factOf);
  const now = fundOn(said, to);
  const before = said.filter((each) => each.asOf < from).at(-1);
  if (!now || !before) return { kind: 'absent', reason: 'missing' };
  const hadBefore = holdsFund(before.event);
  if (!holdsFund(now.event)) return { kind: 'holding', value: null, hadBefore };
  if (now.capital === null && hadBefore) return { kind: 'absent', reason: 'not_reported' };
  return { kind: 'holding', value: BigInt(now.capital ?? 0), hadBefore };
}

/** @throws Refused 'unit-unknown' | 'out-of-scope' | 'fund-impossible' | 'fund-exists' | 'fund-not-there' | 'fund-capital-missing' */
export async function stateFund(
  deps: TargetDeps,
  person: SignedIn,
  viewer: Viewer,
  body: FundBody,
  request: RequestKey,
): Promise<{ seq: number }> {
  const asOf = requireDate(body.asOf);
  const unit = requireUnitNamed(deps.places, body.unit, asOf);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  if (unit.level !== 'province') throw new Refused('fund-impossible');
  const { event, capital, source } = body;
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const said = (await listFunds(trx, [Number(unit.id)], STILL_KNOWN - 1)).map(factOf);
    const fault = fundFault(said, { event, asOf, capital }, deps.clock.today());
    if (fault) throw new Refused(fault, { asOf: formatDate(asOf) });
    const fund = { unit: Number(unit.id), office: person.officeId, asOf, event, capital, source };
    await insertFund(trx, fund, number);
    return {
      act: { act: 'fund.stated', subjectKind: 'unit', subjectId: String(unit.id), note: { event } },
      reply: null,
    };
  });
  return { seq };
}

/** What was said of the fund of a province. @throws Refused 'unit-unknown' | 'out-of-scope' */
export async function fundOf(deps: TargetDeps, viewer: Viewer, asked: { unit: string }) {
  const unit = requireUnitNamed(deps.places, asked.unit, deps.clock.today());
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  const knownAt = await takeSettled(deps.db);
  const rows = await read(deps.db, viewer, (trx) => listFunds(trx, [Number(unit.id)], knownAt));
  return { states: rows.map(stateOf) };
}
