// Every code the reader can hand back has Vietnamese words to be shown with.
import { describe, expect, it } from 'vitest';
import { claimWord } from '#domain/claim/claim-words.ts';
import type { LexiconLine } from './entry.ts';
import * as kinds from './kinds.ts';
import * as measures from './measures.ts';
import * as money from './money.ts';
import * as nouns from './nouns.ts';
import * as organisations from './organisations.ts';

/** Codes that are already the word a Vietnamese report prints. */
const SAME = new Set(['ha', 'km', 'kg', 'con', 'website']);

const entries = [kinds, measures, money, nouns, organisations]
  .flatMap((file): readonly (readonly LexiconLine[])[] => Object.values(file))
  .flat()
  .map(([, entry]) => entry);

function wordless(kind: Parameters<typeof claimWord>[0], codes: readonly (string | undefined)[]) {
  return [...new Set(codes)].filter(
    (code) => code !== undefined && !SAME.has(code) && claimWord(kind, code) === code.replaceAll('_', ' '),
  );
}

describe('mã của khẳng định có lời', () => {
  it('mọi chỉ tiêu, đơn vị, cách chia và phần trong từ điển của máy đọc', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(
      wordless('measure', [
        ...entries.map((entry) => entry.measure),
        ...entries.filter((entry) => entry.category === 'measure').map((entry) => entry.id),
      ]),
    ).toEqual([]);
    expect(
      wordless(
        'unit',
        entries.map((entry) => entry.unit),
      ),
    ).toEqual([]);
    expect(
      wordless(
        'breakdown',
        entries.map((entry) => entry.breakdown?.[0]),
      ),
    ).toEqual([]);
    expect(
      wordless(
        'part',
        entries.map((entry) => entry.breakdown?.[1]),
      ),
    ).toEqual([]);
  });

  it('mã lạ vẫn đọc được', () => {
    expect(claimWord('measure', 'chi_tieu_moi')).toBe('chi tieu moi');
  });
});
