// Bản trước khi đính chính: what a replaced record said otherwise, why it was put right, by whom and when.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { counterpartName, modeName } from './event-words.ts';
import { amender } from './timeline-words.tsx';
import type { TimelineEntry } from './views.ts';

/** What the older version said otherwise, point by point. */
function differences(old: TimelineEntry, next: TimelineEntry): readonly string[] {
  const empty = t('timeline.empty');
  const point = (label: string, was: string | null, now: string | null) =>
    was === now ? [] : [`${label}: ${was ?? empty} → ${now ?? empty}`];
  const labels = new Map([...next.contents, ...old.contents].map(({ field, label }) => [field, label]));
  const valueIn = (entry: TimelineEntry, field: string) =>
    entry.contents.find((each) => each.field === field)?.value ?? null;
  return [
    ...point(t('event.day'), printDate(old.effectiveDate), printDate(next.effectiveDate)),
    ...[...labels].flatMap(([field, label]) =>
      point(capitalise(label), valueIn(old, field), valueIn(next, field)),
    ),
    ...point(counterpartName(next.type), old.counterpart?.name ?? null, next.counterpart?.name ?? null),
    ...point(t('event.mode'), old.mode && modeName(old.mode), next.mode && modeName(next.mode)),
    ...point(t('form.decision'), old.decisionNumber, next.decisionNumber),
    ...point(t('event.reasonCode'), old.reasonName, next.reasonName),
    ...point(t('form.reason'), old.reason, next.reason),
    ...point(t('event.evidence'), old.evidence, next.evidence),
  ];
}

/** A replaced version: old → new, why, by whom and when. */
export function Earlier({ old, next }: { readonly old: TimelineEntry; readonly next: TimelineEntry }) {
  return (
    <div className="timeline-before">
      <p>
        <strong>{t('timeline.corrected', amender(old))}</strong>
        {old.amended?.why ? ` ${t('timeline.correctedWhy', { why: old.amended.why })}` : ''}
      </p>
      <ul>
        {differences(old, next).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="quiet">{t('timeline.oldSeq', { seq: formatNumber(old.seq) })}</p>
    </div>
  );
}
