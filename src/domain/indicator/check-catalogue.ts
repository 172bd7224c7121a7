// Danh mục chỉ tiêu: do the measures fit together — known parts, parts of one kind, no circle, no foreign breakdown?
import { type Measure, partsOfMeasure } from '#domain/indicator/measure.ts';

function isCircular(
  measure: Measure,
  byCode: ReadonlyMap<string, Measure>,
  above: readonly string[],
): boolean {
  if (above.includes(measure.code)) return true;
  return partsOfMeasure(measure).some((code) => {
    const part = byCode.get(code);
    return part !== undefined && isCircular(part, byCode, [...above, measure.code]);
  });
}

function checkPart(measure: Measure, code: string, part: Measure | undefined): string | undefined {
  if (part === undefined) return `Chỉ tiêu ${measure.code}: không có chỉ tiêu thành phần "${code}".`;
  if (part.kind === 'ratio')
    return `Chỉ tiêu ${measure.code}: thành phần ${code} là tỷ lệ nên không cộng, không chia được.`;
  if (measure.source === 'sum' && part.kind !== measure.kind) {
    return `Chỉ tiêu ${measure.code}: thành phần ${code} không cùng loại thời điểm hay thời kỳ.`;
  }
  if (measure.source === 'growth' && part.kind !== 'stock') {
    return `Chỉ tiêu ${measure.code}: tăng trưởng chỉ tính cho số thời điểm, ${code} là số thời kỳ.`;
  }
  const foreign = measure.breakdowns.find((one) => !part.breakdowns.includes(one));
  if (foreign !== undefined) {
    return `Chỉ tiêu ${measure.code}: phân tổ "${foreign}" không có ở thành phần ${code}.`;
  }
  return undefined;
}

/** Every fault of the catalogue as a Vietnamese sentence; an empty list when it holds together. */
export function findCatalogueFaults(measures: readonly Measure[]): readonly string[] {
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  const faults: string[] = [];
  for (const measure of measures) {
    if (byCode.get(measure.code) !== measure) faults.push(`Chỉ tiêu ${measure.code} có hai lần.`);
    if (isCircular(measure, byCode, [])) {
      faults.push(`Chỉ tiêu ${measure.code} được định nghĩa qua chính nó.`);
      continue;
    }
    for (const code of partsOfMeasure(measure)) {
      const fault = checkPart(measure, code, byCode.get(code));
      if (fault !== undefined) faults.push(fault);
    }
  }
  return faults;
}
