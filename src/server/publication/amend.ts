// Thay thế, đính chính: opens the draft of the document by which an issued report is put right.
import { amendmentRefusal, CORRECTION_TEXT, citeReport } from '#domain/report/amendment.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import type { AmendBody, PublicationReceipt } from '#server/publication/contract.ts';
import { changesSince } from '#server/publication/errata.ts';
import { openDraft } from '#server/publication/open-draft.ts';
import { type Desk, requirePerson, requirePublication } from '#server/publication/service.ts';
import { lockPublication, type PublicationRow } from '#server/publication/store.ts';
import { listAmendments } from '#server/publication/store-amendment.ts';

/** The report as later documents cite it; issued, so that it has all three. */
function citedOf(row: PublicationRow) {
  return {
    number: row.number ?? '',
    symbol: row.symbol ?? '',
    date: requireDate(row.document_date ?? ''),
  };
}

/** What the letter starts from: each place that today would read otherwise; nothing of a report that was not issued. */
async function correctionLines(deps: ComposeDeps, desk: Desk, id: number): Promise<string> {
  const row = await read(deps.db, desk.person, (trx) => requirePublication(trx, deps, desk, id));
  if (row.state !== 'issued' || row.amends_how === 'corrects') return '';
  const { changes } = await changesSince(deps, desk, id);
  return changes
    .slice(0, 40)
    .map(
      ({ where, old, now }) =>
        `- Tại ${where}: đã in “${old ?? 'không có'}”, nay sửa là “${now ?? 'không có'}”.`,
    )
    .join('\n');
}

/** Opens the draft of the document that replaces or corrects an issued report. @throws Refused 'not-found' | 'publication-not-amendable' */
export async function amendPublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  body: AmendBody,
  request: RequestKey,
): Promise<PublicationReceipt> {
  const { personId, officeId } = requirePerson(desk);
  const correcting = body.how === 'corrects';
  // Before the write: looking for changes pins the journal, and a pin waits for the writes under way.
  const lines = correcting ? await correctionLines(deps, desk, id) : '';
  const { reply } = await write<PublicationReceipt>(deps.db, desk.person, request, async (trx, seq) => {
    await lockPublication(trx, id);
    const row = await requirePublication(trx, deps, desk, id);
    const replacement = (await listAmendments(trx, [id])).find(({ how }) => how === 'replaces');
    const refusal = amendmentRefusal({
      state: row.state,
      own: row.office_id === officeId,
      amends: row.amends_how,
      replacement: replacement && {
        cited: replacement.number === null ? null : `${replacement.number}/${replacement.symbol ?? ''}`,
      },
    });
    if (refusal) throw new Refused('publication-not-amendable', { reason: refusal });
    const texts = correcting ? { [CORRECTION_TEXT]: lines } : row.settings.texts;
    const draft = await openDraft(
      trx,
      {
        office_id: row.office_id,
        unit_id: row.unit_id,
        writer_id: personId,
        outline: row.outline,
        period: row.period,
        title: correcting ? `Đính chính ${citeReport(citedOf(row))}` : row.title,
        settings: {
          ...row.settings,
          date: null,
          texts,
          bindings: correcting ? {} : row.settings.bindings,
        },
        amends: { id, how: body.how },
      },
      seq,
    );
    return {
      act: {
        act: 'publication.amended',
        subjectKind: 'publication',
        subjectId: String(draft),
        note: { amends: id, how: body.how, reason: body.reason },
      },
      reply: { id: draft, seq, state: 'draft' },
      status: 201,
    };
  });
  return reply;
}
