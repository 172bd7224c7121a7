// Tên gọi bịa: names for organisations and people that do not exist.
import { drawOne, type Random } from '#domain/demonstration/random.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';

const FIRST =
  'An Bình Cát Đại Đông Đức Gia Hải Hòa Hoàng Hồng Hưng Khánh Kim Lâm Lộc Long Mai Minh Nam Ngọc Nhật Phú Phúc Phương Quang Sơn Tân Thái Thanh Thành Thiên Thịnh Thuận Tiến Trung Trường Vạn Việt Vĩnh Xuân'.split(
    ' ',
  );
const SECOND =
  'An Bình Châu Cường Đạt Đức Giang Hà Hải Hạnh Hòa Hợp Hưng Khang Lạc Lâm Lợi Long Minh Mỹ Nghĩa Nguyên Nhân Phát Phong Phú Phúc Quý Sơn Tâm Tân Thắng Thành Thịnh Thủy Tiến Trung Tường Vinh Xuân'.split(
    ' ',
  );

const SECTOR_WORDS: Readonly<Record<string, readonly string[]>> = {
  'agri-specialised': [
    'Nông nghiệp',
    'Chăn nuôi',
    'Rau an toàn',
    'Thủy sản',
    'Nông lâm nghiệp',
    'Cây ăn quả',
  ],
  'agri-service': ['Dịch vụ nông nghiệp', 'Dịch vụ tổng hợp nông nghiệp'],
  trade: ['Thương mại dịch vụ', 'Dịch vụ thương mại'],
  industry: ['Tiểu thủ công nghiệp', 'Cơ khí', 'Mộc mỹ nghệ', 'Dệt thổ cẩm', 'Chế biến nông sản'],
  transport: ['Vận tải', 'Dịch vụ vận tải'],
  construction: ['Xây dựng', 'Vật liệu xây dựng'],
  credit: ['Tín dụng'],
  environment: ['Vệ sinh môi trường', 'Dịch vụ môi trường'],
  health: ['Y tế', 'Dược liệu'],
  tourism: ['Du lịch cộng đồng', 'Du lịch sinh thái'],
  school: ['Dịch vụ trường học'],
  market: ['Quản lý chợ', 'Dịch vụ chợ'],
  other: ['Dịch vụ tổng hợp'],
};

const PREFIX: Readonly<Record<OrganisationKind, string>> = {
  HTX: 'HTX',
  THT: 'Tổ hợp tác',
  LHHTX: 'Liên hiệp HTX',
  QTDND: 'Quỹ tín dụng nhân dân',
};

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Ngọc', 'Quang', 'Thu', 'Xuân', 'Hữu'];

/** "HTX Vận tải Phú Thịnh", "Quỹ tín dụng nhân dân An Hòa". */
export function inventName(random: Random, kind: OrganisationKind, sector: string): string {
  const own = `${drawOne(random, FIRST)} ${drawOne(random, SECOND)}`;
  if (kind === 'QTDND') return `${PREFIX[kind]} ${own}`;
  return `${PREFIX[kind]} ${drawOne(random, SECTOR_WORDS[sector] ?? ['Dịch vụ'])} ${own}`;
}

/** A person who does not exist. */
export function inventPerson(random: Random): string {
  return `${drawOne(random, FAMILY)} ${drawOne(random, MIDDLE)} ${drawOne(random, SECOND)}`;
}
