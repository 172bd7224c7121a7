// Chú thích đối soát: why two sources count differently, in one sentence that a report can print.
import { formatNumber } from '#domain/vietnamese/format-number.ts';

export interface Gap {
  /** Explanations given, each with how many rows it explains. */
  readonly explained: readonly { readonly note: string; readonly count: number }[];
  /** Rows nobody has explained yet. */
  readonly open: number;
}

export interface Comparison {
  readonly sender: string;
  readonly listed: number;
  readonly registered: number;
  readonly onlyRegister: Gap;
  readonly onlyList: Gap;
  /** Explanations of rows that both sides have but write differently, each with how many. */
  readonly written: Gap['explained'];
}

function gapWords(gap: Gap, where: string): string | undefined {
  const total = gap.open + gap.explained.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const parts = [
    ...gap.explained.map(({ note, count }) => `${formatNumber(count)} ${note}`),
    ...(gap.open > 0 ? [`${formatNumber(gap.open)} chưa giải thích`] : []),
  ];
  return `${formatNumber(total)} chỉ có trong ${where} (${parts.join('; ')})`;
}

/** "Sở NN&MT 1.360, sổ Liên minh 1.439: chênh 79, gồm 81 chỉ có trong sổ (…) và 2 chỉ có trong danh sách (…)." */
export function footnoteOf(comparison: Comparison): string {
  const { sender, listed, registered } = comparison;
  const gap = Math.abs(registered - listed);
  const head = `${sender} ${formatNumber(listed)}, sổ Liên minh ${formatNumber(registered)}`;
  const parts = [gapWords(comparison.onlyRegister, 'sổ'), gapWords(comparison.onlyList, 'danh sách')].filter(
    (part) => part !== undefined,
  );
  const written = comparison.written.map(({ note, count }) => `${formatNumber(count)} ${note}`).join('; ');
  const beside = written === '' ? '' : ` Cùng có nhưng ghi khác: ${written}.`;
  if (parts.length === 0) return `${head}: khớp.${beside}`;
  return `${head}: chênh ${formatNumber(gap)}, gồm ${parts.join(' và ')}.${beside}`;
}
