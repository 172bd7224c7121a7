// Đối chiếu sổ: a claim whose place, days and population are known is compared with the register's own tally.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import type { Claim, Finding } from '#reader/claim.ts';
import { creditFundsSaid } from '#reader/register/credit-funds-said.ts';
import { speaksOfLowerPlace } from '#reader/register/lower-place.ts';
import { isToldPlainly } from '#reader/register/told-plainly.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { tally } from '#server/measure/tally.ts';
import { codesOf, registerMeasureOf } from '#server/reader/register-measures.ts';
import { type ClaimTime, isCity, placeOf, timeOf } from '#server/reader/register-place.ts';
import { type Compared, isNear, registerFinding } from '#server/reader/register-words.ts';
import type { Viewer } from '#server/unit/viewer.ts';

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

function cellsOnce(
  comparison: Comparison,
  key: string,
  unit: Unit,
  time: ClaimTime,
  codes: readonly string[],
) {
  const cells = comparison.tallies.get(key) ?? readCells(comparison, unit, time, codes);
  comparison.tallies.set(key, cells);
  return cells;
}

/** A claim with the register's figures; undefined when it is not of the same place, days and population, or the register has none. */
async function compare(comparison: Comparison, claim: Claim): Promise<Compared | undefined> {
  const measure = registerMeasureOf(claim);
  const time = timeOf(claim);
  if (!measure || !time) return undefined;
  const unit = placeOnce(comparison, claim, time.to);
  if (!unit || !comparison.viewer.maySee(unit)) return undefined;
  const whole = { name: versionOn(unit, time.to)?.name ?? claim.place ?? '', city: isCity(unit, time.to) };
  if (speaksOfLowerPlace(comparison.text, claim, whole)) return undefined;
  const codes = codesOf(measure);
  const key = JSON.stringify([codes, unit.id, 'at' in time ? time.at : time.period.code]);
  const cells = await cellsOnce(comparison, key, unit, time, codes);
  if (cells === undefined) return undefined;
  const funds = creditFundsSaid(comparison.text, claim);
  const told = measure.populations
    .filter((each) => funds === undefined || each.funds === undefined || each.funds === funds)
    .map((each) => ({
      words: each.words,
      value: each.codes.reduce((sum, code) => sum + (cells[code] ?? 0), 0),
    }));
  const compared = { claim, unit, time, key, told };
  if (isNear(compared)) return compared;
  const keepsKind = (cells[measure.stock] ?? 0) > 0;
  return keepsKind && isToldPlainly(comparison.text, claim) ? compared : undefined;
}

/** Findings of kind 'register' for every claim that can be compared. @param text the document the claims stand in */
export async function compareWithRegister(
  deps: MeasureDeps,
  viewer: Viewer,
  text: string,
  claims: readonly Claim[],
): Promise<readonly Finding[]> {
  const comparison: Comparison = { deps, viewer, text, places: new Map(), tallies: new Map() };
  const compared: Compared[] = [];
  for (const claim of claims) {
    const each = await compare(comparison, claim);
    if (each) compared.push(each);
  }
  // Where the text tells the register's figure too, one far from it is of something else.
  const known = new Set(compared.filter(isNear).map(({ key }) => key));
  return compared.filter((each) => isNear(each) || !known.has(each.key)).map(registerFinding);
}
