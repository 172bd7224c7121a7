// Tệp có đáp án: register lists with every trap of figures that files in use set, and what each cell truly says; seeded, repeatable.
import { Workbook } from '@cj-tech-master/excelts';
import { createRandom, drawBelow, drawOne, type Random } from '#domain/demonstration/random.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

export interface TrueRow {
  readonly row: number;
  readonly name: string;
  readonly hidden: boolean;
  /** null = no reader can know it from the file: it must be held for a person. */
  readonly capital: number | null;
  readonly members: number | null;
  /** '2022-02-24', '2016', or null as above. */
  readonly founded: string | null;
}

export interface LabelledFile {
  readonly bytes: Buffer;
  readonly rows: readonly TrueRow[];
  /** Rows of totals with whether they agree with the rows above. */
  readonly totals: readonly { readonly row: number; readonly agrees: boolean }[];
  readonly traits: string;
}

type Value = string | number | Date | null | { readonly formula: string; readonly result?: string | number };
interface Said<T> {
  readonly value: Value;
  readonly truth: T | null;
}

const UNITS = [
  { dong: 1, words: ['đồng', 'đ', 'VNĐ'] },
  { dong: 1_000, words: ['nghìn đồng', 'ngàn đồng', '1.000 đồng', '1000đ', 'ng.đ'] },
  { dong: 1_000_000, words: ['triệu đồng', 'tr.đ', 'trđ', 'triệu', 'Tr. đồng'] },
  { dong: 1_000_000_000, words: ['tỷ đồng', 'tỷ', 'tỷ đ'] },
] as const;
type Unit = (typeof UNITS)[number];
const PLACES = ['head', 'beside', 'below', 'cell', 'nowhere'] as const;

function capitalOf(random: Random): number {
  const step = drawOne(random, [50_000_000, 100_000_000, 1_000_000, 500_000] as const);
  return step * (1 + drawBelow(random, 90)) + (random() < 0.3 ? 1_000_000_000 * drawBelow(random, 30) : 0);
}

/** "24 tỷ 164 triệu", "1,5 tỷ", "500 triệu đồng", "500.000.000 đồng" */
function inWords(dong: number, random: Random): string {
  const [billions, rest] = [Math.floor(dong / 1e9), dong % 1e9];
  const end = drawOne(random, ['', ' đồng']);
  if (billions > 0 && rest % 1e6 === 0 && rest > 0 && random() < 0.6)
    return `${billions} tỷ ${rest / 1e6} triệu${end}`;
  if (dong % 1e8 === 0 && dong >= 1e9) return `${formatNumber(dong / 1e9, 1).replace(/,0$/, '')} tỷ${end}`;
  if (dong % 1e6 === 0 && dong < 1e9)
    return `${dong / 1e6} ${drawOne(random, ['triệu', 'tr', 'Triệu'])}${end}`;
  return `${formatNumber(dong)} đồng`;
}

/** Three digits after the mark: thousands or thousandths; after a lone 0 they can only be thousandths. */
const isTwoWays = (written: string): boolean => /,\d{3}$/.test(written) && !written.startsWith('0,');

function capitalCell(random: Random, unit: Unit, place: (typeof PLACES)[number]): Said<number> {
  const dong = capitalOf(random);
  if (place === 'cell' || random() < 0.1) return { value: inWords(dong, random), truth: dong };
  const figure = dong / unit.dong;
  // Written in a unit that nothing names: only whole đồng can be told from their size.
  const known = place !== 'nowhere' || (unit.dong === 1 && dong >= 50_000_000);
  const truth = known && dong >= 100_000 ? dong : null;
  const written = Number(figure.toFixed(9));
  switch (drawBelow(random, 16)) {
    case 0:
      return { value: { formula: 'A1*1', result: written }, truth: null };
    case 1:
      return { value: { formula: 'A1*1' }, truth: null };
    case 2:
    case 3:
      return {
        value: String(written).replace('.', ','),
        truth: isTwoWays(String(written).replace('.', ',')) ? null : truth,
      };
    case 4:
    case 5:
    case 6: {
      const places = (String(written).split('.')[1] ?? '').length;
      return {
        value: formatNumber(written, places),
        truth:
          /^\d{1,3},/.test(formatNumber(written, places)) && isTwoWays(formatNumber(written, places))
            ? null
            : truth,
      };
    }
    default:
      return { value: written, truth };
  }
}

function dateCell(random: Random): Said<string> {
  const [year, month, day] = [
    2005 + drawBelow(random, 17),
    1 + drawBelow(random, 12),
    1 + drawBelow(random, 28),
  ];
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  return drawOne<Said<string>>(random, [
    { value: `${day}.${month}.${year}`, truth: iso },
    { value: `${day}/${month}/${year}`, truth: iso },
    { value: `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`, truth: iso },
    { value: new Date(Date.UTC(year, month - 1, day)), truth: iso },
    { value: serial, truth: iso },
    random() < 0.4
      ? { value: `${day}.${month}`, truth: null }
      : { value: `ngày ${day} tháng ${month} năm ${year}`, truth: iso },
    random() < 0.4
      ? { value: Number(`${day}.${month}`), truth: null }
      : { value: `${month}/${year}`, truth: iso.slice(0, 7) },
    { value: year, truth: String(year) },
    { value: String(year), truth: String(year) },
    random() < 0.3
      ? { value: { formula: 'TODAY()', result: serial }, truth: null }
      : { value: iso, truth: iso },
  ]);
}

function membersCell(random: Random): Said<number> {
  const members = random() < 0.15 ? 1_000 + drawBelow(random, 900) : 7 + drawBelow(random, 300);
  return drawOne<Said<number>>(random, [
    { value: members, truth: members },
    { value: String(members), truth: members },
    { value: formatNumber(members), truth: members },
    { value: `${members} người`, truth: members },
    random() < 0.3
      ? { value: { formula: 'SUM(1,2)', result: members }, truth: null }
      : { value: `${members} TV`, truth: members },
    random() < 0.3
      ? { value: `${members} (nữ ${drawBelow(random, 7)})`, truth: null }
      : { value: members, truth: members },
  ]);
}

const COMMUNES = ['Đại Lai', 'Xuân Lai', 'Lãng Ngâm', 'Song Giang', 'An Thịnh', 'Tri Phương'];

/** One file with its answers. */
export async function labelledFile(seed: number): Promise<LabelledFile> {
  const random = createRandom(seed);
  const unit = drawOne(random, UNITS);
  const place = drawOne(random, PLACES);
  const word = drawOne(random, unit.words);
  const lines: Value[][] = [];
  const merges: string[] = [];
  const hiddenLines = new Set<number>();
  if (random() < 0.7) {
    lines.push(
      ['UBND TỈNH BẮC NINH', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['DANH SÁCH HỢP TÁC XÃ'],
    );
    merges.push('A2:F2');
  }
  if (place === 'beside')
    lines.push([null, null, null, null, `${drawOne(random, ['ĐVT', 'Đơn vị tính', 'Đơn vị'])}: ${word}`]);
  const money = drawOne(random, ['Vốn điều lệ', 'Vốn ĐL', 'VĐL']) + (place === 'head' ? ` (${word})` : '');
  const first = lines.length + 1;
  if (random() < 0.4) {
    lines.push(
      ['STT', 'Tên HTX', 'Xã', 'Thông tin', null, null, 'Lĩnh vực'],
      [null, null, null, money, 'Số thành viên', 'Ngày thành lập'],
    );
    merges.push(`A${first}:A${first + 1}`, `B${first}:B${first + 1}`, `D${first}:F${first}`);
  } else lines.push(['TT', 'Tên Hợp tác xã', 'Xã/phường', money, 'Số TV', 'Ngày TL', 'Ngành nghề']);
  const rows: TrueRow[] = [];
  const totals: { row: number; agrees: boolean }[] = [];
  const count = 3 + drawBelow(random, 8);
  for (let index = 0; index < count; index += 1) {
    const [capital, members, founded] = [
      capitalCell(random, unit, place),
      membersCell(random),
      dateCell(random),
    ];
    const name = `HTX Có Đáp Án ${seed}-${index + 1}`;
    lines.push([
      index + 1,
      name,
      drawOne(random, COMMUNES),
      capital.value,
      members.value,
      founded.value,
      'Trồng trọt',
    ]);
    const hidden = random() < 0.08;
    if (hidden) hiddenLines.add(lines.length);
    rows.push({
      row: lines.length,
      name,
      hidden,
      capital: capital.truth,
      members: members.truth,
      founded: founded.truth,
    });
  }
  if (random() < 0.6 && rows.every(({ members }) => members !== null)) {
    const agrees = random() < 0.6;
    const sum = rows.reduce((total, { members }) => total + (members ?? 0), 0);
    lines.push([
      null,
      drawOne(random, ['Tổng cộng', 'TỔNG SỐ', 'Cộng']),
      null,
      null,
      agrees ? sum : sum + 10,
    ]);
    totals.push({ row: lines.length, agrees });
  }
  if (place === 'below') lines.push([`Ghi chú: số liệu vốn tính bằng ${word}`]);
  const book = new Workbook();
  const sheet = book.addWorksheet('Danh sách');
  for (const line of lines) sheet.addRow([...line]);
  for (const range of merges) sheet.mergeCells(range);
  for (const line of hiddenLines) sheet.getRow(line).hidden = true;
  return {
    bytes: Buffer.from(await book.xlsx.writeBuffer()),
    rows,
    totals,
    traits: `${word} (${place}), ${count} dòng`,
  };
}
