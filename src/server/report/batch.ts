// Báo cáo hàng loạt: the same outline for every province in force at the end of a period, one after another, each at the same journal number.
import { displayName } from '#domain/unit/display-name.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { versionOn } from '#domain/unit/unit.ts';
import { requirePeriod } from '#server/measure/deps.ts';
import { takeSettled } from '#server/platform/pin.ts';
import {
  type ComposedReport,
  composeReport,
  type ReportAsked,
  type ReportDeps,
} from '#server/report/compose-report.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface BatchStep {
  /** How many are done with this one, of how many. */
  readonly done: number;
  readonly all: number;
  readonly code: string;
  readonly name: string;
  readonly report: ComposedReport;
}

/** Composes report after report; what has been composed is the caller's to print. @throws Refused as composing does */
export async function* composeBatch(
  deps: ReportDeps,
  viewer: Viewer,
  asked: Omit<ReportAsked, 'unit'>,
): AsyncGenerator<BatchStep> {
  const period = requirePeriod(asked.period);
  const provinces = unitsOn(deps.places.geography, 'province', period.to).filter((unit) =>
    viewer.maySee(unit),
  );
  const knownAt = asked.knownAt ?? (await takeSettled(deps.db));
  for (const [index, unit] of provinces.entries()) {
    const report = await composeReport(deps, viewer, { ...asked, knownAt, unit: String(unit.id) });
    const code = versionOn(unit, period.to)?.code ?? String(unit.id);
    yield { done: index + 1, all: provinces.length, code, name: displayName(unit, period.to), report };
  }
}
