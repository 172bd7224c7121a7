// Một sự kiện ở dòng thời gian, with what may be done to its record: put it right, or withdraw it.
import { Button } from 'antd';
import { useState } from 'react';
import type { Receipt } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { CorrectForm } from './correct-form.tsx';
import { isCorrectable } from './event-kinds.ts';
import { modeName } from './event-words.ts';
import { Earlier } from './timeline-earlier.tsx';
import { Details } from './timeline-words.tsx';
import type { OrganisationView, TimelineEntry } from './views.ts';
import { WithdrawForm } from './withdraw-form.tsx';

interface ItemProps {
  readonly organisation: OrganisationView;
  readonly entry: TimelineEntry;
  readonly before: readonly TimelineEntry[];
  readonly mayWithdraw: boolean;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
}

/** The version in use; those it replaced stand under it. */
export function TimelineItem({ organisation, entry, before, mayWithdraw, onRecorded, onStale }: ItemProps) {
  const [open, setOpen] = useState<'correct' | 'withdraw'>();
  const form = {
    organisation,
    entry,
    onStale,
    onCancel: () => setOpen(undefined),
    onRecorded: async (receipt: Receipt) => {
      setOpen(undefined);
      await onRecorded(receipt);
    },
  };
  const which = (
    <span className="hidden">
      {' '}
      {entry.typeName}, {printDate(entry.effectiveDate)}
    </span>
  );
  return (
    <li className={entry.withdrawn ? 'withdrawn' : undefined}>
      <p className="timeline-date">{printDate(entry.effectiveDate)}</p>
      <div>
        <p className="timeline-name">
          <strong>{capitalise(entry.typeName)}</strong>
          {entry.mode ? ` (${modeName(entry.mode)})` : ''}{' '}
          {entry.withdrawn ? <Tag tone="quiet">{t('timeline.withdrawn')}</Tag> : null}
          {!entry.withdrawn && before.length > 0 ? (
            <Tag tone="quiet">{t('timeline.correctedTag')}</Tag>
          ) : null}
        </p>
        <Details entry={entry} />
        {before.map((old, index) => (
          <Earlier key={old.seq} old={old} next={before[index - 1] ?? entry} />
        ))}
        {mayWithdraw && !entry.withdrawn && open === undefined ? (
          <div className="timeline-acts">
            {isCorrectable(entry.type) ? (
              <Button size="small" onClick={() => setOpen('correct')}>
                {t('timeline.correct')}
                {which}
              </Button>
            ) : null}
            <Button size="small" onClick={() => setOpen('withdraw')}>
              {t('timeline.withdraw')}
              {which}
            </Button>
          </div>
        ) : null}
        {open === 'withdraw' ? <WithdrawForm {...form} /> : null}
        {open === 'correct' && isCorrectable(entry.type) ? <CorrectForm {...form} type={entry.type} /> : null}
      </div>
    </li>
  );
}
