// Lời của một phân tổ: how a group is spoken after the noun, and under which code the narrative reader knows it.

import { REGION_WORDS } from '#domain/narrative/region-words.ts';

interface GroupWords {
  readonly spoken: string;
  readonly reads: string;
}

const SECTORS: Readonly<Record<string, GroupWords>> = {
  'agri-specialised': { spoken: 'chuyên ngành nông nghiệp', reads: 'nong_nghiep_chuyen_nganh' },
  'agri-service': { spoken: 'dịch vụ nông nghiệp', reads: 'dich_vu_nong_nghiep' },
  trade: { spoken: 'thương mại', reads: 'thuong_mai' },
  industry: { spoken: 'công nghiệp - tiểu thủ công nghiệp', reads: 'cong_nghiep_ttcn' },
  transport: { spoken: 'giao thông vận tải', reads: 'giao_thong_van_tai' },
  construction: { spoken: 'xây dựng', reads: 'xay_dung' },
  credit: { spoken: 'tín dụng', reads: 'tin_dung' },
  environment: { spoken: 'vệ sinh môi trường', reads: 've_sinh_moi_truong' },
  health: { spoken: 'y tế', reads: 'y_te' },
  tourism: { spoken: 'du lịch', reads: 'du_lich' },
  school: { spoken: 'trường học', reads: 'truong_hoc' },
  market: { spoken: 'quản lý chợ', reads: 'cho' },
  other: { spoken: 'lĩnh vực khác', reads: 'khac' },
  agricultural: { spoken: 'nông nghiệp', reads: 'nong_nghiep' },
  nonagricultural: { spoken: 'phi nông nghiệp', reads: 'phi_nong_nghiep' },
};

/** What difficulties are about: their names on screens have commas, a list of them must not. */
const SUBJECTS: Readonly<Record<string, string>> = {
  land: 'về đất đai',
  capital: 'về vốn',
  tax: 'về thuế và phí',
  market: 'về thị trường tiêu thụ',
  technology: 'về khoa học và công nghệ',
  staff: 'về cán bộ và nhân lực',
  policy: 'về cơ chế và chính sách',
  conversion: 'về giải thể và chuyển đổi',
  disaster: 'về thiên tai và dịch bệnh',
  other: 'về việc khác',
};

const dimensionOf = (by: string): string => by.split('@')[0] ?? by;

/** Whether the groups are places: "Tây Bắc 140 HTX" rather than "9 HTX dịch vụ". */
export function isPlaces(by: string): boolean {
  const dimension = dimensionOf(by);
  return dimension.startsWith('region') || ['province', 'district', 'commune'].includes(dimension);
}

/** How the whole class of groups is called: "vùng", "tỉnh, thành phố". */
export function groupNoun(by: string): string {
  const dimension = dimensionOf(by);
  if (dimension.startsWith('region')) return 'vùng';
  if (dimension === 'province') return 'tỉnh, thành phố';
  if (dimension === 'district') return 'huyện';
  if (dimension === 'subject') return 'nội dung';
  return dimension === 'commune' ? 'xã, phường' : 'lĩnh vực';
}

/** The group after its noun: "vệ sinh môi trường", or its own name. */
export function spokenGroup(by: string, key: string, name: string): string {
  const known = isPlaces(by) ? undefined : by === 'subject' ? SUBJECTS[key] : SECTORS[key]?.spoken;
  if (known !== undefined) return known;
  const bare = name.replace(/ \((?:cũ|đã).*\)$/u, '').replace(/^(tỉnh|thành phố|huyện|thị xã|quận) /u, '');
  return isPlaces(by) ? bare : `${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}

/** The group in the reader's words. */
export function groupReads(by: string, key: string): Readonly<Record<string, string>> {
  const dimension = dimensionOf(by);
  if (dimension.startsWith('region')) return { vung: REGION_WORDS[key] ?? key.toLowerCase() };
  if (isPlaces(by)) return { dia_phuong: key };
  if (dimension === 'subject') return { noi_dung: key };
  return { linh_vuc: SECTORS[key]?.reads ?? key.replaceAll('-', '_') };
}
