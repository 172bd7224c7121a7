// What does a phrase of the lexicon mean to the reader?

/** Role of a phrase in a report sentence. */
export type Category =
  | 'org' // HTX, THT, LHHTX, QTDND as things counted
  | 'noun' // other things counted (people, classes, places, hectares …)
  | 'money' // doanh thu, vốn điều lệ …
  | 'body' // institutions and set phrases that merely contain HTX
  | 'measure' // thành lập mới, giải thể …
  | 'kind' // breakdown: nông nghiệp, khá …
  | 'region'
  | 'province'
  | 'rise'
  | 'fall'
  | 'level' // lên, còn, đạt: the number after is a level, not a difference
  | 'share'
  | 'plan'
  | 'against' // so với
  | 'previous' // cùng kỳ, năm trước
  | 'approx'
  | 'status'
  | 'closed' // gồm
  | 'partly' // trong đó
  | 'open' // như
  | 'rest' // còn lại
  | 'whole' // tổng số
  | 'each' // mỗi, bình quân
  | 'have' // có, là
  | 'skip';

export interface Entry {
  readonly category: Category;
  readonly id: string;
  readonly unit?: string;
  readonly subject?: string;
  readonly measure?: string;
  readonly breakdown?: readonly [string, string];
  /** Where a measure may stand: before the number, after the noun, or both. */
  readonly side?: 'left' | 'right' | 'both';
}

/** Phrases separated by `|`, and the entry they stand for. */
export type LexiconLine = readonly [phrases: string, entry: Entry];
