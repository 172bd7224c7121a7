// Biểu đột xuất: form, regime and period in one call, from a template that was changed, with a deadline by the hour.
import { outOfReach } from '#domain/collection/open-period.ts';
import type { ReportingRegime } from '#domain/collection/regime.ts';
import { moveDeadline } from '#domain/collection/working-calendar.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import { windowPeriod } from '#domain/period/reporting-period.ts';
import type { PeriodView } from '#server/collection/contract-design.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { publishIn } from '#server/collection/forms.ts';
import { requirePeriodKey, viewPeriod } from '#server/collection/periods.ts';
import {
  findFormVersion,
  findRegime,
  insertPeriod,
  insertRegime,
  listFormsInUse,
  putFormsToUse,
} from '#server/collection/store-design.ts';
import { requirePlace } from '#server/collection/territory.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { refuseReversed, requireDate } from '#server/platform/dates.ts';
import { digestOf, type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface AdHocBody {
  readonly definition: FormDefinition;
  readonly name: string;
  readonly legalBasis: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly cutOff: string;
  readonly due: string;
  readonly dueTime?: string | undefined;
  readonly kinds?: readonly OrganisationKind[] | undefined;
}

function regimeOf(body: AdHocBody): ReportingRegime {
  const { definition } = body;
  return {
    code: definition.code,
    name: body.name,
    legalBasis: body.legalBasis,
    who:
      definition.reporter === 'organisation'
        ? 'Tổ chức trong phạm vi của cơ quan yêu cầu'
        : 'Cơ quan cấp dưới của cơ quan yêu cầu',
    reporter: definition.reporter,
    population:
      definition.reporter === 'organisation'
        ? { kind: body.kinds ?? ['HTX'], operating: ['active', 'suspended'] }
        : {},
    toWhom: 'Cơ quan yêu cầu',
    content: definition.title,
    method: 'Điền biểu trên điện thoại hoặc máy tính; cơ quan nhập thay khi cần',
    forms: [definition.code],
    frequency: 'once',
    windows: [],
    chain:
      definition.reporter === 'province' ? ['province', 'nation'] : ['organisation', 'province', 'nation'],
    outline: null,
  };
}

/** Publishes an ad hoc form and opens its one period. The hour written holds: a deadline by the hour is never moved. */
export async function publishAdHoc(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  body: AdHocBody,
  request: RequestKey,
): Promise<PeriodView> {
  const { reply } = await write<PeriodView>(deps.db, person, request, async (trx, seq) => {
    const [from, to, cutOff, due] = [body.from, body.to, body.cutOff, body.due].map(requireDate) as [
      ReturnType<typeof requireDate>,
      ReturnType<typeof requireDate>,
      ReturnType<typeof requireDate>,
      ReturnType<typeof requireDate>,
    ];
    refuseReversed(from, to);
    const window = windowPeriod(from, to);
    if (!window) throw new Refused('period-impossible', { text: `${body.from}..${body.to}` });
    if (outOfReach({ from, to }, deps.clock.today()))
      throw new Refused('period-out-of-reach', {
        code: window.code,
        from: formatCalendarDate(from),
        to: formatCalendarDate(to),
      });
    const { unit } = requirePlace(deps, viewer, { to }, body.unit);
    const { code } = body.definition;
    const known = await findRegime(trx, code);
    if (known) throw new Refused('regime-taken', { code });
    const latest = await findFormVersion(trx, code);
    const isSame = latest !== undefined && digestOf(latest.definition).equals(digestOf(body.definition));
    const version = isSame
      ? latest.version
      : await publishIn(trx, deps, { person, viewer }, body.definition, latest?.version ?? 0, seq);
    const regime = regimeOf(body);
    if (!(await insertRegime(trx, regime, digestOf(regime), unit.id, seq)))
      throw new Refused('regime-taken', { code });
    const moved =
      body.dueTime === undefined
        ? moveDeadline(deps.calendar, due)
        : { day: due, written: due, reason: null, calendarKnown: true };
    const key = `${window.code}.${code}`;
    const id = await insertPeriod(trx, {
      key,
      regime: code,
      code: window.code,
      name: body.name,
      from_date: from,
      to_date: to,
      cut_off: cutOff,
      due: JSON.stringify({ organisation: moved, commune: moved, province: moved, nation: moved }),
      due_time: body.dueTime ?? null,
      unit_id: unit.id,
      recorded_from: seq,
    });
    await putFormsToUse(trx, id, [{ code, version }], seq);
    return {
      act: {
        act: 'collection.period-opened',
        subjectKind: 'period',
        subjectId: key,
        note: { after: { form: code, version } },
      },
      reply: viewPeriod(
        deps,
        viewer,
        await requirePeriodKey(trx, key),
        await listFormsInUse(trx, [id]),
        'open',
      ),
      status: 201,
    };
  });
  return reply;
}
