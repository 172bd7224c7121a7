// Hồ sơ và số dư của khoản vay, in a line of facts.
import { Link } from '@tanstack/react-router';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import type { LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';

export function LoanFacts({ loan }: { readonly loan: LoanView }) {
  const { balance, related } = loan;
  const facts: readonly (readonly [string, string])[] = [
    [t('loans.outstanding'), formatDong(balance.outstanding)],
    [t('loans.overdue'), formatDong(balance.overdue)],
    [t('loans.disbursed'), formatDong(balance.disbursed)],
    [t('loans.collected'), formatDong(balance.collected)],
    [t('loans.interest'), formatDong(balance.interest)],
    ...(balance.writtenOff > 0 ? [[t('loans.writtenOff'), formatDong(balance.writtenOff)] as const] : []),
    [t('loans.requested'), formatDong(loan.requested)],
    [t('loans.projectCost'), formatDong(loan.projectCost)],
    [t('loans.ownCapital'), formatDong(loan.ownCapital)],
    [t('loans.keeper'), loan.office.name],
  ];
  return (
    <dl className="loan-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {related.length === 0 ? null : (
        <div>
          <dt>{t('loans.related')}</dt>
          <dd>
            {related.map((each) => (
              <Link key={each.id} to="/organisations/$id" params={{ id: String(each.id) }}>
                {each.name}{' '}
              </Link>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
