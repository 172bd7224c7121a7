// Lời của dòng thời gian: what an event set, on which paper, who recorded it; and for a replaced record, what it said and why it was put right.
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate, printMoment } from '../ui/print-date.ts';
import { modeName } from './event-words.ts';
import type { TimelineEntry } from './views.ts';

/** A beginning sets everything: that stands under "Tình hình", not here. */
function contentsShown(entry: TimelineEntry): TimelineEntry['contents'] {
  return entry.type === 'founded' || entry.type === 'registered' ? [] : entry.contents;
}

function Counterpart({ counterpart }: { readonly counterpart: TimelineEntry['counterpart'] }) {
  if (!counterpart) return null;
  return (
    <p>
      {t('timeline.counterpart')}{' '}
      {counterpart.name === null ? (
        t('timeline.counterpartHidden')
      ) : (
        <Link to="/organisations/$id" params={{ id: String(counterpart.id) }}>
          {counterpart.name}
        </Link>
      )}
    </p>
  );
}

/** The version in use. */
export function Details({ entry }: { readonly entry: TimelineEntry }) {
  const recorder = entry.recordedBy ?? t('lineage.bySystem');
  const papers = [
    entry.decisionNumber ? t('timeline.decision', { number: entry.decisionNumber }) : null,
    entry.reasonName ? t('timeline.reason', { reason: entry.reasonName }) : null,
    entry.reason ? t('timeline.reason', { reason: entry.reason }) : null,
    entry.evidence ? t('timeline.evidence', { evidence: entry.evidence }) : null,
  ].filter(Boolean);
  const contents = contentsShown(entry);
  return (
    <>
      {contents.length > 0 ? (
        <p>{contents.map(({ label, value }) => `${capitalise(label)}: ${value}`).join(' · ')}</p>
      ) : null}
      <Counterpart counterpart={entry.counterpart} />
      {papers.length > 0 ? <p>{papers.join(' · ')}</p> : null}
      <p className="quiet">
        {entry.recordedAt
          ? t('timeline.recorded', { recorder, moment: printMoment(entry.recordedAt) })
          : t('timeline.recordedBy', { recorder })}
        {' · '}
        {t('lineage.journal', { seq: formatNumber(entry.seq) })}
      </p>
      {entry.amended?.how === 'withdrawn' && entry.amended.why ? (
        <p className="quiet">{t('timeline.withdrawnWhy', { why: entry.amended.why, ...amender(entry) })}</p>
      ) : null}
    </>
  );
}

function amender({ amended }: TimelineEntry): { readonly who: string; readonly moment: string } {
  return {
    who: amended?.by ?? t('lineage.bySystem'),
    moment: amended?.at ? printMoment(amended.at) : '',
  };
}

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
    ...point(t('event.counterpart'), old.counterpart?.name ?? null, next.counterpart?.name ?? null),
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
