// Soạn biểu mẫu: drafts, checking, publishing the next version, what differs between two, a new version for a period under way, ad hoc forms.

import type { FormDefinition } from '#domain/form/form.ts';
import { differencesOfForms, type FormChange } from '#domain/form/form-difference.ts';
import { type FormProblem, formProblems } from '#domain/form/form-problems.ts';
import { feedingProblems } from '#domain/indicator/feeding-problems.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { FormHead, PeriodView } from '#server/collection/contract-design.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { requirePeriodKey, viewPeriod } from '#server/collection/periods.ts';
import { findFormVersion, listFormsInUse, putFormsToUse } from '#server/collection/store-design.ts';
import {
  deleteFormDraft,
  findFormDraft,
  findFormOwner,
  insertFormVersion,
  isDraftedElsewhere,
  listFormHeads,
  listFormReporters,
  listFormVersions,
  lockFeeds,
  saveFormDraft,
} from '#server/collection/store-forms.ts';
import { fedCatalogue } from '#server/measure/live-measures.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { digestOf, type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Forms that were published, and drafts of the caller's own scope. */
export async function collectionForms(deps: CollectionDeps, viewer: Viewer): Promise<{ forms: FormHead[] }> {
  const heads = await read(deps.db, viewer, (trx) => listFormHeads(trx));
  return {
    forms: heads.map(({ owner, ...head }) => ({ ...head, mayChange: isOwnForm(deps, viewer, owner) })),
  };
}

/** A version, or the draft under way. @throws Refused 'form-unknown' */
export async function collectionForm(
  deps: CollectionDeps,
  viewer: Viewer,
  code: string,
  version: number | undefined,
): Promise<{ definition: FormDefinition; version: number; base: number; mayChange: boolean }> {
  return read(deps.db, viewer, async (trx) => {
    const owner = await findFormOwner(trx, code);
    const mayChange = owner !== undefined && isOwnForm(deps, viewer, owner.unit_id);
    const draft = version === undefined ? await findFormDraft(trx, code) : undefined;
    if (draft) return { definition: draft.definition, version: 0, base: draft.base, mayChange };
    const found = await findFormVersion(trx, code, version);
    if (!found) throw new Refused('form-unknown', { form: code });
    return { ...found, base: found.version, mayChange };
  });
}

async function problemsOf(trx: Db, deps: CollectionDeps, definition: FormDefinition): Promise<FormProblem[]> {
  const fed = await fedCatalogue(trx, deps.shipped);
  const earlier = await listFormVersions(trx, definition.code);
  return [
    ...formProblems(definition, (code) => fed.measures.has(code)),
    ...feedingProblems(definition, { ...fed, earlier, reporters: await listFormReporters(trx) }),
  ];
}

/** What is wrong with a definition. */
export async function checkForm(
  deps: CollectionDeps,
  viewer: Viewer,
  definition: FormDefinition,
): Promise<{ problems: FormProblem[] }> {
  return { problems: await read(deps.db, viewer, (trx) => problemsOf(trx, deps, definition)) };
}

/** @throws Refused 'form-base-stale' */
async function requireBase(trx: Db, code: string, base: number): Promise<void> {
  const latest = (await findFormVersion(trx, code))?.version ?? 0;
  if (latest !== base)
    throw new Refused('form-base-stale', { form: code, version: latest }, { version: latest });
}

function isOwnForm(deps: CollectionDeps, viewer: Viewer, owner: number | null): boolean {
  const { geography } = deps.places;
  const unit = owner === null ? geography.nation : unitById(geography, owner);
  return unit !== undefined && viewer.maySee(unit);
}

/** A form is changed where it was made, or above; one that came with the program by those who see the nation. @throws Refused 'form-not-yours' */
async function requireOwnForm(trx: Db, deps: CollectionDeps, viewer: Viewer, code: string): Promise<void> {
  // A code that another office is drafting under is taken: that it is, and no more, is said.
  if (await isDraftedElsewhere(trx, code)) throw new Refused('form-not-yours', { form: code });
  const owner = await findFormOwner(trx, code);
  if (owner && !isOwnForm(deps, viewer, owner.unit_id)) throw new Refused('form-not-yours', { form: code });
}

/** Keeps the draft of a form; it may still have problems. @throws Refused 'form-not-yours' */
export async function saveForm(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  code: string,
  body: { definition: FormDefinition; base: number },
  request: RequestKey,
): Promise<{ problems: FormProblem[]; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    if (body.definition.code !== code) throw new Refused('form-unknown', { form: code });
    await requireOwnForm(trx, deps, viewer, code);
    await requireBase(trx, code, body.base);
    const unit_id = person.unitId ?? deps.places.geography.nation.id;
    await saveFormDraft(trx, {
      form_code: code,
      definition: JSON.stringify(body.definition),
      base: body.base,
      unit_id,
      office_id: person.officeId,
      person_id: person.personId,
      saved_at: deps.clock.now(),
    });
    return {
      act: { act: 'collection.form-drafted', subjectKind: 'form', subjectId: code },
      reply: { problems: await problemsOf(trx, deps, body.definition) },
    };
  });
  return { ...reply, seq };
}

/** Publishes a definition as the next version inside a caller's write. @throws Refused 'form-wrong' */
export async function publishIn(
  trx: Db,
  deps: CollectionDeps,
  { person, viewer }: { readonly person: SignedIn; readonly viewer: Viewer },
  definition: FormDefinition,
  base: number,
  seq: number,
): Promise<number> {
  await requireOwnForm(trx, deps, viewer, definition.code);
  // Two forms that define one measure are published one after the other.
  await lockFeeds(trx);
  const problems = await problemsOf(trx, deps, definition);
  if (problems[0])
    throw new Refused(
      'form-wrong',
      { count: problems.length, first: `${problems[0].at}: ${problems[0].what}` },
      { problems },
    );
  await requireBase(trx, definition.code, base);
  const version = base + 1;
  const unit_id = person.unitId ?? deps.places.geography.nation.id;
  await insertFormVersion(trx, {
    form_code: definition.code,
    version,
    definition: JSON.stringify(definition),
    digest: digestOf(definition),
    unit_id,
    person_id: person.personId,
    published_at: deps.clock.now(),
    recorded_from: seq,
  });
  await deleteFormDraft(trx, definition.code);
  return version;
}

/** Publishes the draft. What is in use stays as it is; a period takes the new version when it is told to. */
export async function publishForm(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  code: string,
  base: number,
  request: RequestKey,
): Promise<{ version: number; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx, number) => {
    const draft = await findFormDraft(trx, code);
    // A neighbour's form in use is known and not the caller's; a neighbour's draft alone is not known.
    const owner = draft ? undefined : await findFormOwner(trx, code);
    if (owner && !isOwnForm(deps, viewer, owner.unit_id)) throw new Refused('form-not-yours', { form: code });
    if (!draft) throw new Refused('form-unknown', { form: code });
    const version = await publishIn(trx, deps, { person, viewer }, draft.definition, base, number);
    return {
      act: {
        act: 'collection.form-published',
        subjectKind: 'form',
        subjectId: code,
        note: { after: { version } },
      },
      reply: { version },
      status: 201,
    };
  });
  return { ...reply, seq };
}

/** What differs between two versions; 0 = the draft. */
export async function formDifference(
  deps: CollectionDeps,
  viewer: Viewer,
  code: string,
  from: number,
  to: number,
): Promise<{ changes: FormChange[] }> {
  return read(deps.db, viewer, async (trx) => {
    const old = await findFormVersion(trx, code, from);
    const now = to === 0 ? await findFormDraft(trx, code) : await findFormVersion(trx, code, to);
    if (!old || !now) throw new Refused('form-unknown', { form: code });
    return { changes: [...differencesOfForms(old.definition, now.definition)] };
  });
}

/** Puts a newer version to use in a period under way; forms that were sent keep theirs. */
export async function takeVersion(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  key: string,
  code: string,
  version: number,
  request: RequestKey,
): Promise<PeriodView> {
  const { reply } = await write(deps.db, person, request, async (trx, seq) => {
    const period = await requirePeriodKey(trx, key);
    const unit = unitById(deps.places.geography, period.unitId);
    if (!unit || !viewer.maySee(unit)) throw new Refused('not-found');
    if (!(await findFormVersion(trx, code, version))) throw new Refused('form-unknown', { form: code });
    await putFormsToUse(trx, period.id, [{ code, version }], seq);
    const note = { after: { form: code, version } };
    return {
      act: { act: 'collection.version-used', subjectKind: 'period', subjectId: key, note },
      reply: viewPeriod(deps, viewer, period, await listFormsInUse(trx, [period.id]), 'open'),
    };
  });
  return reply;
}
