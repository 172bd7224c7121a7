// Nguồn của số điền sẵn: the register, or the figure of the level below with how many reported it, for exactly the days of this period.
import type { Field } from '#domain/form/form.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { writtenDay } from '../look.tsx';
import type { FillContext } from './context.ts';

/** The line under a field that is prefilled from the register or from forms of the level below; nothing for any other field. */
export function BelowLine({ field, context }: { readonly field: Field; readonly context: FillContext }) {
  const { prefill } = field;
  if (prefill?.from === 'register' && field.code in context.state.cells && !context.sent)
    return <p className="quiet">Điền sẵn theo sổ đăng ký; sửa nếu kỳ này đã khác.</p>;
  const from = prefill?.from === 'tally' ? context.belowFrom[prefill.measure] : undefined;
  if (!from || field.type !== 'number') return null;
  const reported = `${formatNumber(from.reported)}/${formatNumber(from.expected)} ${from.who} đã báo cáo`;
  const days = `kỳ ${writtenDay(context.period.from)} – ${writtenDay(context.period.to)}`;
  if (from.value === null)
    return (
      <p className="remark">
        {reported} ({days}): chưa có số để điền sẵn.
      </p>
    );
  const value = `${writeTypedCell(field, { number: from.value })} ${FIELD_UNITS[field.unit].label}`;
  return (
    <p className={from.reported < from.expected ? 'remark' : 'quiet'}>
      Cộng từ biểu đã duyệt ({days}): {value}, {reported}
      {from.reported < from.expected ? '; phần còn lại chưa có trong số này.' : '.'}
    </p>
  );
}
