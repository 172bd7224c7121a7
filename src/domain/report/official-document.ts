// Văn bản hành chính: what an official document says, part by part (Decree 30/2020), before it becomes Word or PDF.
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Signature } from '#domain/report/signature.ts';

export interface Issuer {
  /** The agency above, or null. */
  readonly parent: string | null;
  readonly name: string;
}

export interface DocumentColumn {
  readonly head: string;
  /** Share of the width; only proportions matter. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

/** Text of one look; `figure` names the claim that the text states, see the annex of sources. */
export interface DocumentRun {
  readonly text: string;
  readonly figure?: string;
  /** The table, chart or annex of that key, which the text names: a reference that follows its target. */
  readonly ref?: string;
  /** The text is the mark of a footnote. */
  readonly note?: { readonly mark: number; readonly text: string };
}

/** One bar of a chart. */
export interface ChartBar {
  readonly label: string;
  readonly value: number;
  /** As printed at its end. */
  readonly text: string;
  readonly figure: string | null;
}

export interface DocumentRow {
  readonly cells: readonly string[];
  /** The claim that each cell states, where it states one. */
  readonly figures?: readonly (string | null)[];
  /** The claim whose source this row is: links lead here. */
  readonly anchor?: string;
  /** 'total' stands out; 'part' is set in, one step for each level. */
  readonly look: 'plain' | 'total' | 'section';
  readonly depth: number;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly runs?: readonly DocumentRun[] }
  /** A note under the text; one with a mark is printed at the foot of the page where a page has one. */
  | { readonly kind: 'note'; readonly text: string; readonly mark?: number }
  | {
      readonly kind: 'facts';
      readonly rows: readonly { readonly label: string; readonly value: string }[];
    }
  | {
      readonly kind: 'table';
      /** Where references lead. */
      readonly key?: string;
      /** "Tổng hợp theo vùng"; numbered by the writer: Bảng 1. */
      readonly caption?: string;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly DocumentRow[];
      /** Printed instead of rows when there are none. */
      readonly empty: string;
    }
  | {
      readonly kind: 'chart';
      readonly key?: string;
      /** Numbered by the writer: Biểu đồ 1. */
      readonly caption: string;
      /** "HTX" */
      readonly unit: string;
      readonly bars: readonly ChartBar[];
      readonly empty: string;
    };

export interface Part {
  /** Where references lead. */
  readonly key?: string;
  /** Annexes begin on a new page, with their own title. */
  readonly title: string | null;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

export interface OfficialDocument {
  readonly issuer: Issuer;
  /** Null while no number has been given. */
  readonly number: string | null;
  /** After the number: BC-LMHTX. */
  readonly symbol: string;
  readonly place: string;
  readonly date: CalendarDate;
  /** Type in capitals, e.g. BÁO CÁO. */
  readonly type: string;
  readonly subject: string;
  /** A letter (công văn) bears no type: its subject stands under the number, not as a title. */
  readonly form?: 'letter';
  readonly parts: readonly Part[];
  readonly recipients: readonly string[];
  readonly signature: Signature;
  /** Where the source of each claim is printed: the anchor of a row of an annex. */
  readonly anchors?: Readonly<Record<string, string>>;
  /** What the sentences and cells state, kept for whoever corrects or reads the document later. */
  readonly claims?: readonly SaidClaim[];
  /** Printed at the end of an issued document: the code and the page where anybody can check the file in hand. */
  readonly verification?: { readonly code: string; readonly address: string };
}
