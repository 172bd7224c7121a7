// How does a check hand over what it found, and how are figures worded in its message?
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import type { Finding, FindingKind, Severity, TextPlace } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import type { ReadDocument } from '../read/read-document.ts';

export interface CheckRun {
  readonly read: ReadDocument;
  readonly facts: readonly Fact[];
  readonly ids: ReadonlyMap<Fact, string>;
  /** Place of a fact in `facts`. */
  readonly indexOf: ReadonlyMap<Fact, number>;
  readonly found: { readonly at: number; readonly finding: Finding }[];
  /** Targets already explained, so that one slip is not named twice. */
  readonly judged: Set<Fact>;
  /** Stocks whose movements were all told and added up. */
  readonly balanced: Set<Fact>;
  /** Claims that are the target, or an operand, of a recomputation reported so far. */
  readonly targets: Set<string>;
  readonly operands: Set<string>;
}

interface Judgement {
  readonly kind: FindingKind;
  readonly operands: readonly Fact[];
  readonly target: Fact | null;
  readonly expected: number;
  readonly stated: number;
  readonly severity?: Severity;
  readonly message: string;
  /** Where the figure stands when no claim carries it. */
  readonly where?: TextPlace;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** "từ 30 người đến 36 người: …" begins a sentence. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Record a recomputation; with a severity it is inconsistent. */
export function report(run: CheckRun, judgement: Judgement): void {
  const at = judgement.operands.reduce(
    (first, fact) => Math.min(first, fact.from),
    judgement.target?.from ?? Number.POSITIVE_INFINITY,
  );
  const finding: Finding = {
    kind: judgement.kind,
    claims: judgement.operands.map((fact) => run.ids.get(fact) ?? ''),
    target: judgement.target === null ? null : (run.ids.get(judgement.target) ?? null),
    expected: round(judgement.expected),
    stated: judgement.stated,
    verdict: judgement.severity === undefined ? 'consistent' : 'inconsistent',
    ...(judgement.severity === undefined ? {} : { severity: judgement.severity }),
    message: sentence(judgement.message),
    ...(judgement.where === undefined ? {} : { where: judgement.where }),
  };
  run.found.push({ at, finding });
  if (finding.target !== null) run.targets.add(finding.target);
  for (const claim of finding.claims) run.operands.add(claim);
}

/** A relation worked out again: `words` tell the calculation; without `fits` the target is printed wrong. */
export interface Relation {
  readonly kind: FindingKind;
  readonly operands: readonly Fact[];
  readonly target: Fact;
  readonly expected: number;
  readonly words: string;
  readonly fits: boolean;
  readonly severity?: Severity;
}

/** Report a relation that holds, or the slip of its target, which is then not named again by a weaker check. */
export function reportRelation(run: CheckRun, relation: Relation): void {
  const { target, expected, fits, words } = relation;
  const slip = likelySlip(Number(expected.toPrecision(4)), target.value);
  report(run, {
    kind: relation.kind,
    operands: relation.operands,
    target,
    expected,
    stated: target.value,
    ...(fits ? {} : { severity: relation.severity ?? ('hard' as const) }),
    message: fits ? `${words}, khớp.` : `${words}, văn bản ghi ${sayFact(target)}.${slip}`,
  });
  if (!fits) run.judged.add(target);
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  htx: 'HTX',
  tht: 'THT',
  lhhtx: 'liên hiệp HTX',
  qtdnd: 'QTDND',
  nguoi: 'người',
  luot_nguoi: 'lượt người',
  ho: 'hộ',
  lop: 'lớp',
  don_vi: 'đơn vị',
  hop_dong: 'hợp đồng',
  mo_hinh: 'mô hình',
  huyen: 'huyện',
  tinh: 'tỉnh',
  xa: 'xã',
  dia_phuong: 'địa phương',
};

/** A figure as a reader would print it: 20.767 HTX, 7,8 tỷ đồng, 1,35%. */
export function say(value: number, unit: string): string {
  if (unit === 'percent') return `${formatNumber(value, 2)}%`;
  if (unit === 'lan') return `${formatNumber(value, 2)} lần`;
  if (unit === 'dong') {
    if (value >= 1e9) return `${formatNumber(value / 1e9, 3)} tỷ đồng`;
    return value >= 1e6 ? `${formatNumber(value / 1e6, 3)} triệu đồng` : `${formatNumber(value)} đồng`;
  }
  const word = UNIT_WORDS[unit];
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 2)}${word === undefined ? '' : ` ${word}`}`;
}

/** A fact's figure as printed. */
export function sayFact(fact: Fact): string {
  return say(fact.value, fact.unit);
}

/** "140 + 196 + 64". */
export function saySum(facts: readonly Fact[]): string {
  return facts
    .map((fact) =>
      fact.unit === 'dong'
        ? say(fact.value, 'dong')
        : fact.unit === 'percent'
          ? say(fact.value, 'percent')
          : `${formatNumber(fact.value, Number.isInteger(fact.value) ? 0 : 2)}${fact.copies === undefined ? '' : ` × ${fact.copies}`}`,
    )
    .join(' + ');
}

/** Whether two whole numbers have the same digits in another order (45 and 54). */
export function hasSwappedDigits(a: number, b: number): boolean {
  const sorted = (value: number): string => [...String(value)].sort().join('');
  return a !== b && Number.isInteger(a) && Number.isInteger(b) && a > 9 && sorted(a) === sorted(b);
}

/** What kind of slip would turn `expected` into `stated`, in words; empty when none is typical. */
export function likelySlip(expected: number, stated: number): string {
  const whole = Math.round(expected);
  if (hasSwappedDigits(whole, stated)) return ' Có thể gõ đảo chữ số.';
  const factor10 = 10 ** (String(stated).split('.')[1]?.length ?? 0);
  for (const printed of [Math.round(expected * factor10), Math.trunc(expected * factor10)]) {
    if (factor10 > 1 && hasSwappedDigits(printed, Math.round(stated * factor10)))
      return ` Có thể gõ đảo chữ số của ${formatNumber(printed / factor10, 3)}.`;
  }
  const ratio = stated / expected;
  for (const factor of [10, 100, 1000, 1e6]) {
    if (Math.abs(ratio / factor - 1) < 0.02 || Math.abs(ratio * factor - 1) < 0.02)
      return ' Có thể nhầm đơn vị tính hoặc vị trí dấu chấm, dấu phẩy.';
  }
  const text = String(stated);
  if (
    text.length === String(whole).length &&
    [...text].filter((digit, i) => digit !== String(whole)[i]).length === 1 &&
    text.length >= 3
  ) {
    return ' Có thể gõ sai một chữ số.';
  }
  return '';
}

const NEIGHBOURS = 120;

/** Facts of the sentences within `reach` of a fact's own, in text order, at most 120 each way; none for table cells. */
export function factsAround(run: CheckRun, fact: Fact, reach: number): Fact[] {
  const at = run.indexOf.get(fact);
  if (fact.sentence < 0 || at === undefined) return [];
  return run.facts
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    .filter((other) => other.sentence >= 0 && Math.abs(other.sentence - fact.sentence) <= reach);
}

/** Whether two whole numbers of three digits or more differ in one digit. */
export function differsByOneDigit(a: number, b: number): boolean {
  const x = String(a);
  const y = String(b);
  if (x.length !== y.length || x.length < 3) return false;
  return [...x].filter((digit, i) => digit !== y[i]).length === 1;
}
