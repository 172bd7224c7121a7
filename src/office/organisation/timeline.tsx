// Dòng thời gian: every event with its day, paper and recorder; a mistaken one is put right or withdrawn, never erased.
import type { Receipt } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { TimelineItem } from './timeline-item.tsx';
import type { OrganisationView, TimelineEntry } from './views.ts';

interface TimelineProps {
  readonly organisation: OrganisationView;
  readonly mayWithdraw: boolean;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
}

/** One event: the version in use, or the last one of a withdrawn event, and those that it replaced, latest first. */
interface Told {
  readonly entry: TimelineEntry;
  readonly before: readonly TimelineEntry[];
}

function tell(timeline: readonly TimelineEntry[]): readonly Told[] {
  const byEvent = Map.groupBy(
    timeline.toSorted((a, b) => b.seq - a.seq),
    ({ id }) => id,
  );
  return [...byEvent.values()]
    .flatMap(([entry, ...before]) => (entry ? [{ entry, before }] : []))
    .sort((a, b) => b.entry.effectiveDate.localeCompare(a.entry.effectiveDate) || b.entry.id - a.entry.id);
}

/** Newest first. */
export function Timeline({ organisation, ...rest }: TimelineProps) {
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      <ol>
        {tell(organisation.timeline).map(({ entry, before }) => (
          <TimelineItem key={entry.id} organisation={organisation} entry={entry} before={before} {...rest} />
        ))}
      </ol>
    </section>
  );
}
