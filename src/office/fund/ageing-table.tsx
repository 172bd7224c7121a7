// Tuổi nợ quá hạn: how long what is late has been late.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LoanList } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { dong } from './words.ts';

export function AgeingTable({ ageing }: Pick<LoanList, 'ageing'>) {
  const late = ageing.filter(({ amount }) => amount > 0);
  return (
    <section className="loan-ageing">
      <h2>{t('loans.ageing')}</h2>
      <p className="quiet">{late.length === 0 ? t('loans.ageNone') : t('loans.ageingLead')}</p>
      {late.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className="table-box" tabIndex={0} aria-label={t('loans.ageing')}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('loans.age')}</th>
                <th scope="col">{t('loans.ageLoans')}</th>
                <th scope="col">
                  {t('loans.ageAmount')}
                  <span className="head-note">{t('loans.dong')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {ageing.map((each) => (
                <tr key={each.key}>
                  <th scope="row">{each.name}</th>
                  <td>{each.loans === 0 ? '–' : formatNumber(each.loans)}</td>
                  <td>{dong(each.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
