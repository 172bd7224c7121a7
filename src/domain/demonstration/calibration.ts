// Số chuẩn của dữ liệu minh họa: the published levels that the invented nation must reproduce exactly (seeds 000, 003, 004).

/** National foundings and endings of HTX (with QTDND) by half-year; chosen so that every published stock is met. */
export interface NationalHalf {
  readonly code: string;
  readonly founded: number;
  readonly ended: number;
  /** Agricultural HTX among the founded. */
  readonly foundedAgricultural: number;
}

function half(code: string, founded: number, ended: number, foundedAgricultural: number): NationalHalf {
  return { code, founded, ended, foundedAgricultural };
}

/** The register opens on the day the 2012 law takes effect. */
export const OPENING_DATE = '2013-07-01';

/** Stock on 31/12/2017 (seed 000). The opening stock follows from it and the halves before. */
export const STOCK_END_2017 = 20_092;

/** 2017-H1 stands in PROVINCES province by province; its sums are checked by the tests. */
export const NATIONAL_HALVES: readonly NationalHalf[] = [
  half('2013-H2', 350, 150, 210),
  half('2014-H1', 400, 250, 245),
  half('2014-H2', 420, 350, 260),
  half('2015-H1', 430, 400, 275),
  half('2015-H2', 450, 400, 295),
  half('2016-H1', 500, 500, 340),
  half('2016-H2', 560, 450, 390),
  half('2017-H1', 627, 250, 480),
  half('2017-H2', 700, 300, 530),
  half('2018-H1', 895, 220, 716), // stock 20.767 on 15/6/2018
  half('2018-H2', 2_250, 156, 1_800), // 22.861
  half('2019-H1', 900, 180, 660),
  half('2019-H2', 1_050, 170, 770),
  half('2020-H1', 800, 160, 580),
  half('2020-H2', 1_000, 190, 730),
  half('2021-H1', 950, 150, 690),
  half('2021-H2', 801, 170, 580), // 27.342
  half('2022-H1', 950, 230, 690),
  half('2022-H2', 1_546, 230, 1_130), // 29.378
  half('2023-H1', 1_050, 210, 760),
  half('2023-H2', 1_400, 254, 1_010), // 31.364
  half('2024-H1', 1_100, 220, 790),
  half('2024-H2', 1_560, 247, 1_120), // 33.557
  half('2025-H1', 1_700, 257, 1_210), // 35.000
];

/** Every later half-year, to the day of the first start: synthetic growth, no published level stands behind it. */
export const LATER_HALF = { founded: 800, ended: 300, foundedAgricultural: 560 };

/** Quỹ tín dụng nhân dân: 4,32 % of 27.342; the number does not move. */
export const CREDIT_FUNDS = 1_181;

/** Liên hiệp HTX: at the opening, and founded until mid 2025, when 147 are published. */
export const UNIONS = { opening: 40, founded: 107 };

/** Tổ hợp tác that the size 'nation' adds outside the provinces whose THT are written. */
export const NATION_GROUPS = 140_000;

export const MEMBERS_END_2017 = 6_300_000;
export const MEMBERS_MID_2018 = 6_500_000;
export const VALUE_CHAIN_END_2017 = 992;
export const VALUE_CHAIN_MID_2018 = 1_200;

/** Days on which no HTX enters or leaves, so that calendar, 15/6 and government windows agree; both included. */
export const QUIET_WINDOWS: readonly (readonly [string, string])[] = [
  ['2017-12-15', '2017-12-31'],
  ['2018-06-15', '2018-06-30'],
  ['2021-12-15', '2021-12-31'],
  ['2022-06-15', '2022-06-30'],
];

export interface ProvinceCalibration {
  /** Legacy code of the 63 provinces. */
  readonly code: string;
  /** Relative size of the stock; not a published figure. */
  readonly weight: number;
  /** Founded in the first half of 2018; adds up to the regional figures of seed 000. */
  readonly foundedH12018: number;
  /** How many more than in the first half of 2017; the 11 provinces named in seed 000 I.2(4) have the 11 largest. */
  readonly rise: number;
}

function province(code: string, weight: number, foundedH12018: number, rise: number): ProvinceCalibration {
  return { code, weight, foundedH12018, rise };
}

export const PROVINCES: readonly ProvinceCalibration[] = [
  // Đồng bằng sông Hồng: 64
  province('01', 1650, 10, 2),
  province('26', 420, 6, 1),
  province('27', 600, 9, 2),
  province('30', 640, 7, 2),
  province('31', 420, 5, 1),
  province('33', 380, 6, 1),
  province('34', 560, 6, 1),
  province('35', 300, 4, 1),
  province('36', 540, 6, 1),
  province('37', 420, 5, 1),
  // Đông Bắc: 196
  province('02', 500, 30, 12),
  province('04', 260, 14, 3),
  province('06', 150, 16, 4),
  province('08', 270, 18, 4),
  province('19', 420, 17, 5),
  province('20', 250, 16, 4),
  province('22', 430, 33, 13),
  province('24', 560, 34, 15),
  province('25', 410, 18, 4),
  // Tây Bắc: 140
  province('10', 330, 20, 5),
  province('11', 200, 18, 5),
  province('12', 210, 17, 4),
  province('14', 350, 30, 6),
  province('15', 310, 35, 14),
  province('17', 330, 20, 5),
  // Bắc Trung Bộ: 117
  province('38', 680, 18, 4),
  province('40', 640, 32, 13),
  province('42', 900, 36, 16),
  province('44', 320, 11, 3),
  province('45', 320, 10, 2),
  province('46', 250, 10, 2),
  // Duyên hải miền Trung: 52
  province('48', 110, 4, 1),
  province('49', 240, 16, 9),
  province('51', 230, 5, 1),
  province('52', 240, 6, 1),
  province('54', 150, 5, 1),
  province('56', 140, 5, 1),
  province('58', 90, 5, 1),
  province('60', 170, 6, 1),
  // Tây Nguyên: 91
  province('62', 110, 12, 3),
  province('64', 150, 18, 5),
  province('66', 330, 29, 11),
  province('67', 140, 14, 4),
  province('68', 230, 18, 5),
  // Đông Nam Bộ: 75
  province('70', 140, 24, 10),
  province('72', 120, 11, 3),
  province('74', 160, 8, 2),
  province('75', 240, 14, 3),
  province('77', 120, 8, 2),
  province('79', 580, 10, 2),
  // Đồng bằng sông Cửu Long: 160
  province('80', 160, 24, 10),
  province('82', 120, 11, 3),
  province('83', 110, 23, 9),
  province('84', 120, 9, 2),
  province('86', 100, 9, 2),
  province('87', 200, 13, 3),
  province('89', 170, 14, 4),
  province('91', 340, 13, 3),
  province('92', 190, 9, 2),
  province('93', 180, 8, 2),
  province('94', 120, 9, 2),
  province('95', 130, 8, 2),
  province('96', 210, 10, 2),
];
