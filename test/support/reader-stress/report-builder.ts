// Builds a report piece by piece and keeps what a perfect reader would say about it.

export interface GoldFact {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

export interface GoldSlip {
  readonly kind: string;
  readonly expected: number;
  readonly stated: number;
}

export interface StressReport {
  readonly text: string;
  readonly facts: readonly GoldFact[];
  readonly slips: readonly GoldSlip[];
  readonly families: readonly string[];
}

export interface Noise {
  readonly nfd: boolean;
  readonly nbsp: boolean;
  readonly doubleSpaces: boolean;
  readonly typos: boolean;
}

export type Piece = string | { readonly value: number; readonly unit: string; readonly text: string };

const TYPOS: readonly (readonly [string, string])[] = [
  ['nông nghiệp', 'nông nghiêp'],
  ['chiếm', 'chiến'],
  ['thành viên', 'thanh viên'],
  ['lĩnh vực', 'lĩnh vục'],
];

/** A seeded generator of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number in [low, high]. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the choices. */
export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

export interface ReportBuilder {
  readonly add: (...pieces: readonly Piece[]) => void;
  readonly slip: (kind: string, expected: number, stated: number) => void;
  readonly family: (name: string) => void;
  readonly finish: () => StressReport;
}

/** A builder that distorts the words (never the numbers) as `noise` asks. */
export function createReportBuilder(noise: Noise, random: Random): ReportBuilder {
  let text = '';
  const facts: GoldFact[] = [];
  const slips: GoldSlip[] = [];
  const families: string[] = [];
  const distort = (piece: string): string => {
    let out = piece;
    if (noise.typos && random() < 0.25)
      for (const [from, to] of TYPOS) if (random() < 0.4) out = out.replace(from, to);
    if (noise.doubleSpaces && random() < 0.3) out = out.replace(' ', '  ');
    if (noise.nbsp && random() < 0.3) out = out.replace(' ', '\u00a0');
    return noise.nfd ? out.normalize('NFD') : out;
  };
  return {
    add(...pieces) {
      for (const piece of pieces) {
        if (typeof piece === 'string') {
          text += distort(piece);
          continue;
        }
        const shown = noise.nfd ? piece.text.normalize('NFD') : piece.text;
        facts.push({
          start: text.length,
          end: text.length + shown.length,
          value: piece.value,
          unit: piece.unit,
        });
        text += shown;
      }
    },
    slip: (kind, expected, stated) => void slips.push({ kind, expected, stated }),
    family: (name) => void families.push(name),
    finish: () => ({ text, facts, slips, families }),
  };
}
