// Tên gọi: the Vietnamese words for kinds, statuses and events, as screens, problems and documents print them.
import type { EventType } from '#domain/organisation/event.ts';
import type {
  AllianceClass,
  Grade,
  OperatingStatus,
  OrganisationKind,
} from '#domain/organisation/organisation.ts';

export const KIND_LABELS: Readonly<Record<OrganisationKind, string>> = {
  HTX: 'hợp tác xã',
  THT: 'tổ hợp tác',
  LHHTX: 'liên hiệp hợp tác xã',
  QTDND: 'quỹ tín dụng nhân dân',
};

export const OPERATING_LABELS: Readonly<Record<OperatingStatus, string>> = {
  active: 'đang hoạt động',
  suspended: 'tạm ngừng',
  stopped: 'ngừng hoạt động',
};

export const ALLIANCE_LABELS: Readonly<Record<AllianceClass, string>> = {
  none: 'chưa là thành viên',
  official: 'thành viên chính thức',
  associate: 'thành viên liên kết',
};

export const GRADE_LABELS: Readonly<Record<Grade, string>> = {
  good: 'tốt',
  fair: 'khá',
  average: 'trung bình',
  weak: 'yếu',
};

export const EVENT_LABELS: Readonly<Record<EventType, string>> = {
  founded: 'thành lập mới',
  registered: 'ghi vào sổ ban đầu',
  converted: 'chuyển đổi, đăng ký lại',
  renamed: 'đổi tên',
  moved: 'chuyển trụ sở',
  placed: 'xếp về đơn vị hành chính mới',
  'capital-changed': 'thay đổi vốn điều lệ',
  'sector-changed': 'thay đổi lĩnh vực',
  'members-changed': 'thay đổi thành viên, lao động',
  'details-changed': 'thay đổi thông tin khác',
  suspended: 'tạm ngừng',
  stopped: 'ngừng hoạt động',
  resumed: 'hoạt động trở lại',
  merged: 'sáp nhập, hợp nhất',
  split: 'chia',
  separated: 'tách',
  'kind-changed': 'chuyển giữa tổ hợp tác và hợp tác xã',
  'to-enterprise': 'chuyển thành doanh nghiệp',
  dissolved: 'giải thể',
  revoked: 'thu hồi giấy chứng nhận đăng ký',
  admitted: 'kết nạp vào Liên minh',
  withdrawn: 'ra khỏi Liên minh',
  flagged: 'ghi nhận mô hình, chuỗi giá trị, công nghệ cao, OCOP',
  graded: 'xếp loại',
  'recorded-twice': 'gộp bản ghi trùng',
  restored: 'khôi phục bản ghi đã gộp',
};
