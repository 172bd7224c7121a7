// Đọc chỉ tiêu thống kê: one definition of catalogue/indicators into a measure, or the sentence that names what is wrong.
import { DIMENSIONS, type Measure, type MeasureValue, SUMMED_NUMBERS } from '#domain/indicator/measure.ts';
import { parseActivityMeasure } from '#domain/indicator/parse-activity-measure.ts';
import { parseCells } from '#domain/indicator/parse-cells.ts';
import { parseDifficultyMeasure } from '#domain/indicator/parse-difficulty-measure.ts';
import {
  isObject,
  type Json,
  type Parsed,
  parseFlowFilter,
  parseStateFilter,
  readList,
} from '#domain/indicator/parse-filter.ts';
import { parseFundMeasure } from '#domain/indicator/parse-fund-measure.ts';
import { UNIT_TYPES, type UnitType } from '#domain/unit/unit.ts';

const HEAD_KEYS = ['code', 'name', 'unit', 'kind', 'source', 'population', 'breakdowns', 'seed'];
const BODY_KEYS: Readonly<Record<string, readonly string[]>> = {
  'stock/spans': ['filter', 'value'],
  'flow/events': ['filter', 'value'],
  'stock/sum': ['terms'],
  'flow/sum': ['terms'],
  'stock/units': ['level', 'types'],
  'stock/cells': ['cells', 'adds', 'least', 'most', 'expected'],
  'flow/cells': ['cells', 'adds', 'least', 'most', 'expected'],
  'stock/loans': ['adds'],
  'flow/loan-events': ['event', 'adds'],
  'stock/funds': ['adds'],
  'flow/activities': ['activity', 'adds'],
  'flow/activity-plans': ['adds'],
  'flow/difficulties': ['adds'],
  'stock/difficulties-open': ['adds'],
  'ratio/ratio': ['numerator', 'denominator', 'denominatorIs'],
  'ratio/growth': ['of'],
  'ratio/share': ['of', 'within'],
};

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value === value.trim() ? value : undefined;
}

function parseHead(json: Json): Parsed<Head> {
  const code = readText(json.code);
  if (code === undefined || !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code)) {
    return {
      ok: false,
      message: `Chỉ tiêu "${String(json.code)}": mã phải viết thường, nối bằng gạch dưới.`,
    };
  }
  const [name, unit, population] = [readText(json.name), readText(json.unit), readText(json.population)];
  if (name === undefined || unit === undefined || population === undefined) {
    return { ok: false, message: `Chỉ tiêu ${code}: phải có "name", "unit" và "population".` };
  }
  if (!population.endsWith('.')) {
    return { ok: false, message: `Chỉ tiêu ${code}: "population" phải là một câu, có dấu chấm.` };
  }
  const breakdowns = readList(json.breakdowns, DIMENSIONS);
  if (breakdowns === undefined) {
    return {
      ok: false,
      message: `Chỉ tiêu ${code}: "breakdowns" có phân tổ không có trong hệ thống hoặc bị lặp.`,
    };
  }
  const head = { code, name, unit, population, breakdowns };
  if (json.seed === undefined) return { ok: true, value: head };
  const seed = readText(json.seed);
  if (seed === undefined) return { ok: false, message: `Chỉ tiêu ${code}: "seed" để trống.` };
  return { ok: true, value: { ...head, seed } };
}

/** Which types of commune count; no list = all of them. */
function parseTypes(json: unknown, code: string): Parsed<{ readonly types?: readonly UnitType[] }> {
  if (json === undefined) return { ok: true, value: {} };
  const types = readList(json, UNIT_TYPES.commune);
  if (types === undefined || types.length === 0)
    return { ok: false, message: `Chỉ tiêu ${code}: "types" phải là danh sách loại đơn vị cấp xã.` };
  return { ok: true, value: { types } };
}

function parseValue(json: unknown, code: string): Parsed<MeasureValue> {
  if (json === 'count') return { ok: true, value: 'count' };
  const sum = isObject(json) ? SUMMED_NUMBERS.find((one) => one === json.sum) : undefined;
  if (sum !== undefined) return { ok: true, value: { sum } };
  if (isObject(json) && json.distinct === 'commune') {
    const types = parseTypes(json.types, code);
    return types.ok ? { ok: true, value: { distinct: 'commune', ...types.value } } : types;
  }
  return {
    ok: false,
    message: `Chỉ tiêu ${code}: "value" phải là "count", {"sum": một số có trong sổ} hoặc {"distinct": "commune"}.`,
  };
}

function parseTerms(json: unknown, code: string): Parsed<readonly { code: string; sign: 1 | -1 }[]> {
  const terms = Array.isArray(json) ? json : [];
  const read = terms.flatMap((term: unknown) => {
    if (!isObject(term)) return [];
    const of = readText(term.code);
    const sign = ([1, -1] as const).find((one) => one === term.sign);
    return of === undefined || sign === undefined ? [] : [{ code: of, sign }];
  });
  if (read.length > 0 && read.length === terms.length) return { ok: true, value: read };
  return { ok: false, message: `Chỉ tiêu ${code}: "terms" phải là danh sách {"code", "sign": 1 hoặc -1}.` };
}

type Head = Pick<Measure, 'code' | 'name' | 'unit' | 'population' | 'breakdowns' | 'seed'>;

/** A ratio of any source. */
function parseRatio(json: Json, head: Head): Parsed<Measure> {
  const { code } = head;
  if (json.source === 'ratio') {
    const [numerator, denominator] = [readText(json.numerator), readText(json.denominator)];
    if (numerator === undefined || denominator === undefined) {
      return { ok: false, message: `Chỉ tiêu ${code}: phải có "numerator" và "denominator".` };
    }
    const ratio = { ...head, kind: 'ratio', source: 'ratio', numerator, denominator } as const;
    if (json.denominatorIs === undefined) return { ok: true, value: ratio };
    if (json.denominatorIs !== 'remainder')
      return { ok: false, message: `Chỉ tiêu ${code}: "denominatorIs" chỉ có thể là "remainder".` };
    return { ok: true, value: { ...ratio, denominatorIs: 'remainder' } };
  }
  const of = readText(json.of);
  if (of === undefined) return { ok: false, message: `Chỉ tiêu ${code}: phải có "of".` };
  if (json.source === 'growth') return { ok: true, value: { ...head, kind: 'ratio', source: 'growth', of } };
  const within = readList(json.within, DIMENSIONS);
  if (within === undefined || within.length === 0)
    return { ok: false, message: `Chỉ tiêu ${code}: "within" phải là danh sách phân tổ.` };
  return { ok: true, value: { ...head, kind: 'ratio', source: 'share', of, within } };
}

/** Reads one definition. A key that the kind of measure does not know is refused, so that no condition is lost silently. */
export function parseMeasure(json: unknown): Parsed<Measure> {
  if (!isObject(json)) return { ok: false, message: 'Mỗi chỉ tiêu phải là một đối tượng.' };
  const parsed = parseHead(json);
  if (!parsed.ok) return parsed;
  const head = parsed.value;
  const { code } = head;
  const [kind, source] = [json.kind, json.source];
  const body = BODY_KEYS[`${String(kind)}/${String(source)}`];
  if (body === undefined) {
    return { ok: false, message: `Chỉ tiêu ${code}: "kind" và "source" không đi với nhau.` };
  }
  const unknown = Object.keys(json).find((key) => !HEAD_KEYS.includes(key) && !body.includes(key));
  if (unknown !== undefined) return { ok: false, message: `Chỉ tiêu ${code}: không có mục "${unknown}".` };

  if (kind === 'ratio') return parseRatio(json, head);
  if (source === 'units') {
    if (json.level !== 'commune')
      return { ok: false, message: `Chỉ tiêu ${code}: "level" phải là "commune".` };
    const types = parseTypes(json.types, code);
    if (!types.ok) return types;
    return { ok: true, value: { ...head, kind: 'stock', source, level: 'commune', ...types.value } };
  }
  if (source === 'cells') return parseCells(json, { ...head, kind: kind === 'flow' ? 'flow' : 'stock' });
  if (source === 'loans' || source === 'loan-events' || source === 'funds')
    return parseFundMeasure(json, head);
  if (source === 'activities' || source === 'activity-plans') return parseActivityMeasure(json, head);
  if (source === 'difficulties' || source === 'difficulties-open') return parseDifficultyMeasure(json, head);
  if (source === 'sum') {
    const terms = parseTerms(json.terms, code);
    if (!terms.ok) return terms;
    return {
      ok: true,
      value: { ...head, kind: kind === 'flow' ? 'flow' : 'stock', source, terms: terms.value },
    };
  }
  const value = parseValue(json.value, code);
  if (!value.ok) return value;
  if (source === 'spans') {
    const filter = parseStateFilter(json.filter, code);
    if (!filter.ok) return filter;
    return { ok: true, value: { ...head, kind: 'stock', source, filter: filter.value, value: value.value } };
  }
  if (typeof value.value === 'object' && 'distinct' in value.value)
    return { ok: false, message: `Chỉ tiêu ${code}: "distinct" chỉ dùng cho số thời điểm.` };
  const filter = parseFlowFilter(json.filter, code);
  if (!filter.ok) return filter;
  return {
    ok: true,
    value: { ...head, kind: 'flow', source: 'events', filter: filter.value, value: value.value },
  };
}
