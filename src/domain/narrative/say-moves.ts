// Nói các biến động khác: what moved a stock besides foundings and dissolutions, each by name, so that what is printed closes.
import { listed } from '#domain/narrative/listed.ts';
import { type Said, together, words } from '#domain/narrative/said.ts';
import {
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import { writeValue } from '#domain/narrative/write-value.ts';

/** What follows the count: "2 HTX bị thu hồi giấy chứng nhận đăng ký". */
const HAPPENED: Readonly<Record<string, string>> = {
  htx_from_tht: 'chuyển từ tổ hợp tác lên',
  htx_registered_opening: 'đã có từ trước được ghi vào sổ',
  htx_moved_in: 'chuyển trụ sở từ nơi khác đến',
  htx_placed_in: 'được xếp về do sắp xếp đơn vị hành chính',
  htx_certificate_revoked: 'bị thu hồi giấy chứng nhận đăng ký',
  htx_to_enterprise: 'chuyển đổi thành doanh nghiệp',
  htx_to_tht: 'chuyển thành tổ hợp tác',
  htx_split_out: 'chấm dứt do chia',
  htx_separated: 'được tách ra từ HTX khác',
  htx_merged_out: 'sáp nhập, hợp nhất vào tổ chức khác',
  htx_moved_out: 'chuyển trụ sở đi nơi khác',
  htx_placed_out: 'được xếp sang nơi khác do sắp xếp đơn vị hành chính',
};

/** "2 HTX bị thu hồi giấy chứng nhận đăng ký và 1 HTX chuyển đổi thành doanh nghiệp"; what did not happen is not named. */
export function sayMoves(speaker: Speaker, measures: readonly string[]): Said {
  const unknown: string[] = [];
  const said = measures.flatMap((measure) => {
    const cell = speaker.figures.cell(measure, 'now');
    const term = termIn(speaker, measure);
    const value = numberOf(cell);
    if (value === undefined) unknown.push(lackingWords(speaker, measure, 'now', cell));
    if (value === undefined || value === 0n) return [];
    const count = claimOf(speaker, writeValue(value, term), term, {
      value: Number(value),
      relation: 'none',
      source: plainSource(measure, 'now', cell),
    });
    return [together(count, words(` ${HAPPENED[measure] ?? `(${term.name})`}`))];
  });
  // A stock whose movements are not all known is not closed by those that are.
  if (unknown.length > 0) return { lacking: unknown.join('; ') };
  return said.length === 0 ? { lacking: '' } : listed(said, ', ', ' và ');
}
