// Dòng thời gian: every event with its day, paper and recorder; a mistaken one is withdrawn, never erased.
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate, printMoment } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { modeName } from './event-words.ts';
import type { OrganisationView, TimelineEntry } from './views.ts';
import { WithdrawForm } from './withdraw-form.tsx';

interface TimelineProps {
  readonly organisation: OrganisationView;
  readonly mayWithdraw: boolean;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
}

/** Newest first. */
export function Timeline(props: TimelineProps) {
  const [withdrawing, setWithdrawing] = useState<number>();
  const entries = props.organisation.timeline.toSorted(
    (a, b) => b.effectiveDate.localeCompare(a.effectiveDate) || b.id - a.id,
  );
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className={entry.withdrawn ? 'withdrawn' : undefined}>
            <p className="timeline-date">{printDate(entry.effectiveDate)}</p>
            <div>
              <p className="timeline-name">
                <strong>{capitalise(entry.typeName)}</strong>
                {entry.mode ? ` (${modeName(entry.mode)})` : ''}{' '}
                {entry.withdrawn ? <Tag tone="quiet">{t('timeline.withdrawn')}</Tag> : null}
              </p>
              <Details entry={entry} />
              {props.mayWithdraw && !entry.withdrawn && withdrawing !== entry.id ? (
                <Button size="small" onClick={() => setWithdrawing(entry.id)}>
                  {t('timeline.withdraw')}
                  <span className="hidden">
                    {' '}
                    {entry.typeName}, {printDate(entry.effectiveDate)}
                  </span>
                </Button>
              ) : null}
              {withdrawing === entry.id ? (
                <WithdrawForm
                  organisation={props.organisation}
                  entry={entry}
                  onStale={props.onStale}
                  onCancel={() => setWithdrawing(undefined)}
                  onRecorded={async (receipt) => {
                    setWithdrawing(undefined);
                    await props.onRecorded(receipt);
                  }}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Details({ entry }: { readonly entry: TimelineEntry }) {
  const recorder = entry.recordedBy ?? t('lineage.bySystem');
  return (
    <>
      {entry.decisionNumber || entry.reason ? (
        <p>
          {[
            entry.decisionNumber ? t('timeline.decision', { number: entry.decisionNumber }) : null,
            entry.reason ? t('timeline.reason', { reason: entry.reason }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      <p className="quiet">
        {entry.recordedAt
          ? t('timeline.recorded', { recorder, moment: printMoment(entry.recordedAt) })
          : t('timeline.recordedBy', { recorder })}
        {' · '}
        {t('lineage.journal', { seq: formatNumber(entry.seq) })}
      </p>
    </>
  );
}
