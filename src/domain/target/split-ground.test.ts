// Căn cứ của phép chia: the sentence for every standing, numbers written out.
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { groundOfCommunes, groundOfOrganisations } from '#domain/target/split-ground.ts';

const on = { day: '2026-06-30' as CalendarDate, level: 'commune' } as const;

describe('chia theo số HTX hiện có', () => {
  it('đủ căn cứ khi HTX nào cũng đã ghi xã, xã nào cũng có số', () => {
    expect(groundOfOrganisations([30, 19, 0], 0, on)).toEqual({
      counted: 49,
      total: 49,
      left: 0,
      standing: 'whole',
      words: 'Chia theo 49 HTX ngày 30/06/2026, tất cả đã ghi xã. 1 xã không có HTX nào nên được chia 0.',
    });
  });

  it('49 trong 1.928 HTX đã ghi xã: nói rõ và không đủ căn cứ', () => {
    expect(groundOfOrganisations([30, 19, null], 1879, on)).toEqual({
      counted: 49,
      total: 1928,
      left: 1879,
      standing: 'thin',
      words:
        'Chia theo 49 trong 1.928 HTX ngày 30/06/2026 đã ghi xã; 1.879 HTX chưa ghi xã nên không được tính. ' +
        '1 xã chưa có số liệu HTX nên được chia 0. Quá nửa số HTX không được tính: mức chia này không đủ căn cứ để giao.',
    });
  });

  it('thiếu ít thì nói mà không chặn; quá nửa số huyện chưa có số liệu thì không đủ căn cứ', () => {
    expect(groundOfOrganisations([30, 19], 2, on).standing).toBe('partial');
    expect(groundOfOrganisations([30, 19, null], 0, on).standing).toBe('partial');
    const districts = groundOfOrganisations([30, null, null], 0, { ...on, level: 'district' });
    expect(districts.standing).toBe('thin');
    expect(districts.words).toContain(
      'Quá nửa số huyện chưa có số liệu: mức chia này không đủ căn cứ để giao.',
    );
  });

  it('không có gì để chia theo thì nói là chia đều', () => {
    expect(groundOfOrganisations([null, null], 12, on)).toMatchObject({
      standing: 'none',
      words:
        'Không HTX nào trong 12 HTX ngày 30/06/2026 đã ghi xã, nên không có gì để chia theo; mức dưới đây là chia đều.',
    });
    expect(groundOfOrganisations([0, 0], 0, on).words).toBe(
      'Ngày 30/06/2026 chưa có HTX nào để chia theo; mức dưới đây là chia đều.',
    );
    expect(groundOfOrganisations([null], 0, on).words).toContain('chưa có số liệu HTX');
  });
});

it('chia theo số xã giữa các xã là chia đều, và nói vậy', () => {
  expect(groundOfCommunes([0, 0])?.standing).toBe('none');
  expect(groundOfCommunes([4, 0])).toBeNull();
});
