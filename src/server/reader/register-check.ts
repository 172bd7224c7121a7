// Đối chiếu sổ: a claim whose place, days and population are known is compared with the register's own tally.
import { formatWhole } from '#domain/indicator/format-cell.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import { likelySlip } from '#reader/checks/report.ts';
import type { Claim, Finding } from '#reader/claim.ts';
import { creditFundsSaid } from '#reader/register/credit-funds-said.ts';
import { speaksOfLowerPlace } from '#reader/register/lower-place.ts';
import { isToldPlainly } from '#reader/register/told-plainly.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { tally } from '#server/measure/tally.ts';
import { codesOf, registerMeasureOf } from '#server/reader/register-measures.ts';
import { type ClaimTime, isCity, placeOf, timeOf } from '#server/reader/register-place.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Within this the text surely means what the register counts; further apart it must say so in plain words. */
function isNear(stated: number, expected: number): boolean {
  return Math.abs(stated - expected) <= Math.max(5, expected / 4);
}

type Cells = Readonly<Record<string, number>>;

/** The document in hand, and what was already looked up for it: a long text states the same figure many times. */
interface Comparison {
  readonly deps: MeasureDeps;
  readonly viewer: Viewer;
  readonly text: string;
  readonly places: Map<string, Unit | undefined>;
  readonly tallies: Map<string, Promise<Cells | undefined>>;
}

function placeOnce({ deps, places }: Comparison, claim: Claim, date: CalendarDate): Unit | undefined {
  const key = `${claim.place ?? ''} ${date}`;
  if (!places.has(key)) places.set(key, placeOf(deps, claim, date));
  return places.get(key);
}

/** The register's figures; undefined when one of them is absent or not yet fully reported. */
async function readCells(
  { deps, viewer }: Comparison,
  unit: Unit,
  time: ClaimTime,
  codes: readonly string[],
): Promise<Cells | undefined> {
  const when = 'at' in time ? { at: time.at } : { period: time.period.code };
  const { rows } = await tally(deps, viewer, { measures: codes.join(','), unit: String(unit.id), ...when });
  const cells: Record<string, number> = {};
  for (const code of codes) {
    const cell = rows[0]?.cells[code];
    const complete = cell?.coverage === undefined || cell.coverage.reported === cell.coverage.expected;
    if (cell?.value === undefined || !complete) return undefined;
    cells[code] = Number(cell.value);
  }
  return cells;
}

function cellsOnce(comparison: Comparison, unit: Unit, time: ClaimTime, codes: readonly string[]) {
  const key = JSON.stringify([codes, unit.id, 'at' in time ? time.at : time.period.code]);
  const cells = comparison.tallies.get(key) ?? readCells(comparison, unit, time, codes);
  comparison.tallies.set(key, cells);
  return cells;
}

async function compare(comparison: Comparison, claim: Claim): Promise<Finding | undefined> {
  const measure = registerMeasureOf(claim);
  const time = timeOf(claim);
  if (!measure || !time) return undefined;
  const unit = placeOnce(comparison, claim, time.to);
  if (!unit || !comparison.viewer.maySee(unit)) return undefined;
  const whole = { name: versionOn(unit, time.to)?.name ?? claim.place ?? '', city: isCity(unit, time.to) };
  if (speaksOfLowerPlace(comparison.text, claim, whole)) return undefined;
  const cells = await cellsOnce(comparison, unit, time, codesOf(measure));
  if (cells === undefined) return undefined;
  const funds = creditFundsSaid(comparison.text, claim);
  const told = measure.populations
    .filter((each) => funds === undefined || each.funds === undefined || each.funds === funds)
    .map(({ codes, words }) => ({
      words,
      value: codes.reduce((sum, code) => sum + (cells[code] ?? 0), 0),
    }));
  const same = told.find(({ value }) => value === claim.value);
  const expected = (same ?? told[0])?.value ?? 0;
  const near = told.some(({ value }) => isNear(claim.value, value));
  const keepsKind = (cells[measure.stock] ?? 0) > 0;
  if (!near && !(keepsKind && isToldPlainly(comparison.text, claim))) return undefined;
  const when = 'at' in time ? `đến ${formatCalendarDate(time.at)}` : time.period.name;
  const figures = (same ? [same] : told)
    .map(({ value, words }) => formatWhole(value) + (words === undefined ? '' : ` ${words}`))
    .join(', ');
  const slip =
    same !== undefined
      ? ''
      : likelySlip(expected, claim.value) ||
        (near ? '' : ' Lệch nhiều: hãy xem lại nơi, kỳ và loại mà văn bản nói tới.');
  return {
    kind: 'register',
    claims: [claim.id],
    target: claim.id,
    expected,
    stated: claim.value,
    verdict: same ? 'consistent' : 'inconsistent',
    ...(same ? {} : { severity: 'ambiguous' as const }),
    message: `Sổ đăng ký ghi ${figures} (${displayName(unit, time.to)}, ${when}); văn bản ghi ${formatWhole(claim.value)}.${slip}`,
  };
}

/** Findings of kind 'register' for every claim that can be compared. @param text the document the claims stand in */
export async function compareWithRegister(
  deps: MeasureDeps,
  viewer: Viewer,
  text: string,
  claims: readonly Claim[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const comparison: Comparison = { deps, viewer, text, places: new Map(), tallies: new Map() };
  for (const claim of claims) {
    const finding = await compare(comparison, claim);
    if (finding) findings.push(finding);
  }
  return findings;
}
