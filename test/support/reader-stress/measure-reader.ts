// How well does the reader read generated reports: precision and recall of claims and findings, false alarms?
import { checkText } from '#reader/check-text.ts';
import { drawFigures } from './figures.ts';
import { HELD_OUT_FAMILIES } from './held-out-families.ts';
import { createRandom, createReportBuilder, type Random, type StressReport } from './report-builder.ts';
import { TABLE_FAMILIES } from './table-families.ts';
import { type Family, TUNING_FAMILIES } from './tuning-families.ts';

export type StyleSet = 'tuning' | 'heldOut' | 'table';

const SETS: Readonly<Record<StyleSet, Readonly<Record<string, Family>>>> = {
  tuning: TUNING_FAMILIES,
  heldOut: HELD_OUT_FAMILIES,
  table: TABLE_FAMILIES,
};

export interface Score {
  facts: number;
  claims: number;
  hits: number;
  slips: number;
  alarms: number;
  found: number;
  words: number;
  missed: string[];
  extra: string[];
  falseAlarms: string[];
  unfound: string[];
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

/** One report of several paragraphs in the given style; with `slips`, some families plant one. */
export function generateReport(seed: number, style: StyleSet, slips: boolean): StressReport {
  const random = createRandom(seed);
  const figures = drawFigures(random);
  const noise = {
    nfd: random() < 0.15,
    nbsp: random() < 0.3,
    doubleSpaces: random() < 0.3,
    typos: random() < 0.3,
  };
  const out = createReportBuilder(noise, random);
  out.add(`Tình hình kinh tế tập thể tỉnh ${figures.province} năm ${figures.year}\n\n`);
  const families = shuffled(Object.entries(SETS[style]), random).slice(0, 6);
  for (const [name, family] of families) {
    out.family(name);
    family(out, figures, random, slips && random() < 0.4);
    if (random() < 0.6) out.add('\n\n');
  }
  return out.finish();
}

export function emptyScore(): Score {
  return {
    facts: 0,
    claims: 0,
    hits: 0,
    slips: 0,
    alarms: 0,
    found: 0,
    words: 0,
    missed: [],
    extra: [],
    falseAlarms: [],
    unfound: [],
  };
}

/** Score one report into `score`. */
export function scoreReport(report: StressReport, score: Score): void {
  const { claims, findings } = checkText(report.text);
  const wanted = report.facts.filter((fact) => fact.unit !== 'mention');
  const mentions = report.facts.filter((fact) => fact.unit === 'mention');
  const used = new Set<number>();
  for (const fact of wanted) {
    const k = claims.findIndex(
      (claim, i) =>
        !used.has(i) &&
        claim.unit === fact.unit &&
        Math.abs(claim.value - fact.value) <= 1e-6 * Math.max(1, fact.value) &&
        claim.start < fact.end &&
        claim.end > fact.start,
    );
    if (k >= 0) {
      used.add(k);
      score.hits++;
    } else score.missed.push(report.text.slice(Math.max(0, fact.start - 40), fact.end + 20));
  }
  score.facts += wanted.length;
  claims.forEach((claim, i) => {
    if (used.has(i) || mentions.some((fact) => claim.start < fact.end && claim.end > fact.start)) return;
    score.claims++;
    score.extra.push(
      `${report.text.slice(Math.max(0, claim.start - 40), claim.end + 20)} = ${claim.value} ${claim.unit}`,
    );
  });
  score.claims += used.size;
  score.words += report.text.split(/\s+/).length;
  score.slips += report.slips.length;
  const taken = new Set<number>();
  for (const finding of findings) {
    const serious = finding.severity === 'hard' || finding.severity === 'omission';
    const names = (slip: { expected: number; stated: number }): boolean =>
      Math.abs(slip.expected - finding.expected) <= 0.02 * Math.max(1, Math.abs(slip.expected)) &&
      Math.abs(slip.stated - finding.stated) <= 0.005 * Math.max(1, slip.stated);
    const k = report.slips.findIndex((slip, i) => !taken.has(i) && names(slip));
    // A slip that contradicts two relations may be named by both: by its base and by what came and went.
    if (k < 0 && report.slips.some(names)) {
      if (serious) score.alarms++;
    } else if (k >= 0) {
      taken.add(k);
      score.found++;
      if (serious) score.alarms++;
    } else if (serious) {
      score.alarms++;
      score.falseAlarms.push(`${finding.kind} ${finding.message}`);
    }
  }
  report.slips.forEach((slip, i) => {
    if (!taken.has(i)) score.unfound.push(`${slip.kind} ${slip.expected} ${slip.stated}`);
  });
}

/** Score `count` reports of a style. */
export function measureReader(style: StyleSet, count: number, slips: boolean, seed = 1): Score {
  const score = emptyScore();
  for (let i = 0; i < count; i++) scoreReport(generateReport(seed * 100_003 + i, style, slips), score);
  return score;
}

/** Precision, recall and F1 of claims, precision and recall of findings, false alarms per 1.000 words. */
export function summarise(score: Score): {
  precision: number;
  recall: number;
  f1: number;
  findingPrecision: number;
  findingRecall: number;
  alarmsPerThousand: number;
} {
  const precision = score.claims === 0 ? 1 : score.hits / score.claims;
  const recall = score.facts === 0 ? 1 : score.hits / score.facts;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    findingPrecision: score.alarms === 0 ? 1 : (score.alarms - score.falseAlarms.length) / score.alarms,
    findingRecall: score.slips === 0 ? 1 : score.found / score.slips,
    alarmsPerThousand: (score.falseAlarms.length / Math.max(1, score.words)) * 1000,
  };
}
