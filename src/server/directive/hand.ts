// Giao việc: a document of one's own book becomes clauses, tasks of units and targets with every unit's share; their people are told.
import { citation } from '#domain/directive/document.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { HandBody } from '#server/directive/contract-directive.ts';
import type { HandingDeps } from '#server/directive/deps.ts';
import { requireOwn } from '#server/directive/require-document.ts';
import { insertClause, insertTasks, listClauses } from '#server/directive/store-clauses.ts';
import { tellOffices } from '#server/directive/tell.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { dateOf } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireTarget, unitsNamed } from '#server/target/cascade.ts';
import { currentTargets, putTarget } from '#server/target/put.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** @throws Refused 'not-found' | 'directive-handed' | 'directive-empty' | 'task-due-before-issue' or a target's fault */
export async function handDirective(
  deps: HandingDeps,
  person: SignedIn,
  viewer: Viewer,
  document: number,
  body: HandBody,
  request: RequestKey,
) {
  for (const clause of body.clauses) for (const { target } of clause.targets) requireTarget(deps, target);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireOwn(trx, person, document);
    if ((await listClauses(trx, document)).length > 0) throw new Refused('directive-handed');
    const units = unitsNamed(deps, viewer, body.level, body.units, row.facts.issuedOn);
    if (units.length === 0) throw new Refused('directive-empty');
    const home = viewer.home ?? deps.places.geography.nation;
    const tasks: { id: number; dueOn: string | null }[] = [];
    const targets: number[] = [];
    for (const [index, clause] of body.clauses.entries()) {
      const dueOn = clause.due === null ? null : (dateOf(clause.due) ?? null);
      if (dueOn !== null && dueOn < row.facts.issuedOn) {
        const shown = { dueOn: formatCalendarDate(dueOn), issuedOn: formatCalendarDate(row.facts.issuedOn) };
        throw new Refused('task-due-before-issue', { label: clause.label, ...shown });
      }
      const words = {
        label: clause.label,
        text: clause.text,
        evidence_wanted: clause.evidenceWanted,
        due_on: dueOn,
      };
      const id = await insertClause(
        trx,
        { ...words, ordinal: index + 1, document_id: document, office_id: person.officeId },
        number,
      );
      tasks.push({ id, dueOn });
      for (const { target, parent } of clause.targets) {
        if (parent !== null && (await currentTargets(trx, { ids: [parent] })).length === 0)
          throw new Refused('not-found');
        const given = { document, office: person.officeId, clause: id, parent, definition: target };
        targets.push(await putTarget(trx, given, units, home, number));
      }
    }
    const ids = units.map((unit) => Number(unit.id));
    const handedOn = deps.clock.today();
    const given = await insertTasks(
      trx,
      { document, office: person.officeId, clauses: tasks, units: ids, handedOn },
      number,
    );
    const due = tasks.flatMap((task) => task.dueOn ?? []).sort()[0] ?? null;
    const told = await tellOffices(deps, trx, person.officeId, ids, {
      key: `directive:${document}`,
      title: `Được giao ${tasks.length} nhiệm vụ từ văn bản ${citation(row.facts)}`,
      path: `/directives/${document}`,
      dueOn: due,
    });
    return {
      act: {
        act: 'directive.handed',
        subjectKind: 'document',
        subjectId: String(document),
        note: { units: ids.length, tasks: given },
      },
      reply: { tasks: given, targets, told },
    };
  });
  return { seq, ...reply };
}
