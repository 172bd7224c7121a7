// Chữ của một trang PDF theo chỗ đứng: where each glyph is drawn, for pages whose letters are not drawn in the order they are read.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text drawn at one place; sizes in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Six numbers, given one by one or as one list. */
export function matrixOf(args: readonly unknown[]): Matrix {
  const [first] = args;
  const list = typeof first === 'object' && first !== null ? Array.from(first as ArrayLike<number>) : args;
  const [a, b, c, d, e, f] = list.map(number);
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}

/** What the page has said so far about the text that follows. */
interface TextState {
  page: Matrix;
  text: Matrix;
  line: Matrix;
  size: number;
  stretch: number;
  charSpacing: number;
  wordSpacing: number;
  leading: number;
  rise: number;
}

function move(state: TextState, x: number, y: number): void {
  state.line = multiply(state.line, [1, 0, 0, 1, x, y]);
  state.text = state.line;
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
}

function show(state: TextState, glyphs: readonly (number | Glyph)[], pieces: Piece[]): void {
  for (const glyph of glyphs) {
    let advance: number;
    if (typeof glyph === 'number') advance = (-glyph * state.size) / 1000;
    else {
      const text = glyph.unicode ?? '';
      const width = (number(glyph.width) * state.size) / 1000;
      const [a, b, , , x, y] = multiply(state.page, multiply(state.text, [1, 0, 0, 1, 0, state.rise]));
      const scale = Math.hypot(a, b);
      pieces.push({
        text,
        x,
        y,
        width: width * scale * state.stretch,
        height: Math.abs(state.size * scale) || 10,
      });
      advance = width + state.charSpacing + (text === ' ' ? state.wordSpacing : 0);
    }
    state.text = multiply(state.text, [1, 0, 0, 1, advance * state.stretch, 0]);
  }
}

/** Lines from top to bottom as they were begun, each from left to right. */
function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && Math.abs(piece.y - first.y) <= Math.max(2, first.height * 0.5)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) => line.sort((one, other) => one.x - other.x));
}

/** What a page draws, command by command. */
export type Drawing = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** Every glyph of a page, in reading order. */
export function glyphsOf({ fnArray, argsArray }: Drawing): Piece[] {
  const pieces: Piece[] = [];
  let state: TextState = {
    page: IDENTITY,
    text: IDENTITY,
    line: IDENTITY,
    size: 0,
    stretch: 1,
    charSpacing: 0,
    wordSpacing: 0,
    leading: 0,
    rise: 0,
  };
  const saved: TextState[] = [];
  for (const [at, fn] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? [];
    const [first, second] = args;
    switch (fn) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (fn === OPS.paintFormXObjectBegin && first) state.page = multiply(state.page, matrixOf([first]));
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.page = multiply(state.page, matrixOf(args));
        break;
      case OPS.beginText:
        state.text = IDENTITY;
        state.line = IDENTITY;
        break;
      case OPS.setTextMatrix:
        state.line = matrixOf(args);
        state.text = state.line;
        break;
      case OPS.setLeadingMoveText:
        state.leading = -number(second);
        move(state, number(first), number(second));
        break;
      case OPS.moveText:
        move(state, number(first), number(second));
        break;
      case OPS.nextLine:
        move(state, 0, -state.leading);
        break;
      case OPS.setLeading:
        state.leading = number(first);
        break;
      case OPS.setTextRise:
        state.rise = number(first);
        break;
      case OPS.setFont:
        state.size = number(second);
        break;
      case OPS.setHScale:
        state.stretch = number(first) / 100;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = number(first);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number(first);
        break;
      case OPS.showText:
        show(state, first as readonly (number | Glyph)[], pieces);
        break;
    }
  }
  return inReadingOrder(pieces);
}

/** True when something is drawn to the left of what stands before it on its line: letters of a second font, put in afterwards. */
export function isOutOfOrder(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, at) => {
    const before = pieces[at - 1];
    return (
      before !== undefined &&
      piece.text.trim() !== '' &&
      Math.abs(piece.y - before.y) < 2 &&
      piece.x < before.x - 1
    );
  });
}
