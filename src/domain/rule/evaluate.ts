// Kiểm tra một biểu: the one evaluator. What cannot be compared (a cell is missing) is not found wrong.
import { numberIn } from '#domain/form/cell-value.ts';
import { keysOf, type RuleContext, sumOf, sumOfNumbers } from '#domain/rule/operand.ts';
import { spreadOf } from '#domain/rule/peers.ts';
import type { Finding, Rule, Sum } from '#domain/rule/rule.ts';
import { scaleSlip } from '#domain/rule/scale.ts';
import { RULE_WORDS, type Say } from '#domain/rule/words.ts';

interface Verdict {
  readonly cells: readonly string[];
  readonly expected: number | null;
  readonly stated: number | null;
  /** What the standing sentence says besides the two numbers. */
  readonly detail?: string;
}

const keys = (...sums: readonly Sum[]): readonly string[] => [
  ...new Set(
    sums
      .flat()
      .filter((term) => term.form === undefined && term.of === undefined)
      .map((term) => term.cell),
  ),
];

function compare(
  stated: number | undefined,
  expected: number | undefined,
  cells: readonly string[],
  holds: (stated: number, expected: number) => boolean = (a, b) => a === b,
): Verdict | undefined {
  if (stated === undefined || expected === undefined || holds(stated, expected)) return undefined;
  return { cells, expected, stated };
}

function judgeShare(rule: Extract<Rule, { kind: 'share' }>, context: RuleContext): Verdict | undefined {
  const [part, whole] = [sumOf(rule.part, context), sumOf(rule.whole, context)];
  if (part === undefined || whole === undefined || whole <= 0) return undefined;
  const { least = 0, most = 10_000 } = rule;
  if (part * 10_000 < least * whole)
    return {
      cells: keys(rule.part, rule.whole),
      expected: Math.ceil((least * whole) / 10_000),
      stated: part,
    };
  if (part * 10_000 > most * whole)
    return {
      cells: keys(rule.part, rule.whole),
      expected: Math.floor((most * whole) / 10_000),
      stated: part,
    };
  return undefined;
}

function baseOf(
  rule: Extract<Rule, { kind: 'change' | 'scale' }>,
  cell: string,
  context: RuleContext,
): number | undefined {
  if (rule.against === 'peers') {
    return spreadOf(context.peers, cell)?.middle;
  }
  return context.last && numberIn(context.last, cell);
}

function judgeAgainst(
  rule: Extract<Rule, { kind: 'change' | 'scale' }>,
  context: RuleContext,
): readonly Verdict[] {
  return keysOf({ cell: rule.of }, context.cells).flatMap((cell): readonly Verdict[] => {
    const [stated, base] = [numberIn(context.cells, cell), baseOf(rule, cell, context)];
    if (stated === undefined || base === undefined) return [];
    if (rule.kind === 'scale') {
      const factor = scaleSlip(stated, base);
      return factor === undefined ? [] : [{ cells: [cell], expected: base, stated, detail: String(factor) }];
    }
    if (base === 0) return [];
    return Math.abs(stated - base) * 100 > rule.percent * Math.abs(base)
      ? [{ cells: [cell], expected: base, stated, detail: String(rule.percent) }]
      : [];
  });
}

function judge(rule: Rule, context: RuleContext): readonly Verdict[] {
  const one = (verdict: Verdict | undefined) => (verdict ? [verdict] : []);
  switch (rule.kind) {
    case 'sum': {
      const cells = keys(rule.whole, rule.parts);
      const [whole, parts] = [sumOf(rule.whole, context), sumOf(rule.parts, context)];
      if (rule.relation === 'at-most') return one(compare(whole, parts, cells, (a, b) => b <= a));
      if (rule.relation === 'at-least') return one(compare(whole, parts, cells, (a, b) => b >= a));
      return one(compare(whole, parts, cells));
    }
    case 'balance': {
      const [opening, flow] = [sumOf(rule.opening, context), sumOf(rule.flow, context)];
      const expected = opening === undefined || flow === undefined ? undefined : opening + flow;
      return one(
        compare(sumOf(rule.closing, context), expected, keys(rule.closing, rule.opening, rule.flow)),
      );
    }
    case 'share':
      return one(judgeShare(rule, context));
    case 'range': {
      const stated = sumOfNumbers(rule.of, context);
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = rule;
      if (stated === undefined || (stated >= least && stated <= most)) return [];
      return [{ cells: keys(rule.of), expected: stated < least ? least : most, stated }];
    }
    case 'change':
    case 'scale':
      return judgeAgainst(rule, context);
    case 'cross-form':
      return one(compare(sumOf(rule.of, context), sumOf(rule.as, context), keys(rule.of)));
    case 'cross-level':
      return one(compare(sumOf(rule.of, context), context.below?.[rule.measure], keys(rule.of)));
  }
}

/** Runs every rule over a filled form. Pure: the same in the browser, offline and on the server. */
export function evaluateRules(rules: readonly Rule[], context: RuleContext, say: Say): readonly Finding[] {
  return rules.flatMap((rule) =>
    judge(rule, context).map((verdict) => ({
      rule: rule.code,
      severity: rule.severity,
      explain: rule.explain ?? false,
      cells: verdict.cells,
      expected: verdict.expected,
      stated: verdict.stated,
      message: rule.message ?? RULE_WORDS[rule.kind](verdict, say, rule),
    })),
  );
}
