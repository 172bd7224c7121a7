// Bắt đầu soạn một báo cáo: of a unit and a period, with the words of an earlier one where one is named.
import type { PublicationSettings } from '#domain/report/publication.ts';
import { displayName, formalName } from '#domain/unit/display-name.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import { requirePeriod } from '#server/measure/deps.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import type { BeginBody, PublicationReceipt } from '#server/publication/contract.ts';
import { openDraft } from '#server/publication/open-draft.ts';
import { type Desk, requirePerson, requirePublication } from '#server/publication/service.ts';
import { outlineFor } from '#server/report/own-outlines.ts';
import { requireUnitNamed } from '#server/unit/service.ts';

/** Starts a report; `from` carries over the words, recipients and signature of an earlier one. @throws Refused */
export async function beginPublication(
  deps: ComposeDeps,
  desk: Desk,
  body: BeginBody,
  request: RequestKey,
): Promise<PublicationReceipt> {
  const period = requirePeriod(body.period);
  const unit = requireUnitNamed(deps.places, body.unit, period.to);
  if (!desk.viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  const outline = await outlineFor(deps, desk.viewer, body.outline, unit.level);
  const { personId, officeId } = requirePerson(desk);
  const { reply } = await write<PublicationReceipt>(deps.db, desk.person, request, async (trx, seq) => {
    const model = body.from === undefined ? undefined : await requirePublication(trx, deps, desk, body.from);
    const settings: PublicationSettings = {
      date: null,
      texts: model?.settings.texts ?? {},
      recipients: model?.settings.recipients ?? [],
      signature: model?.settings.signature ?? { authority: null, post: 'Chủ tịch', name: null },
      bindings: model?.settings.bindings ?? {},
    };
    const id = await openDraft(
      trx,
      {
        office_id: officeId,
        unit_id: unit.id,
        writer_id: personId,
        outline: body.outline,
        period: body.period,
        title: `${outline.name.replace(/ của (?:tỉnh|cả nước)$/u, '')}: ${formalName(lastVersion(unit))}, ${period.name}`,
        settings,
      },
      seq,
    );
    return {
      act: {
        act: 'publication.begun',
        subjectKind: 'publication',
        subjectId: String(id),
        note: { outline: body.outline, unit: unit.id, period: body.period },
      },
      reply: { id, seq, state: 'draft' },
      status: 201,
    };
  });
  return reply;
}
