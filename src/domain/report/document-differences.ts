// Văn bản nay khác gì bản đã phát hành: each printed text that would read otherwise today, with old and new.
import type { FigureSource, SaidClaim } from '#domain/narrative/said.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';

export interface DocumentDifference {
  /** Where it stands, in words: the section and, in a table, row and column. */
  readonly where: string;
  /** null = not there. */
  readonly old: string | null;
  readonly now: string | null;
  /** Which part of the document: 0 = the text, then its annexes. */
  readonly part: number;
  /** The way back of every figure of the place that reads otherwise. */
  readonly sources: readonly FigureSource[];
}

interface Line {
  readonly where: string;
  readonly text: string;
  readonly part: number;
  readonly figures: readonly string[];
  /** Of a row that tells the source of figures: its anchor. */
  readonly anchor: string | undefined;
}

type Put = (
  where: string,
  text: string,
  figures?: readonly (string | null | undefined)[],
  anchor?: string,
) => void;

function linesOf(document: OfficialDocument): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  document.parts.forEach((each, part) => {
    const put: Put = (where, text, figures = [], anchor) => {
      let key = where;
      for (let again = 2; lines.has(key); again += 1) key = `${where} (${again})`;
      lines.set(key, { where, text, part, figures: figures.flatMap((id) => id ?? []), anchor });
    };
    let section = each.title ?? '';
    for (const block of each.blocks) {
      if (block.kind === 'heading') section = block.text;
      else putBlock(put, section, block);
    }
  });
  return lines;
}

function putBlock(put: Put, section: string, block: Block): void {
  const at = (rest: string) => [section, rest].filter((each) => each !== '').join(' › ');
  switch (block.kind) {
    case 'heading':
      return;
    case 'paragraph':
      put(
        at('đoạn văn'),
        block.text,
        block.runs?.map(({ figure }) => figure),
      );
      return;
    case 'note':
      put(at('ghi chú'), block.text);
      return;
    case 'facts':
      for (const { label, value } of block.rows) put(at(label), value);
      return;
    case 'chart':
      for (const { label, text, figure } of block.bars)
        put(at(`${block.caption} › ${label}`), text, [figure]);
      return;
    case 'table': {
      const label = block.columns.findIndex(({ align }) => align === 'left');
      for (const { cells, figures, anchor } of block.rows) {
        const row = cells[label] ?? '';
        for (const [index, column] of block.columns.entries()) {
          // A running number moves with its neighbours and says nothing by itself.
          if (index < label) continue;
          put(at(`${row} › ${column.head}`), cells[index] ?? '', [figures?.[index]], anchor);
        }
      }
    }
  }
}

/** What a claim says, by its words and the way back; not by its running number. */
function sayingOf({ quote, source }: Pick<SaidClaim, 'quote' | 'source'>): string {
  const { measure, moment, by, how, versus } = source;
  return JSON.stringify([quote, measure, moment, by, how, versus]);
}

/** The sources of what only one of two lines says, each once. */
function sourcesOf(
  old: Line | undefined,
  now: Line | undefined,
  issued: ReadonlyMap<string, SaidClaim>,
  current: ReadonlyMap<string, SaidClaim>,
): readonly FigureSource[] {
  const said = (line: Line | undefined, claims: ReadonlyMap<string, SaidClaim>) =>
    new Map(
      (line?.figures ?? []).flatMap((id) => claims.get(id) ?? []).map((each) => [sayingOf(each), each]),
    );
  const [before, after] = [said(old, issued), said(now, current)];
  const apart = [...before, ...after].filter(([saying]) => !(before.has(saying) && after.has(saying)));
  const once = new Map(apart.map(([, { source }]) => [sayingOf({ quote: '', source }), source]));
  return [...once.values()];
}

/** The measure whose passport stands at an anchor, as it stands now. */
function passportAt(
  { anchors = {}, claims = [] }: OfficialDocument,
  anchor: string,
): readonly FigureSource[] {
  const claim = claims.find(({ id }) => anchors[id] === anchor);
  return claim
    ? [{ measure: claim.source.measure, moment: 'now', by: null, how: 'value', operands: [] }]
    : [];
}

/** What differs between the document as issued and as it would be composed now, in the order of the issued one; new lines last. */
export function documentDifferences(
  issued: OfficialDocument,
  now: OfficialDocument,
): readonly DocumentDifference[] {
  const claimsOf = ({ claims = [] }: OfficialDocument) => new Map(claims.map((claim) => [claim.id, claim]));
  const [before, after] = [linesOf(issued), linesOf(now)];
  const [then, today] = [claimsOf(issued), claimsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, current] = [before.get(key), after.get(key)];
    const line = old ?? current;
    if (!line || old?.text === current?.text) return [];
    return {
      where: line.where,
      old: old?.text ?? null,
      now: current?.text ?? null,
      part: line.part,
      sources: line.anchor
        ? passportAt(old ? issued : now, line.anchor)
        : sourcesOf(old, current, then, today),
    };
  });
}
