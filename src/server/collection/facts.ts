// So với gì: everything a form is compared with — last period, other forms of the same period, peers, the level below.
import type { Cells } from '#domain/form/cell-value.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { RuleContext } from '#domain/rule/operand.ts';
import type { Rule, Sum } from '#domain/rule/rule.ts';
import { type BelowSource, tallyBelow } from '#server/collection/below.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { Period } from '#server/collection/periods.ts';
import type { ReporterNamed } from '#server/collection/reporter.ts';
import type { FormInUse } from '#server/collection/store-design.ts';
import {
  findLastForm,
  findSubmission,
  listCells,
  type Standing,
  type Whose,
} from '#server/collection/store-entry.ts';
import { findPeers, peersOf } from '#server/collection/store-peer.ts';
import type { Db } from '#server/platform/db.ts';

export interface Facts extends Omit<RuleContext, 'cells'> {
  readonly lastName: string | null;
  /** How many forms stand behind the measures that are counted from forms. */
  readonly belowFrom: Readonly<Record<string, BelowSource>>;
}

function sumsOf(rule: Rule): readonly Sum[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.whole, rule.parts];
    case 'balance':
      return [rule.closing, rule.opening, rule.flow];
    case 'share':
      return [rule.part, rule.whole];
    case 'range':
      return [rule.of];
    case 'cross-form':
      return [rule.of, rule.as];
    case 'cross-level':
      return [rule.of];
    case 'change':
    case 'scale':
      return [];
  }
}

/** Codes of other forms that the rules of a form name. */
function otherForms(form: FormDefinition): readonly string[] {
  const codes = form.rules.flatMap((rule) =>
    sumsOf(rule)
      .flat()
      .flatMap((term) => term.form ?? []),
  );
  return [...new Set(codes)];
}

/** Measures that a form is checked against or prefilled from. */
export function measuresOf(form: FormDefinition): readonly string[] {
  const prefills = form.sections.flatMap((section) =>
    section.fields.flatMap(({ prefill }) => (prefill?.from === 'tally' ? [prefill.measure] : [])),
  );
  const rules = form.rules.flatMap((rule) => (rule.kind === 'cross-level' ? [rule.measure] : []));
  return [...new Set([...prefills, ...rules])];
}

/** Cells that the rules of a form hold against the reporter's peers. */
export function peerCells(form: FormDefinition): readonly string[] {
  return form.rules.flatMap((rule) => ('against' in rule && rule.against === 'peers' ? [rule.of] : []));
}

/** Whose peers a reporter's are: its sector; '' for offices. */
export function sectorOf(reporter: ReporterNamed): string {
  return reporter.seat?.sector ?? '';
}

/** What facts are gathered for; `last` and `peers` when they were looked up already. */
interface Compared {
  readonly period: Period;
  readonly form: FormInUse;
  readonly reporter: ReporterNamed;
}

async function lastFilled(trx: Db, form: string, whose: Whose, before: string): Promise<Standing['last']> {
  const last = await findLastForm(trx, form, whose, before);
  return last && { ...last, cells: (await listCells(trx, last.period_end, [last])).get(last.id) ?? {} };
}

/** Gathers what the rules of a form may compare it with. Rules that name nothing cost nothing. */
export async function gatherFacts(
  deps: CollectionDeps,
  trx: Db,
  compared: Compared | (Compared & Pick<Standing, 'last' | 'peers'>),
): Promise<Facts> {
  const { period, form, reporter } = compared;
  const whose = { organisation: reporter.organisation, unit: reporter.unit.id };
  const last = 'last' in compared ? compared.last : await lastFilled(trx, form.code, whose, period.to);
  const forms: Record<string, Cells> = {};
  for (const code of otherForms(form.definition)) {
    const other = await findSubmission(trx, period.id, code, whose);
    const cells =
      other && other.version > 0 ? (await listCells(trx, period.to, [other])).get(other.id) : undefined;
    if (cells) forms[code] = cells;
  }
  const kept =
    'peers' in compared ? compared.peers : await findPeers(trx, form.code, period.id, sectorOf(reporter));
  const below = await tallyBelow(deps, trx, period, reporter.unit, measuresOf(form.definition));
  return {
    last: last?.cells,
    lastName: last?.period_name ?? null,
    forms,
    peers: peersOf(kept),
    below: below.values,
    belowFrom: below.sources,
  };
}
