// Máy đọc chỗ này thế nào: one claim in words — what is counted, how many, when, where, compared with what.

import { claimWord } from '#domain/claim/claim-words.ts';
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { printClaimValue } from './print-value.ts';
import type { ClaimView } from './views.ts';

function statusWord(status: ClaimView['status']): string {
  switch (status) {
    case 'actual':
      return t('reader.actual');
    case 'plan':
      return t('reader.plan');
    case 'estimate':
      return t('reader.estimate');
    case 'forecast':
      return t('reader.forecast');
  }
}

function relationWord({ relation, base }: ClaimView): string | undefined {
  const against = base === undefined ? '' : ` (${base})`;
  switch (relation) {
    case 'none':
      return undefined;
    case 'increase_vs':
      return t('reader.increase') + against;
    case 'decrease_vs':
      return t('reader.decrease') + against;
    case 'percent_of_plan':
      return t('reader.percentOfPlan') + against;
    case 'share_of':
      return t('reader.shareOf') + against;
  }
}

/** "6 tháng đầu năm 2022", "đến ngày 30/06/2022", or the words of the text when no period could be told. */
function whenWord({ period, periodCode, asOf }: ClaimView): string | undefined {
  const parts: string[] = [];
  if (periodCode !== undefined) parts.push(parseReportingPeriod(periodCode)?.name ?? periodCode);
  if (asOf !== undefined) parts.push(t('reader.asOf', { day: printDate(asOf) }));
  return parts.length > 0 ? parts.join(', ') : period;
}

function breakdownWord({ breakdown }: ClaimView): string | undefined {
  if (breakdown === null) return undefined;
  return Object.entries(breakdown)
    .map(([key, part]) => `${claimWord('breakdown', key)}: ${claimWord('part', part)}`)
    .join('; ');
}

/** The reading of the chosen claim, or how to open one. */
export function ClaimReading({ claim }: { readonly claim: ClaimView | undefined }) {
  if (!claim) return <p className="claim-reading quiet">{t('reader.chooseClaim')}</p>;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('reader.subject'), claim.subject],
    [t('reader.measure'), claimWord('measure', claim.measure)],
    [t('reader.value'), printClaimValue(claim)],
    [
      t('reader.per'),
      claim.per === undefined ? undefined : t('reader.perOne', { unit: claim.per.replaceAll('_', ' ') }),
    ],
    [t('reader.status'), statusWord(claim.status)],
    [t('reader.when'), whenWord(claim) ?? t('reader.notStated')],
    [t('reader.place'), claim.place ?? t('reader.notStated')],
    [t('reader.breakdown'), breakdownWord(claim)],
    [t('reader.relation'), relationWord(claim)],
  ];
  return (
    <section className="claim-reading" aria-live="polite" aria-label={t('reader.reads')}>
      <h2>
        {t('reader.reads')} <q>{claim.quote.replace(/\s+/g, ' ')}</q>
      </h2>
      <dl>
        {rows.map(([name, words]) =>
          words === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{capitalise(words)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
