// Mã vùng của danh mục sang mã của bộ rà soát.

/** Region code of a scheme → code of the narrative reader. */
export const REGION_WORDS: Readonly<Record<string, string>> = {
  TB: 'tay_bac',
  DB: 'dong_bac',
  DBSH: 'dbsh',
  BTB: 'bac_trung_bo',
  DHMT: 'dhmt',
  TN: 'tay_nguyen',
  DNB: 'dong_nam_bo',
  DBSCL: 'dbscl',
  TDMNPB: 'tdmnpb',
  BTBDHMT: 'btb_dhmt',
};
