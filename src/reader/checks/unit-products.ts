// Do a rate, a number and a total tied by their units fit ("180 ha …, năng suất 7 tấn/ha, tổng sản lượng 1.260 tấn")?
import type { Fact } from '../read/fact.ts';
import { type CheckRun, report, say } from './report.ts';
import { bearsSlip } from './slip-signature.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

const UNITS: Readonly<Record<string, string>> = {
  HTX: 'htx', THT: 'tht', LHHTX: 'lhhtx', quỹ: 'qtdnd', người: 'nguoi', 'lao động': 'nguoi', 'thành viên': 'nguoi',
  'xã viên': 'nguoi', 'học viên': 'nguoi', 'hội viên': 'nguoi', 'đại biểu': 'nguoi', hộ: 'ho', lớp: 'lop', xã: 'xa', huyện: 'huyen', ha: 'ha',
  'dự án': 'du_an', 'mô hình': 'mo_hinh', 'hợp đồng': 'hop_dong', tấn: 'tan', lượt: 'luot_nguoi', tổ: 'tht',
};
const TIMES = /^(?:năm|tháng|ngày|quý|vụ|lứa|tuần|giờ)$/;
const NAMED = /(?:^| )(?:mỗi|bình quân (?:mỗi |một |1 )?|trung bình (?:mỗi |một |1 )?)(?:một )?((?:hợp tác xã|thành viên|lao động|học viên|dự án|mô hình|hợp đồng|tổ hợp tác|htx|tht|quỹ|người|hộ|lớp|xã|huyện|héc-ta|ha|tổ|xe|tàu|đơn vị))(?: [^,;:.]{0,24})?$/;
const MEAN = /(?:^| )(?:bình quân|trung bình|tính ra)(?: [^\s,;:]+){0,4}$/;

/** What a rate is told per: a unit, 'any' where a mean names none, undefined for no rate. */
function perOf(level: Level): string | undefined {
  const { per } = level.q;
  if (per !== undefined) {
    const first = per.split('/')[0] ?? per;
    if (TIMES.test(first)) return undefined;
    return UNITS[first] ?? first.split(' ')[0];
  }
  if (/(?:^| )(?:mỗi|một|hằng|hàng) (?:năm|tháng|ngày|quý|vụ|lứa|tuần|giờ)(?: [^,;:.]{0,24})?$/.test(level.lead)) return undefined;
  const named = NAMED.exec(level.lead)?.[1];
  if (named !== undefined) return named === 'hợp tác xã' ? 'htx' : (UNITS[named] ?? UNITS[named.toUpperCase()] ?? named.split(' ')[0]);
  return MEAN.test(level.lead) ? 'any' : undefined;
}

function isCountOf(level: Level, per: string, rate: Level): boolean {
  if (/^(?:|%|\?|dong)$/.test(level.unit) || level.unit === rate.unit) return false;
  if (level.value < 5) return false;
  if (per === 'any') return level.s === rate.s && !/^(?:htx|tht|lhhtx|qtdnd|don_vi)$/.test(rate.unit);
  if (per === 'đơn') return /^(?:htx|tht|lhhtx|qtdnd|don_vi)$/.test(level.unit);
  return level.unit === per || level.noun === per;
}

interface Bounds { readonly low: number; readonly high: number }
function bounds(level: Level, share: number): Bounds {
  const fine = level.q.scaled || !Number.isInteger(level.value) || share > 0.6;
  const loose = level.q.approx === undefined ? 0 : Math.abs(level.value) * 0.1;
  const slack = (fine ? level.step * share : 0) + loose;
  return { low: level.value - slack, high: (level.q.valueTo ?? level.value) + slack };
}
function fits(rate: Level, count: Level, total: Level): boolean {
  const [r, n, t] = [bounds(rate, 0.999), bounds(count, 0.5), bounds(total, 0.5)];
  return r.low * n.low <= t.high * (1 + 1e-9) && t.low <= r.high * n.high * (1 + 1e-9);
}

function isTotal(run: CheckRun, level: Level): boolean {
  if (perOf(level) !== undefined || level.q.per !== undefined) return false;
  if (/(?:^| )(?:so với|cùng kỳ|(?:năm|vụ|kỳ) (?:trước|ngoái)|kế hoạch|chỉ tiêu)(?: |$)/.test(level.lead)) return false;
  const from = run.read.context.layout.sentences[level.s]?.from ?? level.q.from;
  return !/(?:^| )(?:bình quân|trung bình|một (?:htx|tht|quỹ|người|hộ)|mỗi)(?: |$)/.test(between(run, from, level.q.from));
}

/** Printed with three digits and more. */
function isLong(level: Level): boolean {
  return String(Math.round(level.value / level.step)).replace(/0+$/, '').length > 2;
}

function choose(totals: readonly Level[], counts: readonly Level[], rate: Level, per: string, known: (level: Level) => boolean): { total: Level; count: Level; slip: Level } | undefined {
  for (const [i, total] of totals.slice(0, 3).entries())
    for (const [k, count] of counts.slice(0, 3).entries()) {
      const near = i === 0 && (k === 0 || count.unit === counts[0]?.unit);
      const far = per === 'any' || !(total.s === rate.s && count.s === rate.s);
      const slip = bearsSlip(rate, total.value / count.value, far || !near)
        ? rate
        : near && !known(total) && isLong(total) && bearsSlip(total, rate.value * count.value, far)
          ? total
          : near && !known(count) && isLong(count) && bearsSlip(count, total.value / rate.value, far)
            ? count
            : undefined;
      if (slip !== undefined) return { total, count, slip };
    }
  return undefined;
}

export function checkUnitProducts(run: CheckRun): void {
  const told = levelsOf(run);
  const { sentences } = run.read.context.layout;
  const agreed = new Set(run.found.filter(({ finding }) => finding.verdict === 'consistent' && finding.kind === 'average').flatMap(({ finding }) => [finding.target ?? '', ...finding.claims]));
  const known = (level: Level): boolean => level.fact !== undefined && agreed.has(run.ids.get(level.fact) ?? '-');
  for (const [s, levels] of told.entries()) {
    for (const rate of levels) {
      const per = perOf(rate);
      if (per === undefined || rate.unit === '' || rate.unit === '%' || rate.q.approx !== undefined || rate.q.valueTo !== undefined) continue;
      if (known(rate)) { if (process.env["DBG"]) console.log("KNOWN", rate.value, rate.unit); continue; }
      const block = sentences[s]?.block ?? 0;
      const from = (n: number): Level[] => [n, n - 1, n - 2].filter((k) => k >= 0 && block - (sentences[k]?.block ?? 0) <= 1).flatMap((k) => [...(told[k] ?? [])].reverse()).concat(told[n + 1] ?? []);
      const around = from(s).filter((level) => level !== rate);
      const totals = around.filter((level) => level.unit === rate.unit);
      const counts = around.filter((level) => isCountOf(level, per, rate));
      if (totals.some((total) => counts.some((count) => fits(rate, count, total)))) continue;
      // any count of the text
      const all = told.flat();
      if (totals.some((total) => all.some((count) => isCountOf(count, per, rate) && fits(rate, count, total)))) continue;
      const chosen = choose(totals.filter((level) => level.divisible && level.s <= s && isTotal(run, level)), counts.filter((level) => level.divisible && level.s <= s), rate, per, known);
      if (process.env['DBG']) console.log('RATE', rate.value, rate.unit, 'per', per, 'T', totals.map((t) => t.value + t.unit + (known(t) ? 'k' : '')).join(' '), 'N', counts.map((t) => t.value + t.unit + (known(t) ? 'k' : '')).join(' '), 'chosen', chosen?.total.value, chosen?.count.value);
      if (chosen === undefined) continue;
      const { total, count, slip } = chosen;
      const value = total.value / count.value;
      report(run, {
        kind: 'average', operands: [total, count].flatMap((level) => level.fact ?? []), target: rate.fact ?? null, expected: value, stated: rate.value, severity: 'hard',
        message: `UP ${say(total.value, total.unit)} / ${say(count.value, count.unit)} = ${say(value, rate.unit)}, văn bản ghi ${say(rate.value, rate.unit)}; nhầm ở ${slip.value}`,
      });
    }
  }
}
