// Long passages in the manner of newspapers and provincial reports, written for this project: how many statistics
// each holds (approved after reading the output figure by figure), and that clean prose raises no alarm.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', 'support', 'reader-passages');

const PASSAGES: readonly (readonly [file: string, claims: number])[] = [
  ['01.txt', 28],
  ['02.txt', 36],
  ['03.txt', 41],
  ['04.txt', 21],
  ['05.txt', 28],
  ['06.txt', 52],
  ['07.txt', 28],
  ['08.txt', 24],
  ['09.txt', 39],
  ['10.txt', 38],
  ['12.txt', 25],
  ['13.txt', 48],
  ['14.txt', 29],
  ['15.txt', 32],
  ['16.txt', 22],
  ['17.txt', 24],
  ['18.txt', 29],
  ['19.txt', 34],
  ['20.txt', 25],
  ['21.txt', 31],
  ['22.txt', 16],
];

describe('đoạn văn dài, số liệu nhất quán', () => {
  it.each(PASSAGES)('%s: %i số liệu, không báo lỗi oan', (file, claims) => {
    const result = checkText(readFileSync(path.join(FOLDER, file), 'utf8'));
    expect(result.claims).toHaveLength(claims);
    expect(result.findings).toEqual([]);
  });
});
