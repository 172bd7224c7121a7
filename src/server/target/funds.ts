// Quỹ hỗ trợ phát triển HTX của tỉnh: what happened to the fund of a province; scores "establish, or raise" stand on it.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import {
  type FundFact,
  fundFactWords,
  fundFault,
  fundOn,
  hadFundBefore,
  holdsFund,
} from '#domain/target/fund.ts';
import type { Actual } from '#domain/target/score.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import type { FundBody, FundState, FundVersion } from '#server/target/contract-funds.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import {
  type FundRow,
  type FundVersionRow,
  insertFund,
  listFunds,
  listFundVersions,
  lockFund,
} from '#server/target/store-funds.ts';
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

/** Everything recorded of one fund, with what was said anew of the same day marked as replaced. */
export function versionsOf(rows: readonly FundVersionRow[]): FundVersion[] {
  return rows.map((row, index) => ({
    ...stateOf(row),
    version: row.recorded_from,
    replaced: rows.slice(index + 1).some((later) => later.as_of === row.as_of),
    recordedAt: row.at?.toISOString() ?? null,
    recordedBy: row.person,
  }));
}

/** What the fund of a unit says for a window: had one before it, and what it holds at its end. Nothing said by then is nothing known. */
export function holdingOf(rows: readonly FundRow[], from: CalendarDate, to: CalendarDate): Actual {
  const said = rows.map(factOf);
  const now = fundOn(said, to);
  if (!now) return { kind: 'absent', reason: 'missing' };
  const hadBefore = hadFundBefore(said, from);
  if (!holdsFund(now.event)) return { kind: 'holding', value: null, hadBefore };
  if (now.capital === null && hadBefore) return { kind: 'absent', reason: 'not_reported' };
  return { kind: 'holding', value: BigInt(now.capital ?? 0), hadBefore };
}

/** Refuses to write over what somebody else said of the same day meanwhile. @throws Refused 'fund-stale' with both */
function requireFresh(present: FundRow | undefined, body: FundBody, unit: string, asOf: CalendarDate): void {
  if ((present?.recorded_from ?? 0) === body.base) return;
  const { event, capital, source } = body;
  throw new Refused(
    'fund-stale',
    {
      unit,
      asOf: formatDay(asOf),
      now: present ? `${fundFactWords(factOf(present))} (${present.source})` : 'chưa có gì',
      sent: `${fundFactWords({ event, capital })} (${source})`,
    },
    {
      version: present?.recorded_from ?? 0,
      now: present ? stateOf(present) : null,
      sent: { event, asOf, capital, source },
    },
  );
}

/** @throws Refused 'unit-unknown' | 'out-of-scope' | 'fund-impossible' | 'fund-exists' | 'fund-not-there' | 'fund-capital-missing' | 'fund-stale' */
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
    await lockFund(trx, Number(unit.id));
    const rows = await listFunds(trx, [Number(unit.id)], STILL_KNOWN - 1);
    const fault = fundFault(rows.map(factOf), { event, asOf, capital }, deps.clock.today());
    if (fault) throw new Refused(fault, { asOf: formatDay(asOf) });
    const present = rows.find((row) => row.as_of === asOf);
    requireFresh(present, body, displayName(unit), asOf);
    const fund = { unit: Number(unit.id), office: person.officeId, asOf, event, capital, source };
    await insertFund(trx, fund, number);
    return {
      act: {
        act: 'fund.stated',
        subjectKind: 'unit',
        subjectId: String(unit.id),
        note: { before: present ? stateOf(present) : null, after: { event, asOf, capital, source } },
      },
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
  const rows = await read(deps.db, viewer, (trx) => listFundVersions(trx, [Number(unit.id)], knownAt));
  return { states: versionsOf(rows) };
}
