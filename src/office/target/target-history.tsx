// Các lần sửa của một chỉ tiêu: earlier wordings with the reason of each change, and the earlier shares of units.
import type { Target } from '#domain/target/target.ts';
import { writtenShare } from '#domain/target/written-share.ts';
import type { TargetHistory as History } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printMoment } from '../ui/print-date.ts';

interface HistoryProps {
  readonly target: Target;
  readonly history: History;
}

export function TargetHistory({ target, history: { versions, shares } }: HistoryProps) {
  return (
    <>
      {versions.length < 2 ? null : (
        <>
          <h2>{t('cascade.history')}</h2>
          <ol className="evidence">
            {versions.map((version) => (
              <li key={version.seq}>
                {version.sentence}{' '}
                {version.reason === null ? null : (
                  <span className="quiet">{t('cascade.reason', { reason: version.reason })}</span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {shares.length === 0 ? null : <ShareHistory target={target} shares={shares} />}
    </>
  );
}

function ShareHistory({ target, shares }: { readonly target: Target; readonly shares: History['shares'] }) {
  const units = [...new Map(shares.map(({ unit, name }) => [unit, name]))];
  return (
    <>
      <h2>{t('cascade.shareHistory')}</h2>
      <ul className="evidence share-history">
        {units.map(([unit, name]) => (
          <li key={unit}>
            {capitalise(name)}
            <ol>
              {shares
                .filter((each) => each.unit === unit)
                .map((each) => (
                  <li key={each.seq}>
                    {writtenShare(target, each)}{' '}
                    <span className="quiet">
                      {each.recordedAt === null
                        ? ''
                        : t('funds.recorded', {
                            at: printMoment(each.recordedAt),
                            person: each.recordedBy ?? t('funds.system'),
                          })}
                    </span>
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}
