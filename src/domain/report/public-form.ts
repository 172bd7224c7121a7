// Bản công khai: the document as anybody may read it — counts of fewer than five persons, and what would give them back, are not printed.
import type { SaidClaim } from '#domain/narrative/said.ts';
import { hideSmallCells, mayPublish, SMALLEST_SHOWN } from '#domain/privacy/small-cell.ts';
import type { Block, DocumentRow, OfficialDocument, Part } from '#domain/report/official-document.ts';

const PERSONS: readonly string[] = ['nguoi', 'người'];
const FEW = `dưới ${SMALLEST_SHOWN}`;
const NOT_PUBLISHED = 'không công bố';

const isSmall = (count: number) => !mayPublish(Math.abs(count));

/** Measures that count persons; what the claims themselves state in persons. */
function personMeasures(claims: readonly SaidClaim[]): ReadonlySet<string> {
  return new Set(claims.filter(({ unit }) => PERSONS.includes(unit)).map(({ source }) => source.measure));
}

/** Claims that state a small count of persons, or from which one could be had back. */
function smallClaims(claims: readonly SaidClaim[]): ReadonlySet<string> {
  const persons = personMeasures(claims);
  const found = claims.filter(({ value, unit, status, source }) => {
    if (!persons.has(source.measure) || status === 'plan' || source.how === 'number-of-groups') return false;
    if (PERSONS.includes(unit) && source.how !== 'difference' && isSmall(value)) return true;
    return source.operands.some((operand) => /^-?\d+$/.test(operand.value) && isSmall(Number(operand.value)));
  });
  return new Set(found.map(({ id }) => id));
}

/** Rows that are parts of one whole: neighbours of one depth below the same row. */
function siblingGroups(rows: readonly DocumentRow[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  const parents: number[] = [];
  rows.forEach((row, index) => {
    const parent = row.depth === 0 ? -1 : (parents[row.depth - 1] ?? -1);
    parents[row.depth] = index;
    const key = `${parent}/${row.depth}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()];
}

/** A lone hidden part could be had back by subtracting the others from the whole: the next smallest goes with it. */
function companions(
  rows: readonly DocumentRow[],
  column: number,
  hidden: ReadonlySet<string>,
  byId: ReadonlyMap<string, SaidClaim>,
): readonly string[] {
  return siblingGroups(rows).flatMap((group) => {
    const stated = group.flatMap((index) => {
      const claim = byId.get(rows[index]?.figures?.[column] ?? '');
      return claim && PERSONS.includes(claim.unit) && claim.source.how === 'value' ? [claim] : [];
    });
    if (!stated.some(({ id }) => hidden.has(id))) return [];
    const kept = hideSmallCells(stated.map(({ value }) => value));
    return stated.filter((_, index) => kept[index] === null).map(({ id }) => id);
  });
}

const isCount = (claim: SaidClaim | undefined): claim is SaidClaim =>
  claim !== undefined && PERSONS.includes(claim.unit) && ['value', 'residual'].includes(claim.source.how);

/** Counts of one measure at one moment over the groups of one dimension are parts of one whole, wherever they are told. */
function partsOfOneWhole(claims: readonly SaidClaim[]): readonly (readonly SaidClaim[])[] {
  const groups = new Map<string, SaidClaim[]>();
  for (const claim of claims) {
    const { by, measure, moment } = claim.source;
    if (!isCount(claim) || (by === null && claim.source.how === 'value')) continue;
    const key = JSON.stringify([measure, moment, Object.keys(by ?? {}).sort()]);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}

/** What must go with the hidden counts of a sentence: a part with which a total told beside it would give one of them back. */
function givenBack(told: readonly SaidClaim[], hidden: ReadonlySet<string>): SaidClaim | undefined {
  const shown = told.filter(({ id }) => !hidden.has(id)).sort((a, b) => a.value - b.value);
  const gone = told.filter(({ id }) => hidden.has(id)).map(({ value }) => value);
  const sums = [...gone, gone.reduce((a, b) => a + b, 0)];
  return shown.find((part, index) =>
    shown.some(
      (total) =>
        total.value > part.value &&
        [0, ...shown.flatMap((other, place) => (place > index && other !== total ? [other.value] : []))].some(
          (rest) => sums.includes(total.value - part.value - rest),
        ),
    ),
  );
}

function hiddenIn(parts: readonly Part[], claims: readonly SaidClaim[]): ReadonlySet<string> {
  const hidden = new Set(smallClaims(claims));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  if (hidden.size === 0) return hidden;
  for (const group of partsOfOneWhole(claims)) {
    if (!group.some(({ id }) => hidden.has(id))) continue;
    const kept = hideSmallCells(group.map(({ value }) => value));
    for (const [index, { id }] of group.entries()) if (kept[index] === null) hidden.add(id);
  }
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'paragraph') {
      const told = (block.runs ?? []).map(({ figure }) => byId.get(figure ?? '')).filter(isCount);
      if (!told.some(({ id }) => hidden.has(id))) continue;
      for (let next = givenBack(told, hidden); next; next = givenBack(told, hidden)) hidden.add(next.id);
    }
    if (block.kind === 'chart') {
      // Bars side by side are parts of one whole that the text may state.
      const bars = block.bars.map(({ label, figure }) => ({
        cells: [label],
        figures: [figure],
        look: 'plain' as const,
        depth: 0,
      }));
      for (const id of companions(bars, 0, hidden, byId)) hidden.add(id);
    }
    if (block.kind !== 'table') continue;
    block.columns.forEach((_, column) => {
      for (const id of companions(block.rows, column, hidden, byId)) hidden.add(id);
    });
    // A row's own growth, share or attainment tells what its hidden count was.
    for (const row of block.rows) {
      if (!row.figures?.some((id) => id && hidden.has(id) && byId.get(id)?.source.how === 'value')) continue;
      for (const id of row.figures) {
        if (id && byId.get(id)?.source.how !== 'value' && byId.get(id)?.status !== 'plan') hidden.add(id);
      }
    }
  }
  return hidden;
}

/**
 * The document with small counts of persons taken out, and the claims that may still be told.
 * @param claims what sentences and cells state
 */
export function publicForm(
  document: OfficialDocument,
  claims: readonly SaidClaim[],
): { readonly document: OfficialDocument; readonly claims: readonly SaidClaim[] } {
  const hidden = hiddenIn(document.parts, claims);
  if (hidden.size === 0) return { document, claims };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const words = (id: string, noun: boolean) => {
    const claim = byId.get(id);
    const small =
      claim && claim.source.how === 'value' && PERSONS.includes(claim.unit) && isSmall(claim.value);
    return small ? `${FEW}${noun ? ' người' : ''}` : NOT_PUBLISHED;
  };
  const show = (block: Block): Block => {
    if (block.kind === 'paragraph' && block.runs) {
      const runs = block.runs.map((run) =>
        run.figure !== undefined && hidden.has(run.figure) ? { text: words(run.figure, true) } : run,
      );
      return { ...block, runs, text: runs.map(({ text }) => text).join('') };
    }
    if (block.kind === 'chart') {
      const bars = block.bars.map((bar) =>
        bar.figure !== null && hidden.has(bar.figure)
          ? { ...bar, value: 0, text: words(bar.figure, false), figure: null }
          : bar,
      );
      return { ...block, bars };
    }
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((row) => {
      const gone = (index: number) => {
        const id = row.figures?.[index];
        return id && hidden.has(id) ? id : undefined;
      };
      if (!row.figures?.some((_, index) => gone(index) !== undefined)) return row;
      return {
        ...row,
        cells: row.cells.map((cell, index) => {
          const id = gone(index);
          return id === undefined ? cell : words(id, false);
        }),
        figures: row.figures.map((id, index) => (gone(index) === undefined ? id : null)),
      };
    });
    return { ...block, rows };
  };
  const told = claims.filter(({ id }) => !hidden.has(id));
  return {
    document: {
      ...document,
      parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.map(show) })),
      ...(document.claims ? { claims: told } : {}),
    },
    claims: told,
  };
}
