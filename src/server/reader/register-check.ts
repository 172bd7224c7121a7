// Đối chiếu sổ: a claim whose place and day are known is compared with the register's own tally.
import { formatWhole } from '#domain/indicator/format-cell.ts';
import { type CalendarDate, formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { searchUnits } from '#domain/unit/search.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { Claim, Finding } from '#reader/claim.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { tally } from '#server/measure/tally.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Claim words → measure code; breakdowns by field of work have their own. */
const MEASURES: Readonly<Record<string, string>> = {
  'HTX/total': 'htx_total',
  'HTX/total/nong_nghiep': 'htx_agri',
  'HTX/total/phi_nong_nghiep': 'htx_nonagri',
  'HTX/new': 'htx_new',
  'HTX/new/nong_nghiep': 'htx_new_agri',
  'HTX/new/phi_nong_nghiep': 'htx_new_nonagri',
  'HTX/dissolved': 'htx_dissolved',
  'HTX/stopped': 'htx_stopped_in_period',
  'QTDND/total': 'qtdnd_total',
  'THT/total': 'tht_total',
  'THT/new': 'tht_new',
  'LHHTX/total': 'lhhtx_total',
  'thành viên/members': 'member_total',
};

function measureOf(claim: Claim): string | undefined {
  const parts = claim.breakdown === null ? [] : Object.entries(claim.breakdown);
  if (parts.some(([key]) => key !== 'linh_vuc')) return undefined;
  return MEASURES[[claim.subject, claim.measure, ...parts.map(([, value]) => value)].join('/')];
}

function dayOf(claim: Claim): { at: CalendarDate } | { period: string; to: CalendarDate } | undefined {
  const day = claim.asOf === undefined ? undefined : parseCalendarDate(claim.asOf);
  const period = claim.periodCode === undefined ? undefined : parseReportingPeriod(claim.periodCode);
  const flow = ['new', 'dissolved', 'stopped'].includes(claim.measure);
  if (flow) return period ? { period: period.code, to: period.to } : undefined;
  if (day) return { at: day };
  return period ? { at: period.to } : undefined;
}

/** The unit a claim speaks of on a day: the nation, or the one province of that very name. */
function placeOf(deps: MeasureDeps, claim: Claim, date: CalendarDate): Unit | undefined {
  if (claim.place === undefined) return undefined;
  const key = searchKey(claim.place).replace(/^(tinh|thanh pho) /, '');
  if (key === 'ca nuoc' || key === 'toan quoc') return deps.places.geography.nation;
  const [unit, ...others] = searchUnits(deps.places.geography, key, { level: 'province', on: date }).filter(
    (each) => each.versions.some((version) => searchKey(version.name) === key),
  );
  return others.length === 0 ? unit : undefined;
}

/** Further apart than this the text speaks of another thing than the register; silence is better than a false alarm. */
function speaksOfTheSame(stated: number, expected: number): boolean {
  return Math.abs(stated - expected) <= Math.max(5, expected / 4);
}

/** What was already looked up for this document: a long text states the same figure many times. */
interface Asked {
  readonly places: Map<string, Unit | undefined>;
  readonly tallies: Map<string, ReturnType<typeof tally>>;
}

function placeOnce(deps: MeasureDeps, claim: Claim, date: CalendarDate, { places }: Asked): Unit | undefined {
  const key = `${claim.place ?? ''} ${date}`;
  if (!places.has(key)) places.set(key, placeOf(deps, claim, date));
  return places.get(key);
}

async function compare(
  deps: MeasureDeps,
  viewer: Viewer,
  claim: Claim,
  asked: Asked,
): Promise<Finding | undefined> {
  const measure = measureOf(claim);
  const exact =
    claim.relation === 'none' &&
    claim.status === 'actual' &&
    claim.approx === undefined &&
    claim.valueTo === undefined;
  const day = dayOf(claim);
  if (!measure || !exact || !day) return undefined;
  const date = 'at' in day ? day.at : day.to;
  const unit = placeOnce(deps, claim, date, asked);
  if (!unit || !viewer.maySee(unit)) return undefined;
  const when = 'at' in day ? { at: day.at } : { period: day.period };
  const key = JSON.stringify([measure, unit.id, when]);
  const reply =
    asked.tallies.get(key) ?? tally(deps, viewer, { measures: measure, unit: String(unit.id), ...when });
  asked.tallies.set(key, reply);
  const { rows } = await reply;
  const cell = rows[0]?.cells[measure];
  const complete = cell?.coverage === undefined || cell.coverage.reported === cell.coverage.expected;
  if (cell?.value === undefined || !complete) return undefined;
  const expected = Number(cell.value);
  if (!speaksOfTheSame(claim.value, expected)) return undefined;
  const same = expected === claim.value;
  const place = displayName(unit, date);
  return {
    kind: 'register',
    claims: [claim.id],
    target: claim.id,
    expected,
    stated: claim.value,
    verdict: same ? 'consistent' : 'inconsistent',
    ...(same ? {} : { severity: 'ambiguous' as const }),
    message: `Sổ đăng ký ghi ${formatWhole(cell.value)} (${place}, đến ${formatCalendarDate(date)}); văn bản ghi ${formatWhole(claim.value)}.`,
  };
}

/** Findings of kind 'register' for every claim that can be compared. */
export async function compareWithRegister(
  deps: MeasureDeps,
  viewer: Viewer,
  claims: readonly Claim[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const asked: Asked = { places: new Map(), tallies: new Map() };
  for (const claim of claims) {
    const finding = await compare(deps, viewer, claim, asked);
    if (finding) findings.push(finding);
  }
  return findings;
}
