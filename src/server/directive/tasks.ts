// Nhiệm vụ: what is open, acknowledged, reported with evidence, reminded and escalated.
import { citation } from '#domain/directive/document.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { compareTargets, WEAKER_WORDS } from '#domain/target/compare.ts';
import { sentenceOf } from '#domain/target/sentence.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import type { Evidence, ReportBody, TaskView } from '#server/directive/contract-directive.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { requireDocument } from '#server/directive/require-document.ts';
import {
  findTask,
  insertReports,
  listClauses,
  listOpenTasks,
  listReports,
  listTasks,
  type TaskRow,
} from '#server/directive/store-clauses.ts';
import { listByIds } from '#server/directive/store-documents.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { currentTargets } from '#server/target/put.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const STATE_WORDS = {
  new: 'chưa xác nhận',
  acknowledged: 'đã nhận',
  progress: 'đang làm',
  done: 'đã xong',
  returned: 'trả lại',
} as const;
type TaskState = keyof typeof STATE_WORDS;

export function unitOf(deps: DirectiveDeps, id: number) {
  const unit = unitById(deps.places.geography, id);
  return { id, code: unit ? lastVersion(unit).code : '', name: unit ? displayName(unit) : String(id) };
}

function maySee(deps: DirectiveDeps, viewer: Viewer, unitId: number): boolean {
  const unit = unitById(deps.places.geography, unitId);
  return unit !== undefined && viewer.maySee(unit);
}

/** Open tasks of the units in the caller's territory; an office of the whole nation sees those it gave. */
export async function myTasks(
  deps: DirectiveDeps,
  person: SignedIn,
  viewer: Viewer,
  limit: number,
): Promise<{ tasks: TaskView[] }> {
  const today = deps.clock.today();
  return read(deps.db, person, async (trx) => {
    const rows = (await listOpenTasks(trx, null, limit)).filter((row) => maySee(deps, viewer, row.unit_id));
    const documents = new Map(
      (await listByIds(trx, [...new Set(rows.map((row) => row.document_id))])).map((row) => [row.id, row]),
    );
    const clauses = new Map<number, { id: number; label: string; text: string }>();
    for (const id of documents.keys())
      for (const { id: clause, label, text } of await listClauses(trx, id))
        clauses.set(clause, { id: clause, label, text });
    return {
      tasks: rows.flatMap((row) => {
        const [document, clause] = [documents.get(row.document_id), clauses.get(row.clause_id)];
        if (!document || !clause) return [];
        const state = (row.state ?? 'new') as TaskState; // kinds of the table's own check, explanations left out by the query
        return [
          {
            id: row.id,
            document: row.document_id,
            citation: citation(document.facts),
            clause,
            unit: unitOf(deps, row.unit_id),
            due: row.due_on,
            overdue: row.due_on !== null && row.due_on < today,
            mine: row.office_id !== person.officeId && !person.everywhere,
            state,
            stateWords: STATE_WORDS[state],
          },
        ];
      }),
    };
  });
}

/** Clauses of a document with who has them and who has said something. */
export async function directiveOf(deps: DirectiveDeps, person: SignedIn, viewer: Viewer, document: number) {
  return read(deps.db, person, async (trx) => {
    await requireDocument(trx, document);
    const clauses = await listClauses(trx, document);
    const tasks = (await listTasks(trx, document)).filter((row) => maySee(deps, viewer, row.unit_id));
    const targets = await currentTargets(trx, { documents: [document] });
    const parents = new Map(
      (await currentTargets(trx, { ids: targets.flatMap((each) => each.parentId ?? []) })).map((row) => [
        row.id,
        row,
      ]),
    );
    const views = clauses.map((clause) => {
      const own = tasks.filter((row) => row.clause_id === clause.id);
      return {
        id: clause.id,
        label: clause.label,
        text: clause.text,
        due: clause.due_on,
        evidenceWanted: clause.evidence_wanted,
        assigned: own.length,
        acknowledged: own.filter((row) => row.acknowledged_on !== null).length,
        reported: own.filter((row) => row.reports > 0).length,
        done: own.filter((row) => row.state === 'done').length,
        targets: targets
          .filter((target) => target.clauseId === clause.id)
          .map((target) => {
            const parent = target.parentId === null ? undefined : parents.get(target.parentId);
            const weaker = parent && compareTargets(target.definition, parent.definition) === 'weaker';
            return {
              id: target.id,
              sentence: sentenceOf(target.definition),
              comparison: weaker ? WEAKER_WORDS : null,
            };
          }),
      };
    });
    return {
      clauses: views,
      unreported: views.filter((each) => each.assigned > 0 && each.reported === 0).map((each) => each.label),
    };
  });
}

/** What answers a clause: every report with its evidence. */
export async function evidenceOf(
  deps: DirectiveDeps,
  person: SignedIn,
  viewer: Viewer,
  document: number,
  clause: number,
) {
  return read(deps.db, person, async (trx) => {
    await requireDocument(trx, document);
    const rows = (await listReports(trx, document, clause)).filter((row) =>
      maySee(deps, viewer, row.unit_id),
    );
    return {
      reports: rows.map((row) => ({
        id: row.id,
        unit: unitOf(deps, row.unit_id).name,
        kind: row.kind as ReportBody['kind'], // the table's own check
        words: row.words,
        evidence: row.evidence as Evidence[], // written below from the contract's shape
        on: row.reported_on,
      })),
    };
  });
}

function reportRow(person: SignedIn, task: TaskRow, today: CalendarDate, body: ReportBody) {
  return {
    task_id: task.id,
    document_id: task.document_id,
    issuer_office_id: task.office_id,
    office_id: person.officeId,
    unit_id: task.unit_id,
    kind: body.kind,
    words: body.words,
    evidence: JSON.stringify(body.evidence),
    reported_on: today,
  };
}

/** @throws Refused 'not-found' | 'task-evidence-needed' */
export async function reportTask(
  deps: DirectiveDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  body: ReportBody,
  request: RequestKey,
) {
  if (body.kind === 'done' && body.evidence.length === 0) throw new Refused('task-evidence-needed');
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const task = await findTask(trx, id);
    if (!task || !maySee(deps, viewer, task.unit_id)) throw new Refused('not-found');
    await insertReports(trx, [reportRow(person, task, deps.clock.today(), body)], number);
    return {
      act: { act: 'task.reported', subjectKind: 'task', subjectId: String(id), note: { kind: body.kind } },
      reply: null,
    };
  });
  return { seq };
}

/** Says "received" for every task of a document in the caller's territory. @throws Refused 'not-found' */
export async function acknowledge(
  deps: DirectiveDeps,
  person: SignedIn,
  viewer: Viewer,
  document: number,
  request: RequestKey,
) {
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireDocument(trx, document);
    if (row.officeId === person.officeId) throw new Refused('not-found');
    const open = (await listTasks(trx, document)).filter(
      (task) => task.acknowledged_on === null && maySee(deps, viewer, task.unit_id),
    );
    const body: ReportBody = { kind: 'acknowledged', words: null, evidence: [] };
    await insertReports(
      trx,
      open.map((task) => reportRow(person, task, deps.clock.today(), body)),
      number,
    );
    return {
      act: {
        act: 'task.reported',
        subjectKind: 'document',
        subjectId: String(document),
        note: { acknowledged: open.length },
      },
      reply: { acknowledged: open.length },
    };
  });
  return { seq, ...reply };
}
