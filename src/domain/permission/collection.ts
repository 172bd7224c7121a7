// Quyền thu thập: who fills, enters on behalf, reviews, locks, designs and opens.
import { EVERY_OFFICE, EVERYBODY, type Rule } from '#domain/permission/rule.ts';

const REVIEWERS = [
  'commune-officer',
  'provincial',
  'provincial-leader',
  'national',
  'national-leader',
] as const;

export const COLLECTION_RULES = {
  'collection.fill': {
    sentence: 'điền, lưu nháp và gửi biểu',
    where: 'HTX: biểu của chính mình; cán bộ: nhập thay đơn vị trong phạm vi',
    roles: ['accountant', 'commune-officer', 'provincial', 'national'],
  },
  'collection.cards': { sentence: 'xem việc phải báo cáo', where: 'của chính mình', roles: EVERYBODY },
  'collection.read': {
    sentence: 'xem kỳ báo cáo, biểu đã gửi, bảng tổng hợp',
    where: 'các đơn vị trong phạm vi',
    roles: EVERY_OFFICE,
  },
  'collection.enter': {
    sentence: 'nhập thay bằng lưới, nhắc nộp, ghi cuộc gọi',
    where: 'tổ chức trong phạm vi',
    roles: ['commune-officer', 'provincial', 'national'],
  },
  'collection.review': {
    sentence: 'tiếp nhận, trả lại, duyệt biểu',
    where:
      'biểu trong phạm vi đang chờ cấp mình, hoặc làm thay cấp dưới đã quá hạn; không phải biểu chính mình gửi',
    roles: REVIEWERS,
  },
  'collection.lock': {
    sentence: 'chốt số liệu và mở lại kèm lý do',
    where: 'tỉnh của mình, hoặc cả nước',
    roles: ['provincial', 'provincial-leader', 'national', 'national-leader'],
  },
  'collection.open': {
    sentence: 'mở kỳ báo cáo, phát hành biểu đột xuất',
    where: 'phạm vi của cơ quan; kỳ của chế độ cả nước do cơ quan thấy cả nước mở',
    roles: ['provincial', 'national'],
  },
  'collection.design': {
    sentence: 'soạn và phát hành biểu mẫu',
    where: 'phạm vi của cơ quan',
    roles: ['provincial', 'national'],
  },
} as const satisfies Record<string, Rule>;
