import { describe, expect, it } from 'vitest';
import { changesOf } from './event-body.ts';
import { draftOf } from './event-draft.ts';
import { findEventProblems } from './event-problems.ts';
import { EMPTY_DRAFT, foundBody } from './founding-draft.ts';
import { findProblems } from './founding-problems.ts';
import type { OrganisationView } from './views.ts';

// Only what the form of details looks at.
const ORGANISATION = {
  state: { name: 'HTX An Lạc', taxCode: '0100109106001', address: null, vsic: null, flags: {} },
} as unknown as OrganisationView;

describe('mã số thuế gõ hoặc dán vào biểu mẫu', () => {
  it('thành lập: dấu cách, dấu chấm, gạch nối không bị coi là sai và không được gửi đi', () => {
    for (const typed of ['2400 123 456', '2400.123.456', ' 2400-123-456\u00a0'])
      expect([
        typed,
        findProblems({ ...EMPTY_DRAFT, taxCode: typed }).some(({ field }) => field === 'taxCode'),
        foundBody({ ...EMPTY_DRAFT, taxCode: typed }).taxCode,
      ]).toEqual([typed, false, '2400123456']);
    expect(findProblems({ ...EMPTY_DRAFT, taxCode: '2400 123 45' }).map(({ field }) => field)).toContain(
      'taxCode',
    );
    expect(foundBody(EMPTY_DRAFT).taxCode).toBeNull();
  });

  it('đổi thông tin: cùng một mã viết cách khác không phải là thay đổi', () => {
    const draft = draftOf('details-changed', ORGANISATION);
    const changes = (taxCode: string) => changesOf('details-changed', { ...draft, taxCode }, ORGANISATION);
    expect(changes('0100 109 106 - 001')).not.toHaveProperty('taxCode');
    expect(changes('2400.123.456')).toHaveProperty('taxCode', '2400123456');
    const problems = findEventProblems(
      'details-changed',
      { ...draft, day: '01/03/2022', taxCode: '2400 123 456' },
      ORGANISATION,
    );
    expect(problems).toEqual([]);
  });
});
