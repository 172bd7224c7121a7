// Quy mô HTX: dated rules that put an organisation into a size class, as far as the numbers of the register can tell.
import { type CalendarDate, OPEN_END, parseCalendarDate } from '#domain/period/calendar-date.ts';

/** Numbers of the register that a rule may look at. */
const SIZE_NUMBERS = ['members', 'membersOfficial', 'charterCapitalDong'] as const;
type SizeNumber = (typeof SIZE_NUMBERS)[number];

interface SizeStep {
  /** All must hold; an empty list always holds. */
  readonly when: readonly { readonly number: SizeNumber; readonly least: number }[];
  /** The class, or null: these numbers do not decide it. */
  readonly key: string | null;
}

export interface SizeRule {
  readonly code: string;
  readonly name: string;
  readonly basis: string;
  /** Days [from, to) on which `size` alone means this rule. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Without this number nothing is decided. */
  readonly needs: SizeNumber;
  readonly classes: readonly { readonly key: string; readonly name: string }[];
  /** The first branch whose sectors fit, and in it the first step that holds; an organisation outside every branch has no class. */
  readonly branches: readonly {
    readonly sectors: readonly string[] | null;
    readonly steps: readonly SizeStep[];
  }[];
}

/** The rule written (`size@nd113-2024`), or the one in force on the day for `size`. */
export function findSizeRule(
  rules: readonly SizeRule[],
  written: string,
  date: CalendarDate,
): SizeRule | undefined {
  const [, code] = written.split('@');
  return rules.find((rule) => (code ? rule.code === code : rule.from <= date && date < rule.to));
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readStep(json: Json): SizeStep | undefined {
  const when = listOf(json.when).flatMap(({ number, least }) => {
    const known = SIZE_NUMBERS.find((each) => each === number);
    return known && typeof least === 'number' && Number.isSafeInteger(least)
      ? [{ number: known, least }]
      : [];
  });
  if (when.length !== listOf(json.when).length) return undefined;
  return { when, key: typeof json.class === 'string' ? json.class : null };
}

/** Reads a rule of catalogue/sizes; the sentence names what is wrong. */
export function parseSizeRule(
  json: unknown,
  file: string,
): { ok: true; value: SizeRule } | { ok: false; message: string } {
  if (!isObject(json))
    return { ok: false, message: `Tệp ${file}: mỗi quy định quy mô phải là một đối tượng.` };
  const from = parseCalendarDate(textOf(json.validFrom));
  const to = json.validTo ? parseCalendarDate(textOf(json.validTo)) : OPEN_END;
  const needs = SIZE_NUMBERS.find((each) => each === json.needs);
  const classes = listOf(json.classes).map(({ key, name }) => ({ key: textOf(key), name: textOf(name) }));
  const branches = listOf(json.branches).map(({ sectors, steps }) => ({
    sectors: Array.isArray(sectors) ? sectors.map(String) : null,
    steps: listOf(steps).map(readStep),
  }));
  const keys = new Set<string | null>([null, ...classes.map((each) => each.key)]);
  const whole = branches.flatMap(({ sectors, steps }) => {
    const read = steps.flatMap((step) => (step && keys.has(step.key) ? [step] : []));
    return read.length === steps.length && read.length > 0 ? [{ sectors, steps: read }] : [];
  });
  const [code, name, basis] = [textOf(json.code), textOf(json.name), textOf(json.basis)];
  if (!from || !to || !needs || !code || !name || classes.length === 0 || whole.length !== branches.length)
    return { ok: false, message: `Tệp ${file}: quy định quy mô "${code}" không đọc được.` };
  return { ok: true, value: { code, name, basis, from, to, needs, classes, branches: whole } };
}
