// Các giá trị của một người: masked or in full, with purpose, legal ground, and what was withdrawn or erased.
import type { SubjectView } from '#server/privacy/contract.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printMoment } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';

/** One row per field. */
export function ValueTable({ view }: { readonly view: SubjectView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('privacy.value')}>
      <table className="figures words">
        <thead>
          <tr>
            <th scope="col">{t('privacy.field')}</th>
            <th scope="col">{t('privacy.value')}</th>
            <th scope="col">{t('privacy.purpose')}</th>
          </tr>
        </thead>
        <tbody>
          {view.values.map((each) => (
            <tr key={each.field}>
              <th scope="row">
                {capitalise(each.label)}
                {each.sensitive ? <span className="head-note">{t('privacy.sensitive')}</span> : null}
              </th>
              <td>
                {each.value ?? ''}{' '}
                {each.erasedAt ? (
                  <Tag tone="quiet">{t('privacy.erased', { moment: printMoment(each.erasedAt) })}</Tag>
                ) : each.restrictedAt ? (
                  <Tag tone="warning">
                    {t('privacy.restricted', { moment: printMoment(each.restrictedAt) })}
                  </Tag>
                ) : null}
              </td>
              <td>
                {capitalise(each.purpose)}
                <span className="head-note">{each.basis}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
