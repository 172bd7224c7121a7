// Which regions and provinces (63 before, 34 after 1/7/2025) can a report name, in the scheme of eight regions?

/** Region → [slug, provinces of the eight-region scheme]. */
export const REGIONS: readonly (readonly [name: string, slug: string, aliases: string])[] = [
  ['Tây Bắc', 'tay_bac', 'tây bắc'],
  ['Đông Bắc', 'dong_bac', 'đông bắc|đông bắc bộ'],
  ['Đồng bằng sông Hồng', 'dbsh', 'đồng bằng sông hồng|đbsh'],
  ['Bắc Trung Bộ', 'bac_trung_bo', 'bắc trung bộ'],
  ['Duyên hải miền Trung', 'dhmt', 'duyên hải miền trung|duyên hải nam trung bộ|nam trung bộ|duyên hải'],
  ['Tây Nguyên', 'tay_nguyen', 'tây nguyên'],
  ['Đông Nam Bộ', 'dong_nam_bo', 'đông nam bộ'],
  ['Đồng bằng sông Cửu Long', 'dbscl', 'đồng bằng sông cửu long|đbscl|tây nam bộ'],
  [
    'Trung du, miền núi phía Bắc',
    'tdmnpb',
    'trung du và miền núi phía bắc|trung du, miền núi phía bắc|miền núi phía bắc|trung du miền núi phía bắc',
  ],
  ['Bắc Trung Bộ và Duyên hải miền Trung', 'btb_dhmt', 'bắc trung bộ và duyên hải miền trung'],
];

/** Schemes of regions: all names of one scheme together cover the country. */
export const REGION_SCHEMES: readonly (readonly string[])[] = [
  ['tay_bac', 'dong_bac', 'dbsh', 'bac_trung_bo', 'dhmt', 'tay_nguyen', 'dong_nam_bo', 'dbscl'],
  ['tdmnpb', 'dbsh', 'btb_dhmt', 'tay_nguyen', 'dong_nam_bo', 'dbscl'],
  ['tdmnpb', 'dbsh', 'bac_trung_bo', 'dhmt', 'tay_nguyen', 'dong_nam_bo', 'dbscl'],
];

export const PROVINCES: readonly string[] = (
  'Hà Nội|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Lai Châu|Sơn La|Yên Bái|Hòa Bình|Thái Nguyên|Lạng Sơn|' +
  'Quảng Ninh|Bắc Giang|Phú Thọ|Vĩnh Phúc|Bắc Ninh|Hải Dương|Hải Phòng|Hưng Yên|Thái Bình|Hà Nam|Nam Định|Ninh Bình|' +
  'Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Thừa Thiên Huế|Huế|Đà Nẵng|Quảng Nam|Quảng Ngãi|Bình Định|Phú Yên|' +
  'Khánh Hòa|Ninh Thuận|Bình Thuận|Kon Tum|Gia Lai|Đắk Lắk|Đắk Nông|Lâm Đồng|Bình Phước|Tây Ninh|Bình Dương|Đồng Nai|' +
  'Bà Rịa - Vũng Tàu|Hồ Chí Minh|Long An|Tiền Giang|Bến Tre|Trà Vinh|Vĩnh Long|Đồng Tháp|An Giang|Kiên Giang|Cần Thơ|' +
  'Hậu Giang|Sóc Trăng|Bạc Liêu|Cà Mau'
).split('|');

/** Other spellings of a province. */
export const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  'tp hcm': 'Hồ Chí Minh',
  tphcm: 'Hồ Chí Minh',
  'tp.hcm': 'Hồ Chí Minh',
  hcm: 'Hồ Chí Minh',
  'bà rịa vũng tàu': 'Bà Rịa - Vũng Tàu',
  'br-vt': 'Bà Rịa - Vũng Tàu',
  'đắc lắc': 'Đắk Lắk',
  'đắk lăk': 'Đắk Lắk',
  'đăk lăk': 'Đắk Lắk',
  daklak: 'Đắk Lắk',
  'đăk nông': 'Đắk Nông',
  'bắc cạn': 'Bắc Kạn',
};
