// Which characters of the text as given does a character of the cleaned text stand for?

/** A cleaned text whose every UTF-16 unit knows the span [starts[i], ends[i]) of the text it was made from. */
export interface MappedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Collects pieces of output with the source span each came from. */
interface MapBuilder {
  readonly push: (piece: string, start: number, end: number) => void;
  readonly finish: () => MappedText;
}

/** A builder for a text of about `capacity` units. */
export function createMapBuilder(capacity: number): MapBuilder {
  let starts = new Uint32Array(capacity + 16);
  let ends = new Uint32Array(capacity + 16);
  let length = 0;
  const pieces: string[] = [];
  const grow = (): void => {
    const size = starts.length * 2;
    const nextStarts = new Uint32Array(size);
    const nextEnds = new Uint32Array(size);
    nextStarts.set(starts);
    nextEnds.set(ends);
    starts = nextStarts;
    ends = nextEnds;
  };
  return {
    push(piece, start, end) {
      for (let i = 0; i < piece.length; i++) {
        if (length === starts.length) grow();
        starts[length] = start;
        ends[length] = end;
        length++;
      }
      pieces.push(piece);
    },
    finish() {
      return { text: pieces.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) };
    },
  };
}

/** Compose two maps: `outer` was made from `inner.text`; the result points into the text `inner` was made from. */
export function composeMaps(inner: MappedText, outer: MappedText): MappedText {
  const starts = new Uint32Array(outer.text.length);
  const ends = new Uint32Array(outer.text.length);
  for (let i = 0; i < outer.text.length; i++) {
    starts[i] = inner.starts[outer.starts[i] ?? 0] ?? 0;
    const last = Math.max(outer.starts[i] ?? 0, (outer.ends[i] ?? 1) - 1);
    ends[i] = inner.ends[last] ?? 0;
  }
  return { text: outer.text, starts, ends };
}

/** The span of the given text that a span [from, to) of the cleaned text stands for. */
export function sourceSpan(map: MappedText, from: number, to: number): { start: number; end: number } {
  const start = map.starts[from] ?? map.ends[map.ends.length - 1] ?? 0;
  const end = to > from ? (map.ends[to - 1] ?? start) : start;
  return { start, end };
}
