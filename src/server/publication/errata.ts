// Đính chính: what an issued report would say otherwise today — old, new, through which writes, by whom.
import type { FigureSource } from '#domain/narrative/said.ts';
import { parseCalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod, type ReportingPeriod } from '#domain/period/reporting-period.ts';
import { type DocumentDifference, documentDifferences } from '#domain/report/document-differences.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { entriesOf } from '#server/journal-reading/service.ts';
import { knownAs, type Question, readAnswer, understand } from '#server/measure/deps.ts';
import { writesBehind } from '#server/measure/touches.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import { type ComposeDeps, contentAt } from '#server/publication/compose.ts';
import type { ChangeCause, ChangesView } from '#server/publication/contract.ts';
import { pinnedDeps, readPins } from '#server/publication/pins.ts';
import { type Desk, requirePublication } from '#server/publication/service.ts';
import type { ComposedReport } from '#server/report/compose-report.ts';
import { figuresBehind } from '#server/report/figures.ts';

/** Writes named at one place; a page of a nation changes by more than anybody reads. */
const NAMED = 5;

/** An annex lists the records of one measure. */
function sourcesOf({ sources, part }: DocumentDifference, report: ComposedReport): readonly FigureSource[] {
  const listed = sources.length === 0 && part > 0 ? report.outline.annexes[part - 1]?.measure : undefined;
  return listed === undefined
    ? sources
    : [{ measure: listed, moment: 'now', by: null, how: 'value', operands: [] }];
}

/** The writes since the pin behind figures, each figure looked up once. */
function writesSince(
  deps: ComposeDeps,
  trx: Db,
  question: Question & { readonly period: ReportingPeriod },
  period: ReportingPeriod,
  pin: number,
): (source: FigureSource) => Promise<readonly number[]> {
  const found = new Map<string, Promise<readonly number[]>>();
  return async (source) => {
    const lists: (readonly number[])[] = [];
    for (const { asked, ...of } of figuresBehind(deps, question, period, source)) {
      const key = JSON.stringify([of.measure.code, of.by, of.plan, asked.date, asked.period]);
      const writes = found.get(key) ?? writesBehind(deps, trx, asked, of, pin);
      found.set(key, writes);
      lists.push(await writes);
    }
    return lists.flat();
  };
}

/** What an issued report would say otherwise if it were composed now, and why. @throws Refused 'not-found' before the issue */
export async function changesSince(deps: ComposeDeps, desk: Desk, id: number): Promise<ChangesView> {
  const now = await takeSettled(deps.db);
  const row = await read(deps.db, desk.person, (trx) => requirePublication(trx, deps, desk, id));
  const { pin } = row;
  const period = parseReportingPeriod(row.period);
  if (row.state !== 'issued' || pin === null || !period) throw new Refused('not-found');
  const date = parseCalendarDate(row.document_date ?? '') ?? deps.clock.today();
  const { document: issued } = await contentAt(deps, desk.viewer, row, { pin, date });
  const { document: current, report } = await contentAt(deps, desk.viewer, row, {
    pin: now,
    date,
    fresh: true,
  });
  // The sentence that names the pin differs by itself.
  const unpinned = (document: OfficialDocument, seq: number): OfficialDocument =>
    JSON.parse(JSON.stringify(document).replaceAll(`số nhật ký ${seq}`, 'số nhật ký')) as OfficialDocument; // the same shape
  const differences = documentDifferences(unpinned(issued, pin), unpinned(current, now));

  const pinned = row.pins === null ? deps : pinnedDeps(deps, readPins(row.pins));
  const then = await knownAs(pinned, now);
  const { dataDate } = report.pins;
  const understood = {
    ...understand(then, desk.viewer, { unit: String(row.unit_id), period: row.period }),
    date: dataDate,
    period: { ...period, to: dataDate },
  };
  const seqs = await readAnswer(then, desk.viewer, understood, now, async (trx, question) => {
    const writesOf = writesSince(then, trx, question, period, pin);
    const lists: number[][] = [];
    for (const difference of differences) {
      const all = new Set<number>();
      for (const source of sourcesOf(difference, report))
        for (const seq of await writesOf(source)) all.add(seq);
      lists.push([...all].sort((a, b) => b - a));
    }
    return lists;
  });
  const wanted = [...new Set(seqs.flatMap((list) => list.slice(0, NAMED)))];
  const entries = await read(deps.db, desk.person, (trx) => entriesOf(trx, deps.places, wanted));
  const causes = new Map(
    entries.map(({ seq, at, act, actName, subject, person, office }): [number, ChangeCause] => [
      seq,
      { seq, at, act, actName, subject, person, office },
    ]),
  );
  return {
    pin,
    now,
    changes: differences.map(({ where, old, now: today }, index) => {
      const list = seqs[index] ?? [];
      const named = list.slice(0, NAMED).flatMap((seq) => causes.get(seq) ?? []);
      return { where, old, now: today, causes: named, moreCauses: list.length - named.length };
    }),
  };
}
