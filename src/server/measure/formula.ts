// Cách tính bằng lời: the formula of a measure as a person reads it.
import { LOAN_EVENT_LABELS } from '#domain/fund/loan-event.ts';
import type { ActivitiesMeasure, CellsMeasure, Measure } from '#domain/indicator/measure.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';

/** How a figure of classes or fairs is made. */
function activityFormula({ activity, adds }: ActivitiesMeasure): string {
  const these = activity === 'training' ? 'các lớp' : 'các hội chợ';
  switch (adds) {
    case 'events':
      return `Đếm ${these} đã tổ chức có ngày kết thúc trong kỳ, kể cả hai ngày đầu và cuối.`;
    case 'attendances':
      return 'Cộng của từng lớp: số dòng của danh sách dự lớp, hoặc số lượt đã ghi khi chưa có danh sách.';
    case 'listed':
      return 'Đếm các dòng của danh sách dự lớp.';
    case 'stated':
      return 'Cộng số lượt đã ghi của các lớp chưa có danh sách.';
    case 'persons':
      return 'Đếm người trong các danh sách dự lớp: cùng họ tên, cùng đơn vị là một người.';
    case 'htx':
      return 'Đếm HTX khác nhau trong các danh sách dự hội chợ, cộng số đã ghi của hội chợ chưa có danh sách.';
    case 'cost':
      return `Cộng kinh phí quyết toán của ${these} có ngày kết thúc trong kỳ; chưa quyết toán không tính là 0.`;
    default:
      return `Cộng con số đã ghi ở ${these} có ngày kết thúc trong kỳ; nơi chưa ghi không tính là 0.`;
  }
}

/** One sentence on how a measure is computed. */
export function formulaOf(deps: MeasureDeps, measure: Measure): string {
  const named = (code: string): string => requireMeasure(deps.measures, code).name;
  const nameOf = (code: string): string => `${named(code).charAt(0).toLowerCase()}${named(code).slice(1)}`;
  switch (measure.source) {
    case 'spans':
      if (typeof measure.value === 'object' && 'distinct' in measure.value)
        return `Đếm các ${placeWords(measure.value.types)} có ít nhất một tổ chức thuộc diện trên tại cuối ngày chốt; tổ chức chưa xác định được xã trong địa giới hỏi không tính vào xã nào.`;
      return measure.value === 'count'
        ? 'Đếm các tổ chức thuộc diện trên tại cuối ngày chốt.'
        : 'Cộng con số ghi ở từng tổ chức thuộc diện trên tại cuối ngày chốt; tổ chức chưa ghi số không tính là 0.';
    case 'events':
      return 'Đếm các sự kiện thuộc diện trên có ngày hiệu lực trong kỳ, kể cả hai ngày đầu và cuối.';
    case 'sum':
      return measure.terms
        .map(({ code, sign }, index) =>
          index === 0 && sign > 0 ? named(code) : `${sign < 0 ? '− ' : '+ '}${nameOf(code)}`,
        )
        .join(' ');
    case 'ratio':
      return measure.denominatorIs === 'remainder'
        ? `${named(measure.numerator)} chia cho (chính số đó + ${nameOf(measure.denominator)}).`
        : `${named(measure.numerator)} chia cho ${nameOf(measure.denominator)}.`;
    case 'growth':
      return `(${named(measure.of)} − chính số đó cuối năm trước) chia cho số cuối năm trước.`;
    case 'share':
      return `${named(measure.of)} của nhóm chia cho ${nameOf(measure.of)} của mọi nhóm.`;
    case 'cells':
      return measure.adds === 'amounts'
        ? `Cộng ô tương ứng của các biểu đã duyệt trong kỳ (${formsOf(measure)}); đơn vị chưa báo cáo không tính là 0${besideWords(measure)}.`
        : `Đếm các biểu đã duyệt trong kỳ (${formsOf(measure)}) có ô tương ứng trong khoảng trên.`;
    case 'loans':
      return {
        outstanding: 'Cộng của từng khoản vay đến hết ngày: giải ngân − thu gốc − xóa nợ.',
        overdue:
          'Cộng của từng khoản vay: các kỳ trả gốc đến hạn trước ngày hỏi − số gốc đã thu, đã xóa; không quá dư nợ.',
        borrowers: 'Đếm các bên vay có dư nợ lớn hơn 0 tại cuối ngày; bên có nhiều khoản vay đếm một lần.',
      }[measure.adds];
    case 'loan-events':
      return {
        principal: `Cộng số tiền gốc của các lần ${LOAN_EVENT_LABELS[measure.event]} có ngày trong kỳ, kể cả hai ngày đầu và cuối.`,
        interest: `Cộng số lãi của các lần ${LOAN_EVENT_LABELS[measure.event]} có ngày trong kỳ, kể cả hai ngày đầu và cuối.`,
        borrowers: `Đếm các bên vay có ${LOAN_EVENT_LABELS[measure.event]} trong kỳ, mỗi bên một lần.`,
        loans: `Đếm các hồ sơ vay có ${LOAN_EVENT_LABELS[measure.event]} trong kỳ, mỗi hồ sơ một lần.`,
      }[measure.adds];
    case 'funds':
      return measure.adds === 'funds'
        ? 'Đếm các tỉnh đang có quỹ, theo việc ghi sau cùng về quỹ đến ngày hỏi.'
        : 'Cộng vốn điều lệ của các quỹ đang có, theo việc ghi sau cùng về quỹ đến ngày hỏi; quỹ chưa báo vốn không tính là 0.';
    case 'activities':
      return activityFormula(measure);
    case 'activity-plans':
      return 'Cộng con số của kế hoạch các năm có trong kỳ, theo bản phê duyệt đến ngày cuối kỳ; kế hoạch không nêu con số ấy thì không tính là 0.';
    case 'difficulties':
      return {
        raised: 'Đếm các khó khăn, kiến nghị có ngày nêu trong kỳ, kể cả hai ngày đầu và cuối.',
        answered: 'Đếm các khó khăn, kiến nghị có ngày trả lời lần đầu trong kỳ.',
        resolved:
          'Đếm các khó khăn nêu trong kỳ mà việc ghi sau cùng đến cuối kỳ là bên nêu đồng ý với trả lời.',
        escalated: 'Đếm các khó khăn có ngày lần đầu gửi kiến nghị lên trên trong kỳ.',
      }[measure.adds];
    case 'difficulties-open':
      return measure.adds === 'open'
        ? 'Đếm các khó khăn đến hết ngày mà việc ghi sau cùng không phải trả lời, đồng ý hay rút.'
        : 'Đếm các khó khăn còn chờ trả lời mà hạn trả lời trước ngày hỏi.';
    case 'units':
      return measure.types
        ? `Đếm các ${placeWords(measure.types)} có hiệu lực trong địa giới hỏi.`
        : 'Đếm các đơn vị hành chính có hiệu lực trong địa giới hỏi.';
  }
}

function placeWords(types: readonly string[] | undefined): string {
  return types ? types.join(', ') : 'xã, phường, đặc khu';
}

/** Whose forms alone count, when the cells want another one beside them. */
function besideWords(measure: CellsMeasure): string {
  return measure.cells.some(({ beside }) => beside !== undefined)
    ? '; chỉ cộng của biểu có khai cả số đi kèm'
    : '';
}

function formsOf(measure: CellsMeasure): string {
  return `biểu ${[...new Set(measure.cells.map(({ form }) => form))].join(', ')}`;
}
