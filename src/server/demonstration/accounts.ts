// Tài khoản minh họa: one person for every role of the matrix, at an office where that role works.
import type { RoleName } from '#domain/permission/role.ts';

export interface DemonstrationPerson {
  readonly role: RoleName;
  /** The code of an office, or which of the three that the demonstration opens itself. */
  readonly office: string;
  readonly name: string;
  readonly email: string;
}

export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  { role: 'national', office: 'VN', name: 'Trần Thị Trung Ương', email: 'trunguong@minhhoa.example' },
  { role: 'provincial', office: 'LM24', name: 'Nguyễn Văn Bắc Ninh', email: 'bacninh@minhhoa.example' },
  { role: 'provincial', office: 'LM08', name: 'Hoàng Thị Tuyên Quang', email: 'tuyenquang@minhhoa.example' },
  { role: 'viewer', office: 'LM24', name: 'Lê Thị Người Xem', email: 'nguoixem@minhhoa.example' },
  { role: 'administrator', office: 'HT', name: 'Phạm Văn Quản Trị', email: 'quantri@minhhoa.example' },
  {
    role: 'provincial-leader',
    office: 'LM24',
    name: 'Vũ Thị Lãnh Đạo',
    email: 'lanhdao.bacninh@minhhoa.example',
  },
  { role: 'clerk', office: 'LM24', name: 'Đỗ Văn Thư', email: 'vanthu.bacninh@minhhoa.example' },
  { role: 'national-leader', office: 'VN', name: 'Nguyễn Thị Chủ Tịch', email: 'lanhdao@minhhoa.example' },
  { role: 'auditor', office: 'VN', name: 'Bùi Văn Kiểm Tra', email: 'kiemtra@minhhoa.example' },
  { role: 'commune-officer', office: 'commune', name: 'Ngô Thị Cấp Xã', email: 'canboxa@minhhoa.example' },
  { role: 'accountant', office: 'cooperative', name: 'Đặng Thị Kế Toán', email: 'ketoan@minhhoa.example' },
  { role: 'fund-officer', office: 'fund', name: 'Lý Văn Tín Dụng', email: 'canboquy@minhhoa.example' },
  {
    role: 'fund-controller',
    office: 'fund',
    name: 'Mai Thị Kiểm Soát',
    email: 'kiemsoatquy@minhhoa.example',
  },
];
