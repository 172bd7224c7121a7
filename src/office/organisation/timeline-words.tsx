// Lời của dòng thời gian: what an event set, on which paper, who recorded it, and why it was withdrawn.
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { type MessageKey, t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printMoment } from '../ui/print-date.ts';
import type { TimelineEntry } from './views.ts';

/** A beginning sets everything: that stands under "Tình hình", not here. */
function contentsShown(entry: TimelineEntry): TimelineEntry['contents'] {
  return entry.type === 'founded' || entry.type === 'registered' ? [] : entry.contents;
}

const ROLES: Readonly<Record<string, MessageKey>> = {
  founded: 'timeline.separatedFrom',
  separated: 'timeline.newOne',
};

function Counterpart({ type, counterpart }: Pick<TimelineEntry, 'type' | 'counterpart'>) {
  if (!counterpart) return null;
  return (
    <p>
      {t(ROLES[type] ?? 'timeline.counterpart')}{' '}
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
      <Counterpart type={entry.type} counterpart={entry.counterpart} />
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

/** Who closed a version, and when. */
export function amender({ amended }: TimelineEntry): { readonly who: string; readonly moment: string } {
  return {
    who: amended?.by ?? t('lineage.bySystem'),
    moment: amended?.at ? printMoment(amended.at) : '',
  };
}
