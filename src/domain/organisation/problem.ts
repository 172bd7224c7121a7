// Sự cố của sổ tổ chức: every way a life-cycle event is refused, with a stable code and a Vietnamese sentence.
import { type Problem, type ProblemDetails, problemMessage } from '#domain/problem.ts';

export const ORGANISATION_PROBLEMS = {
  'event-before-founding': {
    status: 422,
    message: 'Ngày {date}: sự kiện "{event}" diễn ra trước khi tổ chức thành lập.',
  },
  'already-founded': {
    status: 409,
    message: 'Tổ chức đã có trong sổ; không thể ghi "{event}" lần nữa vào ngày {date}.',
  },
  'event-after-end': {
    status: 422,
    message: 'Tổ chức đã chấm dứt ({ending}) ngày {ended}; không thể ghi "{event}" ngày {date}.',
  },
  'transition-not-allowed': {
    status: 422,
    message: 'Ngày {date}: không thể ghi "{event}" cho {kind} đang ở tình trạng "{operating}", {alliance}.',
  },
  'founding-incomplete': {
    status: 422,
    message:
      'Ghi "{event}" phải có loại hình, tên, đơn vị hành chính, lĩnh vực và luật áp dụng; còn thiếu: {missing}.',
  },
  'kind-change-impossible': {
    status: 422,
    message: 'Loại hình chỉ đổi giữa tổ hợp tác và hợp tác xã, bằng sự kiện "{expected}".',
  },
  'mode-not-applicable': {
    status: 422,
    message: 'Hình thức tự nguyện hoặc bắt buộc chỉ ghi cho sự kiện giải thể, không ghi cho "{event}".',
  },
  'reason-not-applicable': {
    status: 422,
    message: 'Lý do "{reason}" không có trong danh mục lý do của sự kiện "{event}".',
  },
  'evidence-not-applicable': {
    status: 422,
    message: 'Căn cứ chỉ ghi cho việc ghi nhận và xếp loại, không ghi cho "{event}".',
  },
  'event-without-content': { status: 422, message: 'Ghi "{event}" phải có {field}.' },
  'counterpart-not-applicable': {
    status: 422,
    message: 'Tổ chức kia (counterpart) chỉ ghi cho sáp nhập và tách, không ghi cho "{event}".',
  },
  'counterpart-unknown': {
    status: 422,
    message: '{role} (counterpart) số {id} không có trong phạm vi, hoặc chính là tổ chức này.',
  },
  'counterpart-absent': {
    status: 422,
    message:
      '{role} "{name}" không có trong sổ ngày {date} (chưa thành lập hoặc đã chấm dứt); hãy chọn tổ chức khác hoặc xem lại ngày.',
  },
  'counterpart-not-new': {
    status: 422,
    message:
      'Tổ chức mới được tách ra "{name}" không phải thành lập mới ngày {date}; ghi tách đúng ngày tổ chức mới được thành lập, sau khi đã ghi thành lập mới.',
  },
  'counterpart-taken': {
    status: 409,
    message: 'Tổ chức "{name}" đã được ghi là tách ra từ một tổ chức; mỗi tổ chức mới chỉ tách ra một lần.',
  },
  'separation-stands': {
    status: 409,
    message:
      'Tổ chức này được ghi là tách ra từ "{name}" ngày {date}, đúng ngày thành lập. Đổi ngày thì dời cả hai bên trong một lần đính chính (together); bỏ hẳn thì rút sự kiện "{event}" của tổ chức ấy trước.',
  },
  'together-impossible': { status: 409, message: 'Không dời theo được ngày của "{name}": {why}' },
  'merger-stands': {
    status: 409,
    message:
      'Tổ chức này là {role} trong sự kiện "{event}" ngày {date} của "{name}", nên phải còn trong sổ ngày ấy; hãy đính chính hoặc rút sự kiện đó trước.',
  },
  'law-not-in-force': {
    status: 422,
    message:
      'Luật áp dụng mới (lawBasis): ngày {date} chỉ chuyển đổi, đăng ký lại theo {inForce}, không theo {law}.',
  },
  'law-not-newer': {
    status: 422,
    message: 'Luật áp dụng mới (lawBasis): đến ngày {date} tổ chức đã đăng ký theo {law} hoặc luật mới hơn.',
  },
  'number-negative': { status: 422, message: 'Vốn điều lệ, số thành viên và số lao động không được âm.' },
  'event-in-future': {
    status: 422,
    message: 'Ngày hiệu lực {date} sau ngày hôm nay {today}; hãy ghi khi sự kiện đã có hiệu lực.',
  },
  'later-event-impossible': {
    status: 409,
    message:
      'Ghi "{event}" ngày {date} thì sự kiện "{later}" ngày {laterDate} không còn hợp lệ; hãy sửa hoặc hủy sự kiện đó trước.',
  },
  'withdrawal-impossible': {
    status: 409,
    message:
      'Hủy "{event}" ngày {date} thì sự kiện "{later}" ngày {laterDate} không còn hợp lệ; hãy hủy sự kiện đó trước.',
  },
  'event-unknown': { status: 404, message: 'Tổ chức không có sự kiện số {id}.' },
  'event-duplicate': { status: 409, message: 'Sự kiện số {id} đã có trong sổ.' },
  'recorded-twice': {
    status: 409,
    message: 'Bản ghi này đã gộp vào một tổ chức khác; hãy khôi phục trước khi ghi "{event}".',
  },
  'not-recorded-twice': {
    status: 409,
    message: 'Bản ghi này chưa gộp vào tổ chức nào nên không có gì để khôi phục.',
  },
  'organisation-mismatch': { status: 422, message: 'Sự kiện này thuộc một tổ chức khác.' },
  'too-few-founders': {
    status: 422,
    message: 'Thành lập {kind} ngày {date} cần ít nhất {minimum} thành viên sáng lập; hồ sơ có {founders}.',
  },
} as const satisfies Record<string, Problem>;

type OrganisationProblemCode = keyof typeof ORGANISATION_PROBLEMS;

/** A refusal: its code and the details that fill its sentence. */
export interface OrganisationProblem {
  readonly code: OrganisationProblemCode;
  readonly details: ProblemDetails;
}

/** The Vietnamese sentence of a refusal. */
export function organisationProblemMessage(problem: OrganisationProblem): string {
  return problemMessage(ORGANISATION_PROBLEMS[problem.code], problem.details);
}
