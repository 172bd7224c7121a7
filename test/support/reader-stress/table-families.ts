// Tables given as text, separated by tabs or bars.
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import { between, type Piece } from './report-builder.ts';
import type { Family } from './tuning-families.ts';

function cell(value: number, unit: string): Piece {
  return { value, unit, text: formatNumber(value) };
}

export const TABLE_FAMILIES: Readonly<Record<string, Family>> = {
  sectorTable(out, f, random, slip) {
    const stated = slip ? f.total + between(random, 3, 9) : f.total;
    out.add(
      '\n\nSTT\tLĩnh vực\tSố lượng HTX\n1\tHTX nông nghiệp\t',
      cell(f.agricultural, 'htx'),
      '\n2\tHTX phi nông nghiệp\t',
      cell(f.other, 'htx'),
      '\n3\tQuỹ tín dụng nhân dân\t',
      cell(f.funds, 'qtdnd'),
      '\n\tTổng số HTX\t',
      cell(stated, 'htx'),
      '\n\n',
    );
    if (slip) out.slip('sum', f.total, stated);
  },
  districtTable(out, f, random) {
    out.add('\n\n| Huyện | Số HTX | Thành viên (người) |\n|---|---|---|\n');
    for (const name of ['Lục Ngạn', 'Yên Dũng', 'Tân Yên']) {
      out.add(
        `| ${name} | `,
        cell(between(random, 20, 120), 'htx'),
        ' | ',
        cell(between(random, 800, 9_000), 'nguoi'),
        ' |\n',
      );
    }
    out.add(`\n${f.province} tiếp tục rà soát.\n`);
  },
};
