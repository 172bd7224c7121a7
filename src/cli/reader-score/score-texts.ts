// How much of the labels does the reader get right: claims, their attributes, findings, confusion by kind?
import { checkText } from '#reader/check-text.ts';
import type { Claim } from '#reader/claim.ts';
import type { GoldCheck, GoldFact, LabelledText } from './labelled-text.ts';

/** Measures that count in the score (corpus README); others earn nothing either way. */
const SCORED_MEASURES = new Set(
  'total new dissolved stopped resumed active converted to_convert effective members admitted workers revenue profit income charter_capital registered_capital operating_capital capital assets loans_disbursed loans_outstanding loans_extended borrowers borrowers_extended npl overdue_debt deposits organised attendance published signed value_chain supported target rated union_members alliance_members coverage area output_value'.split(
    ' ',
  ),
);

export interface Tally {
  gold: number;
  read: number;
  hits: number;
  attributes: Record<
    'measure' | 'period' | 'place' | 'breakdown' | 'relation',
    { right: number; of: number }
  >;
  goldFindings: number;
  findings: number;
  goodFindings: number;
  hitFindings: number;
  checksByKind: Record<string, { gold: number; found: number }>;
  confusion: Record<string, number>;
  misses: string[];
}

/** An empty tally. */
export function createTally(): Tally {
  return {
    gold: 0,
    read: 0,
    hits: 0,
    attributes: {
      measure: { right: 0, of: 0 },
      period: { right: 0, of: 0 },
      place: { right: 0, of: 0 },
      breakdown: { right: 0, of: 0 },
      relation: { right: 0, of: 0 },
    },
    goldFindings: 0,
    findings: 0,
    goodFindings: 0,
    hitFindings: 0,
    checksByKind: {},
    confusion: {},
    misses: [],
  };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/hỗ trợ phát triển/g, 'hỗ trợ')
    .trim();
}

function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(1, Math.abs(b));
}

function isMatch(claim: Claim, fact: GoldFact): boolean {
  return (
    near(claim.value, fact.value, 1e-6) &&
    claim.unit === fact.unit &&
    claim.start < fact.start + fact.quote.length &&
    claim.end > fact.start
  );
}

type Attribute = keyof Tally['attributes'];

/** Counts one attribute; a wrong one is written among the misses with what was read and what the label says. */
function mark(
  tally: Tally,
  attribute: Attribute,
  fact: string,
  right: boolean,
  said: [unknown, unknown],
): void {
  const entry = tally.attributes[attribute];
  entry.of++;
  if (right) entry.right++;
  else tally.misses.push(`${fact}: ${attribute} ${words(said[0])}, nhãn ${words(said[1])}`);
}

function words(value: unknown): string {
  return value === null || value === undefined
    ? 'không có'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

function sameBreakdown(
  a: Readonly<Record<string, string>> | null,
  b: Readonly<Record<string, string>> | null,
): boolean {
  return JSON.stringify(Object.entries(a ?? {}).sort()) === JSON.stringify(Object.entries(b ?? {}).sort());
}

/** A label may be coarser than what is read: "2019" for a day of 2019, "6 tháng đầu năm" for those of 2018. */
function sameTime(claim: Claim, fact: GoldFact): boolean {
  if (fact.as_of !== null && claim.asOf?.startsWith(fact.as_of) === true) return true;
  const period = fact.period;
  if (period === null) return false;
  return (
    claim.period === period ||
    claim.periodCode === period ||
    claim.asOf === period ||
    claim.period?.startsWith(`${period} `) === true
  );
}

function scoreAttributes(tally: Tally, claim: Claim, fact: GoldFact, name: string): void {
  const told = `${name} ${fact.id} “${fact.quote}”`;
  if (SCORED_MEASURES.has(fact.measure))
    mark(tally, 'measure', told, claim.measure === fact.measure, [claim.measure, fact.measure]);
  if (fact.period !== null || fact.as_of !== null)
    mark(tally, 'period', told, sameTime(claim, fact), [
      claim.asOf ?? claim.period,
      fact.as_of ?? fact.period,
    ]);
  if (fact.place !== null)
    mark(tally, 'place', told, claim.place !== undefined && fold(claim.place) === fold(fact.place), [
      claim.place,
      fact.place,
    ]);
  mark(tally, 'breakdown', told, sameBreakdown(claim.breakdown, fact.breakdown), [
    claim.breakdown,
    fact.breakdown,
  ]);
  mark(tally, 'relation', told, claim.relation === fact.relation, [claim.relation, fact.relation]);
}

function scoreFindings(tally: Tally, text: LabelledText): void {
  const { findings } = checkText(text.text, { ...dated(text), all: true });
  const taken = new Set<number>();
  const find = (check: GoldCheck): boolean => {
    const i = findings.findIndex(
      (finding, k) =>
        !taken.has(k) &&
        finding.verdict === check.verdict &&
        near(finding.expected, check.expected, 0.02) &&
        near(finding.stated, check.stated, 0.005),
    );
    if (i < 0) return false;
    taken.add(i);
    return true;
  };
  for (const check of text.checks) {
    const name = `${check.kind} ${check.verdict}`;
    const kind = tally.checksByKind[name] ?? { gold: 0, found: 0 };
    tally.checksByKind[name] = kind;
    const found = find(check);
    kind.gold++;
    if (found) kind.found++;
    if (check.verdict !== 'inconsistent') continue;
    tally.goldFindings++;
    if (found) tally.hitFindings++;
    else tally.misses.push(`${text.name}: không thấy ${check.kind} ${check.expected} ≠ ${check.stated}`);
  }
  findings.forEach((finding, k) => {
    const arithmetic = finding.kind !== 'citation' && finding.kind !== 'repeat' && finding.kind !== 'date';
    if (finding.verdict !== 'inconsistent' || !arithmetic || finding.severity === 'ambiguous') return;
    tally.findings++;
    if (taken.has(k)) tally.goodFindings++;
    else tally.misses.push(`${text.name}: báo thừa ${finding.kind} ${finding.message}`);
  });
}

/** The document's own date, as `check --date` is told it. */
function dated(text: LabelledText): { documentDate?: string } {
  return text.date === undefined ? {} : { documentDate: text.date };
}

/** Add one labelled text to the tally. */
export function scoreText(tally: Tally, text: LabelledText): void {
  const { claims } = checkText(text.text, dated(text));
  const used = new Set<number>();
  tally.gold += text.facts.length;
  tally.read += claims.length;
  for (const fact of text.facts) {
    const i = claims.findIndex((claim, k) => !used.has(k) && isMatch(claim, fact));
    const claim = claims[i];
    if (claim === undefined) {
      tally.misses.push(`${text.name} ${fact.id} “${fact.quote}”: không đọc được ${fact.value} ${fact.unit}`);
      continue;
    }
    used.add(i);
    if (fold(claim.subject) !== fold(fact.subject)) {
      const pair = `${fact.subject} → ${claim.subject}`;
      tally.confusion[pair] = (tally.confusion[pair] ?? 0) + 1;
      tally.misses.push(
        `${text.name} ${fact.id} “${fact.quote}”: chủ thể ${claim.subject}, nhãn ${fact.subject}`,
      );
    } else tally.hits++;
    scoreAttributes(tally, claim, fact, text.name);
  }
  claims.forEach((claim, k) => {
    if (!used.has(k))
      tally.misses.push(`${text.name}: đọc thừa “${claim.quote}” = ${claim.value} ${claim.unit}`);
  });
  scoreFindings(tally, text);
}
