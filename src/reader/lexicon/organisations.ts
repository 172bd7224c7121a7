// Which words name the organisations that reports count, and which merely contain their names?
import type { LexiconLine } from './entry.ts';

export const ORGANISATIONS: readonly LexiconLine[] = [
  [
    'hợp tác xã|htx|h.t.x|hợp tác xã nông nghiệp dịch vụ',
    { category: 'org', id: 'htx', unit: 'htx', subject: 'HTX', measure: 'total' },
  ],
  [
    'htxnn|htx nn|htx nông nghiệp|hợp tác xã nông nghiệp',
    {
      category: 'org',
      id: 'htx',
      unit: 'htx',
      subject: 'HTX',
      measure: 'total',
      breakdown: ['linh_vuc', 'nong_nghiep'],
    },
  ],
  [
    'htx xây dựng|hợp tác xã xây dựng|htxxd',
    {
      category: 'org',
      id: 'htx',
      unit: 'htx',
      subject: 'HTX',
      measure: 'total',
      breakdown: ['linh_vuc', 'xay_dung'],
    },
  ],
  [
    'tổ hợp tác|tht|tổ kinh tế hợp tác|tổ nhóm hợp tác|tổ, nhóm hợp tác|nhóm hợp tác|liên tổ hợp tác',
    { category: 'org', id: 'tht', unit: 'tht', subject: 'THT', measure: 'total' },
  ],
  [
    'liên hiệp htx|liên hiệp hợp tác xã|liên hợp htx|liên hợp hợp tác xã|lh htx|lhhtx|liên hiệp các hợp tác xã|lh hợp tác xã|liên hiệp',
    { category: 'org', id: 'lhhtx', unit: 'lhhtx', subject: 'LHHTX', measure: 'total' },
  ],
  [
    'quỹ tín dụng nhân dân|qtdnd|quỹ tdnd|quỹ tín dụng|qtd nhân dân|htx tín dụng|hợp tác xã tín dụng|quỹ td nhân dân|qtd|qtdcs|quỹ tín dụng cơ sở|quỹ tín dụng nhân dân cơ sở',
    { category: 'org', id: 'qtdnd', unit: 'qtdnd', subject: 'QTDND', measure: 'total' },
  ],
  [
    'htx thành viên|hợp tác xã thành viên|htx là thành viên|hợp tác xã là thành viên|htx là thành viên của liên minh|htx tham gia liên minh|htx là thành viên liên minh',
    { category: 'org', id: 'htx', unit: 'htx', subject: 'HTX', measure: 'member_htx' },
  ],
];

export const BODIES: readonly LexiconLine[] = [
  [
    'liên minh htx|liên minh hợp tác xã|liên minh htx việt nam|liên minh hợp tác xã việt nam|lmhtx|liên minh htx tỉnh|liên minh hợp tác xã tỉnh|lmhtxvn|liên minh',
    { category: 'body', id: 'alliance' },
  ],
  [
    'quỹ hỗ trợ phát triển htx|quỹ hỗ trợ phát triển hợp tác xã|quỹ hỗ trợ htx|quỹ hỗ trợ hợp tác xã|quỹ hỗ trợ ptht|quỹ hỗ trợ pt htx|quỹ phát triển htx|quỹ hỗ trợ nông dân và htx|quỹ hỗ trợ',
    { category: 'body', id: 'fund' },
  ],
  ['luật htx|luật hợp tác xã|luật các htx|luật hợp tác xã năm|luật htx năm', { category: 'body', id: 'law' }],
  [
    'kinh tế hợp tác|kinh tế tập thể|ktht|kttt|ngày htx|ngày hợp tác xã|liên đoàn htx|ban chỉ đạo htx|phát triển htx|mô hình kinh tế tập thể',
    { category: 'body', id: 'economy' },
  ],
];
