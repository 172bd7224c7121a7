// Đọc chỉ tiêu của sổ hoạt động: a measure of classes, of fairs, or of the plans of a year.
import { ACTIVITY_KINDS } from '#domain/activity/activity.ts';
import { ACTIVITY_ADDS, type Dimension, type Measure, PLAN_ADDS } from '#domain/indicator/measure.ts';
import type { Json, Parsed } from '#domain/indicator/parse-filter.ts';

const PLACES: readonly Dimension[] = ['province', 'region8', 'region6'];
const OWN: Readonly<Record<(typeof ACTIVITY_KINDS)[number], readonly Dimension[]>> = {
  training: ['topic', 'funding_source', 'audience'],
  fair: ['fair_level', 'fair_role'],
};
/** Only what stands on a line of an attendance list knows a gender. */
const BY_PERSON: ReadonlySet<string> = new Set(['attendances', 'listed', 'stated', 'persons']);

type Head = Pick<Measure, 'code' | 'name' | 'unit' | 'population' | 'breakdowns' | 'seed'>;

/** Reads what these sources have of their own; the head is read already. */
export function parseActivityMeasure(json: Json, head: Head): Parsed<Measure> {
  const wrong = (what: string): Parsed<Measure> => ({
    ok: false,
    message: `Chỉ tiêu ${head.code}: ${what}.`,
  });
  const foreignTo = (allowed: readonly Dimension[]) =>
    head.breakdowns.find((each) => !allowed.includes(each));
  if (json.source === 'activity-plans') {
    const adds = PLAN_ADDS.find((each) => each === json.adds);
    if (!adds) return wrong(`"adds" phải là một trong ${PLAN_ADDS.join(', ')}`);
    const foreign = foreignTo(PLACES);
    return foreign
      ? wrong(`kế hoạch năm không phân tổ theo "${foreign}" được`)
      : { ok: true, value: { ...head, kind: 'flow', source: 'activity-plans', adds } };
  }
  const activity = ACTIVITY_KINDS.find((each) => each === json.activity);
  if (!activity) return wrong('"activity" phải là "training" hoặc "fair"');
  const adds = ACTIVITY_ADDS[activity].find((each) => each === json.adds);
  if (!adds) return wrong(`"adds" phải là một trong ${ACTIVITY_ADDS[activity].join(', ')}`);
  const byPerson: readonly Dimension[] = BY_PERSON.has(adds) ? ['gender'] : [];
  const foreign = foreignTo([...PLACES, ...OWN[activity], ...byPerson]);
  return foreign
    ? wrong(`sổ hoạt động không phân tổ số này theo "${foreign}" được`)
    : { ok: true, value: { ...head, kind: 'flow', source: 'activities', activity, adds } };
}
