// Bảng phần của từng đơn vị: shown, or typed by hand.
import { Checkbox, Input } from 'antd';
import { t } from '../messages/translate.ts';
import { Tag } from '../ui/tag.tsx';
import type { DraftShare } from './share-draft.ts';

export function ShareTable(props: {
  readonly rows: readonly DraftShare[];
  readonly percent: boolean;
  readonly wrong?: ReadonlySet<string>;
  readonly onChange?: (rows: readonly DraftShare[]) => void;
}) {
  const { rows, percent, wrong, onChange } = props;
  const weighed = rows.some((row) => row.weight !== null && row.weight !== 1);
  const put = (unit: string, change: Partial<DraftShare>) =>
    onChange?.(rows.map((row) => (row.unit === unit ? { ...row, ...change } : row)));
  const cell = (row: DraftShare, name: 'low' | 'high', label: string) =>
    onChange && !row.notApplicable ? (
      <Input
        aria-label={`${row.name}: ${label}`}
        className="share-input"
        inputMode="decimal"
        value={row[name]}
        {...(wrong?.has(row.unit) ? { status: 'error' as const } : {})}
        onChange={(event) => put(row.unit, { [name]: event.target.value })}
      />
    ) : (
      row[name]
    );
  const low = percent ? `${t('cascade.low')} (%)` : t('cascade.low');
  const high = percent ? `${t('cascade.high')} (%)` : t('cascade.high');
  if (rows.length === 0) return <p className="quiet">{t('cascade.noShares')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box share-table" tabIndex={0} aria-label={t('cascade.shares')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('score.unit')}</th>
            {weighed ? <th scope="col">{t('cascade.weight')}</th> : null}
            <th scope="col">{low}</th>
            <th scope="col">{high}</th>
            <th scope="col">{t('cascade.notApplicable')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">
                {row.name} {wrong?.has(row.unit) ? <Tag tone="error">{t('cascade.wrong')}</Tag> : null}
              </th>
              {weighed ? <td>{row.weight ?? ''}</td> : null}
              <td>{cell(row, 'low', low)}</td>
              <td>{cell(row, 'high', high)}</td>
              <td>
                {onChange ? (
                  <Checkbox
                    aria-label={`${row.name}: ${t('cascade.notApplicable')}`}
                    checked={row.notApplicable}
                    onChange={(event) => put(row.unit, { notApplicable: event.target.checked })}
                  />
                ) : row.notApplicable ? (
                  t('cascade.notApplicable')
                ) : (
                  ''
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
