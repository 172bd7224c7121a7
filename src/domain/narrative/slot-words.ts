// Chỗ trống bằng lời: "{Số HTX thành lập mới}" instead of "{n htx_new}", both ways, so that whoever writes an outline reads Vietnamese only.
import type { Moment } from '#domain/narrative/figure.ts';
import { readTemplate, type Slot } from '#domain/narrative/slot.ts';

/** What an editor calls measures and breakdowns, and what can be pointed at. */
export interface Names {
  readonly measure: (code: string) => string;
  readonly codeOf: (name: string) => string | undefined;
}

const BARE = {
  place: 'nơi báo cáo',
  period: 'kỳ báo cáo',
  day: 'ngày chốt số liệu',
  base: 'cuối năm trước',
  same: 'cùng kỳ năm trước',
} as const;
const MOMENTS: Readonly<Record<Moment, string>> = {
  now: 'kỳ này',
  'year-end': 'cuối năm trước',
  'last-year': 'cùng kỳ năm trước',
};
/** Breakdowns as an editor names them. */
export const GROUP_WORDS: Readonly<Record<string, string>> = {
  region8: 'vùng',
  region6: 'vùng kinh tế',
  province: 'tỉnh',
  district: 'huyện',
  commune: 'xã',
  sector: 'lĩnh vực',
  agricultural: 'nông nghiệp và phi nông nghiệp',
  status: 'tình trạng',
  size: 'quy mô',
  kind: 'loại hình',
  topic: 'nội dung lớp',
  funding_source: 'nguồn kinh phí',
  audience: 'đối tượng',
  gender: 'giới tính',
  fair_level: 'cấp hội chợ',
  fair_role: 'vai trò',
};
const VERBS = {
  about: 'khoảng',
  change: 'thay đổi',
  growth: 'tỷ lệ thay đổi',
  share: 'tỷ trọng',
  plan: 'đạt kế hoạch',
  parts: 'các phần',
  moves: 'biến động khác',
  split: 'chia theo nhóm',
  list: 'danh sách',
  risen: 'nơi tăng khá',
  see: 'xem',
} as const;
type Verb = keyof typeof VERBS;
const BETWEEN = ' / ';

const keyOf = <K extends string>(words: Readonly<Record<K, string>>, text: string): K | undefined =>
  (Object.keys(words) as K[]).find((key) => words[key] === text); // keys of the record itself

function argumentsOf(slot: Slot, { measure }: Names): readonly string[] {
  const group = (by: string) => GROUP_WORDS[by] ?? by;
  switch (slot.verb) {
    case 'n':
    case 'about':
      return [measure(slot.measure), ...(slot.moment === 'now' ? [] : [MOMENTS[slot.moment]])];
    case 'change':
    case 'growth':
      return [measure(slot.measure), MOMENTS[slot.base]];
    case 'share':
      return [measure(slot.measure), measure(slot.whole)];
    case 'plan':
      return [measure(slot.measure)];
    case 'parts':
      return [slot.whole, ...slot.parts].map(measure);
    case 'moves':
      return slot.measures.map(measure);
    case 'split':
      return [measure(slot.measure), group(slot.by), ...(slot.shares ? [] : ['không tỷ trọng'])];
    case 'list':
      return [measure(slot.measure), group(slot.by), ...(slot.only ? [slot.only.join(', ')] : [])];
    case 'risen':
      return [measure(slot.measure), group(slot.by), String(slot.top)];
    case 'see':
      return [slot.key];
    default:
      return [];
  }
}

function inWords(slot: Slot, names: Names): string | undefined {
  if (slot.verb === 'number') return undefined;
  if (slot.verb in BARE) return BARE[slot.verb as keyof typeof BARE]; // just seen to be one of them
  const list = argumentsOf(slot, names).join(BETWEEN);
  return slot.verb === 'n' ? list : `${VERBS[slot.verb as Verb]}: ${list}`; // the only verbs left
}

/** A clause as an editor reads it; what cannot be put in words stays as it is. */
export function clauseInWords(clause: string, names: Names): string {
  return clause.replace(/\{[^{}]*\}/gu, (text) => {
    const read = readTemplate(text);
    const [piece] = read.ok ? read.pieces : [];
    const words = typeof piece === 'object' ? inWords(piece, names) : undefined;
    return words === undefined ? text : `{${words}}`;
  });
}

function slotOf(text: string, names: Names): string | undefined {
  const bare = keyOf(BARE, text);
  if (bare) return bare;
  const verb = (Object.keys(VERBS) as Verb[]).find((each) => text.startsWith(`${VERBS[each]}: `)); // keys of the record itself
  const list = (verb ? text.slice(VERBS[verb].length + 2) : text).split(BETWEEN).map((each) => each.trim());
  const [first = '', second, ...rest] = list;
  if (verb === 'see') return `see ${first}`;
  const measure = names.codeOf(first);
  if (measure === undefined) return undefined;
  const moment = second === undefined ? undefined : keyOf(MOMENTS, second);
  switch (verb) {
    case undefined:
    case 'about':
      return [verb ?? 'n', measure, ...(moment ? [moment] : [])].join(' ');
    case 'change':
    case 'growth':
      return `${verb} ${measure} ${moment ?? 'year-end'}`;
    case 'plan':
      return `plan ${measure}`;
    case 'moves': {
      const codes = list.map((name) => names.codeOf(name));
      return codes.includes(undefined) ? undefined : `moves ${codes.join(' ')}`;
    }
    case 'share':
    case 'parts': {
      const codes = list.slice(1).map((name) => names.codeOf(name));
      if (codes.length === 0 || codes.includes(undefined)) return undefined;
      return verb === 'share' ? `share ${measure} ${codes[0]}` : `parts ${measure}: ${codes.join(' ')}`;
    }
    default: {
      const by = second === undefined ? undefined : keyOf(GROUP_WORDS, second);
      if (by === undefined) return undefined;
      if (verb === 'split') return `split ${measure} ${by}${rest[0] === undefined ? '' : ' plain'}`;
      if (verb === 'risen') return `risen ${measure} ${by} ${rest[0] ?? '10'}`;
      return `list ${measure} ${by}${rest[0] === undefined ? '' : `: ${rest[0]}`}`;
    }
  }
}

/** The clause as it is kept; words that name nothing stay in their braces, so that reading the outline refuses them by name. */
export function clauseFromWords(clause: string, names: Names): string {
  return clause.replace(/\{([^{}]*)\}/gu, (text, inside: string) => {
    const slot = slotOf(inside.trim(), names);
    return slot === undefined ? text : `{${slot}}`;
  });
}
