// Đơn vị và kỳ đang xem: kept in the address (?unit=27&period=2022-H1) so that any screen can be linked.
import { type GeographyChoice, readGeography } from './geography.ts';
import { lastHalfYear, periodRange } from './period.ts';
import { today } from './today.ts';

export interface WorkingContext {
  readonly unit?: string;
  readonly period?: string;
  /** Boundaries of another day than the period's last; the unit is then named by its id, which no era shares. */
  readonly geography?: GeographyChoice | undefined;
}

const STORED = 'thongsuot.context';

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** What of the address concerns unit and period; an impossible period is left to the server to refuse. */
export function readContext(search: Readonly<Record<string, unknown>>): WorkingContext {
  const [unit, period] = [text(search.unit), text(search.period)];
  const geography = readGeography(search.geography);
  return {
    ...(unit ? { unit } : {}),
    ...(period ? { period } : {}),
    ...(geography ? { geography } : {}),
  };
}

/** Keeps the last choice on this device, for the next visit without an address. */
export function rememberContext(person: number, context: WorkingContext): void {
  try {
    localStorage.setItem(STORED, JSON.stringify({ person, ...context }));
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
}

/** Where to begin: the person's last choice, else the office's own unit and the half-year that ended last. */
export function initialContext(
  person: number,
  officeUnit: string | null,
): { readonly unit: string; readonly period: string } {
  const fallback = { unit: officeUnit ?? 'VN', period: lastHalfYear(today()) };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return fallback;
    const record = Object.fromEntries(Object.entries(kept));
    const { unit, period } = readContext(record);
    if (record.person !== person || !unit || !period || !periodRange(period)) return fallback;
    return { unit, period };
  } catch {
    return fallback;
  }
}
