// Mức bằng lời: what was reached of what was asked, in the words of the target.
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';

/** "25 HTX", "7 tỷ đồng". */
export function writtenAmount(value: bigint | number | string, unitWord: string): string {
  const whole = BigInt(value);
  return unitWord === 'đồng'
    ? formatDong(whole).replaceAll('\u00a0', ' ')
    : `${formatNumber(whole)} ${unitWord}`;
}

/** "10/35 HTX", "13 tỷ đồng/20 tỷ đồng". */
export function writtenOf(
  reached: bigint | number | string,
  asked: bigint | number | string,
  unitWord: string,
): string {
  return unitWord === 'đồng'
    ? `${writtenAmount(reached, unitWord)}/${writtenAmount(asked, unitWord)}`
    : `${formatNumber(BigInt(reached))}/${writtenAmount(asked, unitWord)}`;
}
