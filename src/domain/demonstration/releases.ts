// Bản công bố minh họa: what the demonstration has released, and what it announces.
import type { ReleaseSettings } from '#domain/release/settings.ts';

export interface DemonstrationRelease {
  readonly office: string;
  /** Code of the unit on the period's last day. */
  readonly unit: string;
  readonly period: string;
  /** ISO instant. */
  readonly releaseAt: string;
  /** The two people, by e-mail. */
  readonly maker: string;
  readonly checker: string;
  readonly settings: ReleaseSettings;
}

const METHOD =
  'Số hợp tác xã, tổ hợp tác tổng hợp từ sổ đăng ký của Liên minh, theo ngày hiệu lực của quyết định; số thời điểm tính đến hết ngày cuối kỳ. Số lớp và lượt người lấy từ sổ hoạt động. Số liệu minh họa, không phải số liệu thật.';

export const BAC_NINH_RELEASE: DemonstrationRelease = {
  office: 'LM24',
  unit: '27',
  period: '2022-H1',
  releaseAt: '2022-07-20T01:00:00Z',
  maker: 'bacninh@minhhoa.example',
  checker: 'lanhdao.bacninh@minhhoa.example',
  settings: {
    title: 'Số liệu kinh tế tập thể, hợp tác xã tỉnh Bắc Ninh, 6 tháng đầu năm 2022',
    titleEn: 'Collective economy and co-operatives of Bắc Ninh, first half of 2022',
    measures: [
      'htx_total',
      'htx_active',
      'htx_inactive',
      'qtdnd_total',
      'htx_new',
      'tht_total',
      'member_total',
      'training_classes',
      'training_participants',
    ],
    by: ['commune', 'sector'],
    notes: 'Tổng số hợp tác xã gồm cả quỹ tín dụng nhân dân và hợp tác xã đã ngừng hoạt động chờ giải thể.',
    method: METHOD,
  },
};

export const NATIONAL_RELEASE: DemonstrationRelease = {
  office: 'VN',
  unit: 'VN',
  period: '2018-H1',
  releaseAt: '2018-07-20T01:00:00Z',
  maker: 'trunguong@minhhoa.example',
  checker: 'lanhdao@minhhoa.example',
  settings: {
    title: 'Số liệu kinh tế tập thể, hợp tác xã cả nước, 6 tháng đầu năm 2018',
    titleEn: 'Collective economy and co-operatives of Vietnam, first half of 2018',
    measures: [
      'htx_total',
      'htx_agri',
      'htx_nonagri',
      'qtdnd_total',
      'htx_new',
      'htx_dissolved',
      'lhhtx_total',
      'member_total',
    ],
    by: ['region8', 'province', 'sector'],
    notes: 'Tám vùng theo cách chia của báo cáo năm 2018. Tổng số hợp tác xã gồm cả quỹ tín dụng nhân dân.',
    method: METHOD,
  },
};
