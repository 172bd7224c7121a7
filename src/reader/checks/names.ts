// Are as many names listed as the number announces ("10 địa phương: …")?
import type { Fact } from '../read/fact.ts';
import { isCapitalised, type Token } from '../token.ts';
import { checkDistributed } from './distributed-counts.ts';
import { readHeadedNames } from './headed-names.ts';
import { checkListedItems } from './listed-items.ts';
import { readNames } from './name-list.ts';
import { type CheckRun, report } from './report.ts';

const COUNTED = new Set(['dia_phuong', 'tinh', 'huyen', 'xa', 'htx', 'tht', 'lhhtx', 'thon', 'qtdnd']);
const PLACES = /^(?:dia_phuong|tinh|huyen|xa|thon)$/;
const OWN_NAMES: Readonly<Record<string, RegExp>> = {
  htx: /^(?:HTX|Hợp tác xã)/,
  qtdnd: /^(?:QTDND|Quỹ)/,
  tht: /^(?:THT|Tổ hợp tác)/,
};
const ORGANISATION = /^(?:HTX|Hợp tác xã|THT|Tổ hợp tác|QTDND|Quỹ)/;
const UNIT_WORD: Readonly<Record<string, string>> = { tinh: 'tỉnh', huyen: 'huyện', xa: 'xã', thon: 'thôn' };

/** "có 4 tỉnh được Thủ tướng Chính phủ công nhận …, gồm: Nam Định, …": where the names begin past other capitals; 0 when they do not. */
function namesAhead(tokens: readonly Token[], from: number, fact: Fact): number {
  if (!PLACES.test(fact.unit)) return 0;
  for (let i = from; i < from + 24; i++) {
    const token = tokens[i];
    if (token === undefined || /^[.;()]$/.test(token.text) || token.kind === 'number') return 0;
    if (token.key === 'gồm' && tokens[i + 1]?.text === ':') return i + 1;
  }
  return 0;
}

/** "…, đó là Lai Châu, Kon Tum": the names follow. */
function isThatIs(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'đó' && tokens[at + 1]?.key === 'là';
}

/** "là các huyện Quế Võ, Lương Tài": the places counted, not those where they are. */
function isNamedAs(tokens: readonly Token[], at: number, fact: Fact): boolean {
  const said = /^(?:là|gồm)$/.test(tokens[at - 1]?.key ?? '');
  return said && tokens[at + 1]?.key === UNIT_WORD[fact.unit] && isCapitalised(tokens[at + 2]);
}

const NAMED_ELSE =
  /^(?:sản|phẩm|dân|tộc|đồng|tên|giám|lãnh|đặc|cây|giống|doanh|nghiệp|thương|nhãn|hiệu|người|ông|bà|hàng)$/;

/** "Bốn tỉnh chưa có liên hiệp HTX là Lai Châu, …": all of them, neither examples nor the first of them. */
function isNamedOutright(tokens: readonly Token[], at: number, fact: Fact): boolean {
  if (!PLACES.test(fact.unit) || !(isCapitalised(tokens[at]) || tokens[at]?.key === 'các')) return false;
  if (/^(?:nhất|hình|biểu|yếu|biệt|đầu|hết|vẫn|như|một)$/.test(tokens[at - 2]?.key ?? '')) return false;
  // "5 xã có sản phẩm chủ lực là Chè, Cam": names of something else that they have.
  for (let i = fact.to; i < at; i++) if (NAMED_ELSE.test(tokens[i]?.key ?? '')) return false;
  return !/^(?:trong|số|hơn|các|những|ngoài)$/.test(tokens[fact.from - 1]?.key ?? '');
}

function checkNames(run: CheckRun, fact: Fact): void {
  const { tokens } = run.read.context;
  if (
    !COUNTED.has(fact.unit) ||
    fact.relation !== 'none' ||
    !Number.isInteger(fact.value) ||
    fact.value < 2 ||
    fact.value > 70 ||
    fact.approx !== undefined ||
    fact.sentence < 0
  )
    return;
  const own = OWN_NAMES[fact.unit];
  let at = fact.to;
  let capitals = false;
  while (at < fact.to + 16) {
    const token = tokens[at];
    const goesOn = /^(?:gồm|bao|cụ)$/.test(tokens[at + 1]?.key ?? '') || isThatIs(tokens, at + 1);
    if (token?.text === ',' && goesOn) {
      at++;
      continue;
    }
    // "07 hợp tác xã (HTX) bao gồm: …".
    if (token?.text === '(' && tokens[at + 1]?.text === 'HTX' && tokens[at + 2]?.text === ')') {
      at += 3;
      continue;
    }
    const amount = own === undefined && (token?.kind === 'number' || token?.text === '%');
    if (token?.kind !== 'word' && !amount) break;
    const name = isCapitalised(token) && token.text !== token.text.toUpperCase();
    const far = name && own === undefined ? namesAhead(tokens, at, fact) : 0;
    if (far > 0) {
      at = far;
      break;
    }
    if (name && (own === undefined || tokens[at - 1]?.key === 'gồm')) break;
    if (token.key === 'các' && own === undefined && isNamedAs(tokens, at, fact)) break;
    capitals ||= name;
    // "5 HTX thuộc các huyện: …" lists the districts, not the five.
    if (/^(?:các|những|thuộc|tại|ở|từ|theo)$/.test(token.key)) return;
    if (token.key === 'của' && own === undefined) return;
    at++;
  }
  const word = tokens[at - 1]?.key;
  const naming = word === 'là' && tokens[at]?.text !== ':';
  if (word === 'như' || (naming && !isNamedOutright(tokens, at, fact))) return;
  const begins = naming || (word === 'gồm' && tokens[at]?.kind === 'word');
  const start = begins ? at - 1 : at;
  const list = readNames(tokens, start) ?? readHeadedNames(tokens, start, fact.unit);
  if (list === null || (own === undefined && list.names.some((name) => ORGANISATION.test(name)))) return;
  // Words with capitals in between ("được tặng Cờ thi đua của Chính phủ"): only names of the things counted will do.
  if (capitals && (own === undefined || !list.names.every((name) => own.test(name)))) return;
  const count = list.names.length;
  // The one "và" before the last place only separates; that of a co-operative's name may not.
  const whole = PLACES.test(fact.unit) && count - list.alternative === 1;
  const fits = count === fact.value || (!whole && list.alternative === fact.value);
  if (!fits && Math.abs(count - fact.value) > Math.max(3, fact.value * 0.3)) return;
  report(run, {
    kind: 'count',
    operands: [fact],
    target: fact,
    expected: fits ? fact.value : count,
    stated: fact.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: fits
      ? `Nêu đủ ${count} tên.`
      : `Ghi ${fact.value} nhưng kể ${count} tên: ${list.names.join(', ').replace(/^các \p{L}+ /u, '')}.`,
  });
}

/** Count the names and things that lists announce, and what so many places have each. */
export function checkNameCounts(run: CheckRun): void {
  for (const fact of run.facts) checkNames(run, fact);
  checkListedItems(run);
  checkDistributed(run);
}
