// Tên việc trong nhật ký: what each act of the journal is called when people read it.
import { EVENT_LABELS } from '#domain/organisation/label.ts';

const ACTS: Readonly<Record<string, string>> = {
  'system.password-profile': 'chọn hồ sơ mật khẩu',
  'account.passkey-added': 'thêm khóa truy cập',
  'account.passkey-removed': 'bỏ khóa truy cập',
  'account.password-changed': 'đổi mật khẩu của mình',
  'account.second-factor-begun': 'bắt đầu đặt mã xác thực',
  'account.second-factor-removed': 'bỏ mã xác thực',
  'account.second-factor-set': 'đặt mã xác thực',
  'catalogue.loaded': 'nạp danh mục',
  'collection.approve': 'duyệt biểu',
  'collection.approved-clean': 'duyệt hàng loạt biểu sạch',
  'collection.called': 'ghi cuộc gọi nhắc nộp',
  'collection.draft-saved': 'lưu nháp biểu',
  'collection.form-drafted': 'soạn biểu mẫu',
  'collection.form-published': 'phát hành biểu mẫu',
  'collection.grid-saved': 'nhập thay nhiều biểu',
  'collection.letters-printed': 'in thư nhắc nộp',
  'collection.locked': 'chốt số liệu',
  'collection.period-opened': 'mở kỳ báo cáo',
  'collection.receive': 'tiếp nhận biểu',
  'collection.reminded': 'nhắc nộp biểu',
  'collection.reopen': 'mở lại biểu',
  'collection.reopened': 'mở lại số liệu đã chốt',
  'collection.return': 'trả lại biểu',
  'collection.sent': 'gửi biểu',
  'collection.step-set': 'đặt bước cấp xã',
  'collection.version-used': 'đổi bản biểu của kỳ',
  'demonstration.loaded': 'nạp dữ liệu minh họa',
  'directive.handed': 'giao nhiệm vụ từ văn bản',
  'directive.reminded': 'nhắc việc của văn bản',
  'document.attached': 'đính kèm tệp vào văn bản',
  'document.confirmed': 'xác nhận đã nhận văn bản',
  'document.imported': 'nhập sổ văn bản',
  'document.issued': 'cấp số, ban hành văn bản',
  'document.registered': 'vào sổ văn bản',
  'document.revised': 'sửa văn bản trong sổ',
  'file.stored': 'cất tệp đính kèm',
  'file.erased': 'xóa nội dung tệp đính kèm',
  'instance.initialised': 'khởi tạo hệ thống',
  'invitation.accepted': 'nhận lời mời, đặt mật khẩu',
  'link.issued': 'cấp liên kết một lần',
  'link.opened': 'mở liên kết một lần',
  'link.revoked': 'thu hồi liên kết một lần',
  'notice.done': 'đánh dấu việc đã xong',
  'notice.mail-chosen': 'chọn cách nhận thư báo',
  'office.closed': 'đóng cơ quan',
  'office.opened': 'mở cơ quan',
  'register.placed': 'xếp tổ chức về đơn vị hành chính mới',
  'register.placement-undone': 'hoàn tác một lần xếp',
  'organisation.event-withdrawn': 'rút lại sự kiện ghi nhầm',
  'person.deactivated': 'ngừng tài khoản',
  'person.invited': 'mời người dùng',
  'person.link-renewed': 'tạo liên kết đặt lại mật khẩu',
  'person.reactivated': 'mở lại tài khoản',
  'publication.begun': 'bắt đầu soạn báo cáo',
  'publication.saved': 'lưu báo cáo đang soạn',
  'publication.submitted': 'trình ký báo cáo',
  'publication.returned': 'trả lại báo cáo để soạn tiếp',
  'publication.signed': 'ký báo cáo',
  'publication.issued': 'phát hành báo cáo',
  'personal-data.read': 'xem dữ liệu cá nhân',
  'personal-data.saved': 'ghi dữ liệu cá nhân',
  'personal-data.erased': 'xóa dữ liệu cá nhân',
  'personal-data.exported': 'xuất dữ liệu cá nhân',
  'personal-data.restricted': 'ngừng sử dụng dữ liệu cá nhân (rút đồng ý, hạn chế)',
  'personal-data.finished': 'giải quyết xong yêu cầu về dữ liệu cá nhân',
  'personal-data.requested': 'tiếp nhận yêu cầu về dữ liệu cá nhân',
  'personal-data.answered': 'trả lời yêu cầu về dữ liệu cá nhân',
  'post.ended': 'kết thúc nhiệm vụ',
  'post.given': 'trao nhiệm vụ',
  'target.revised': 'sửa chỉ tiêu giao',
  'target.shared': 'phân bổ chỉ tiêu',
  'task.reported': 'báo cáo nhiệm vụ',
  'session.opened': 'đăng nhập',
  'session.post-switched': 'chuyển nhiệm vụ',
  'session.revoked': 'kết thúc một phiên',
};

const SUBJECTS: Readonly<Record<string, string>> = {
  organisation: 'tổ chức',
  person: 'người',
  office: 'cơ quan',
  notice: 'việc',
  file: 'tệp',
  instance: 'hệ thống',
  catalogue: 'danh mục',
  document: 'văn bản',
  target: 'chỉ tiêu giao',
  task: 'nhiệm vụ',
  subject: 'chủ thể dữ liệu',
};

/** The words of an act; an act that nobody named yet is shown by its own code rather than hidden. */
export function actName(act: string): string {
  const named = ACTS[act];
  if (named) return named;
  const event = act.startsWith('organisation.') ? act.slice('organisation.'.length) : '';
  return Object.entries(EVENT_LABELS).find(([type]) => type === event)?.[1] ?? act;
}

/** What kind of thing an act was about. */
export function subjectName(kind: string): string {
  return SUBJECTS[kind] ?? kind;
}
