// Nhận hồ sơ vay: who asks, for what, with how much of their own; the borrower is kept as it stood on that day.
import { KIND_LABELS } from '#domain/organisation/label.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { FileBody } from '#server/fund/contract-shapes.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import {
  type BorrowerRow,
  findBorrower,
  insertEvent,
  insertLoan,
  insertVersion,
  isCodeTaken,
  listBooks,
  lockBook,
} from '#server/fund/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** A borrower that the fund serves, and the province of its seat. @throws Refused 'loan-borrower-unknown' | 'loan-borrower-unfit' */
async function requireBorrower(
  deps: FundDeps,
  trx: Db,
  viewer: Viewer,
  id: number,
  on: CalendarDate,
): Promise<{ readonly borrower: BorrowerRow; readonly province: Unit }> {
  const borrower = await findBorrower(trx, id, on);
  const seat = borrower && unitById(deps.places.geography, borrower.unit_id);
  const place = seat && ancestorOn(deps.places.geography, seat, 'province', on);
  if (!borrower || !seat || !viewer.maySee(seat) || place?.status !== 'found')
    throw new Refused('loan-borrower-unknown', { id, date: formatDay(on) });
  if (borrower.kind === 'QTDND')
    throw new Refused('loan-borrower-unfit', { name: borrower.name, kind: KIND_LABELS[borrower.kind] });
  return { borrower, province: place.unit };
}

/** @throws Refused 'loan-borrower-unknown' | 'loan-borrower-unfit' | 'loan-book-missing' | 'loan-code-taken' | 'loan-in-the-future' */
export async function fileLoan(
  deps: FundDeps,
  person: SignedIn,
  viewer: Viewer,
  body: FileBody,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const on = requireDate(body.on);
  if (on > deps.clock.today()) throw new Refused('loan-in-the-future', { on: formatDay(on) });
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockBook(trx, person.officeId);
    const { borrower, province } = await requireBorrower(deps, trx, viewer, body.organisation, on);
    for (const each of body.related) await requireBorrower(deps, trx, viewer, each, on);
    const books = await listBooks(trx, [province.id]);
    if (!books.some((each) => each.office_id === person.officeId))
      throw new Refused('loan-book-missing', { unit: displayName(province, on) });
    if (await isCodeTaken(trx, person.officeId, body.code))
      throw new Refused('loan-code-taken', { code: body.code });
    const place = { office: person.officeId, unit: province.id };
    const loan = await insertLoan(trx, { ...place, code: body.code, borrower });
    const { purpose, requested, projectCost, ownCapital, related } = body;
    await insertVersion(
      trx,
      await insertEvent(trx, loan),
      {
        ...place,
        loan,
        type: 'filed',
        on,
        amountDong: requested,
        interestDong: 0,
        content: { purpose, projectCostDong: projectCost, ownCapitalDong: ownCapital, related },
        // That a file came in is a fact that nobody has to approve.
        state: 'confirmed',
        reason: null,
        madeBy: person.personId,
        askedBy: null,
        checkedBy: null,
      },
      number,
    );
    return {
      act: {
        act: 'loan.filed',
        subjectKind: 'loan',
        subjectId: String(loan),
        note: { code: body.code, organisation: borrower.id, requested },
      },
      reply: loan,
    };
  });
  return { id: reply, version: seq };
}
