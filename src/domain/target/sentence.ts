// Câu của chỉ tiêu: a target as the Vietnamese sentence that a letter would print.
import type { Bearer, Goal, Target, TargetBasis } from '#domain/target/target.ts';

const LEVEL_WORDS = {
  province: 'mỗi tỉnh, thành phố',
  district: 'mỗi quận, huyện',
  commune: 'mỗi xã, phường',
} as const;

const grouped = new Intl.NumberFormat('vi-VN');

/** 1050 → "10,5%". */
export function percentWords(points: number): string {
  return `${grouped.format(points / 100)}%`;
}

/** 20000000000 đồng → "20 tỷ đồng". */
export function amountWords(value: number, unit: string): string {
  if (unit === 'đồng') {
    if (value >= 1e9 && value % 1e6 === 0) return `${grouped.format(value / 1e9)} tỷ đồng`;
    if (value >= 1e6 && value % 1e3 === 0) return `${grouped.format(value / 1e6)} triệu đồng`;
  }
  return `${grouped.format(value)} ${unit}`;
}

/** The same of an amount that is known to be money. */
export function dongWords(value: number): string {
  return amountWords(value, 'đồng');
}

export function basisWords(basis: TargetBasis): string {
  const year = basis.period.slice(0, 4);
  switch (basis.kind) {
    case 'year':
      return `năm ${year}`;
    case 'half-year':
      return `6 tháng ${basis.period.endsWith('1') ? 'đầu' : 'cuối'} năm ${year}`;
    case 'until':
      return `đến năm ${year}`;
  }
}

function bearerWords(bearer: Bearer): string {
  if (bearer.kind === 'each') return `${LEVEL_WORDS[bearer.level]} `;
  return bearer.kind === 'one' && bearer.name !== '' ? `${bearer.name} ` : '';
}

function lowerFirst(text: string): string {
  // Abbreviations keep their capitals.
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "xây dựng ít nhất 15 mô hình HTX gắn với …": the number stands before its own noun where the name holds it. */
function countWords(name: string, words: string, value: number, unit: string): string {
  const at = name.indexOf(unit);
  // "vốn điều lệ đạt ít nhất 50 tỷ đồng"; "giải ngân ít nhất 15 tỷ đồng" has its own verb.
  if (at < 0)
    return `${name} ${/^(?:vốn|số|thu nhập|doanh thu)(?!\p{L})/u.test(name) ? 'đạt ' : ''}${words} ${amountWords(value, unit)}`;
  return `${name.slice(0, at)}${words} ${grouped.format(value)} ${name.slice(at)}`;
}

/** "số HTX đang hoạt động trên địa bàn hoạt động có hiệu quả": the same words twice in a row are kept apart. */
function partWords(of: string, name: string): string {
  return of.endsWith('hoạt động') && name.startsWith('hoạt động')
    ? `${of} trên địa bàn ${name}`
    : `${of} ${name}`;
}

function goalWords(goal: Goal, name: string, unit: string, about: string): string {
  switch (goal.kind) {
    case 'at-least':
      return countWords(name, about || 'ít nhất', goal.low, unit);
    case 'at-most':
      return countWords(name, 'không quá', goal.high, unit);
    case 'range':
      return countWords(name, `từ ${grouped.format(goal.low)} đến`, goal.high, unit);
    case 'growth': {
      const by =
        goal.high === null
          ? `ít nhất ${percentWords(goal.low)}`
          : `từ ${percentWords(goal.low)} đến ${percentWords(goal.high)}`;
      return `tăng ${by} ${name} so với năm ${goal.base.year}`;
    }
    case 'share':
      return goal.low === 10_000
        ? `100% ${partWords(goal.of.name, name)}`
        : `ít nhất ${percentWords(goal.low)} ${partWords(goal.of.name, name)}`;
    case 'share-at-most':
      return `không quá ${percentWords(goal.high)} ${partWords(goal.of.name, name)}`;
    case 'establish-or-raise':
      return `thành lập mới (nếu chưa có) hoặc tăng ${name} tối thiểu đạt ${amountWords(goal.low, unit)}`;
  }
}

/** "Năm 2018, mỗi tỉnh, thành phố thành lập mới ít nhất 35 HTX, liên hiệp HTX." */
export function sentenceOf(target: Target): string {
  const { indicator, goal, basis, scope } = target;
  const said = goalWords(
    goal,
    lowerFirst(indicator.name),
    indicator.unit,
    target.approximate ? 'khoảng' : '',
  );
  const bearer = bearerWords(target.bearer);
  // A body has a share: "mỗi tỉnh có ít nhất 50% số HTX …".
  const has = bearer !== '' && (goal.kind === 'share' || goal.kind === 'share-at-most') ? 'có ' : '';
  const text = `${basisWords(basis)}, ${bearer}${has}${said}${scope === null ? '' : ` (${scope})`}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
