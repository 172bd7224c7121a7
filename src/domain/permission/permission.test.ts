// Các câu về quyền: nobody climbs by handing out roles, the submitter never approves, a signed paper is always said to be one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { type Approval, approvalWords, refuseApproval } from '#domain/permission/approval.ts';
import { printPermissions } from '#domain/permission/matrix.ts';
import { HANDS_OUT, refuseGrant } from '#domain/permission/people.ts';
import { ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';

const ROLES = Object.keys(ROLE_NAMES) as RoleName[];
const DAY = calendarDate(2026, 9, 28);
const approval: Approval = {
  role: 'provincial-leader',
  actorId: 1,
  submitterId: 2,
  submittedOn: calendarDate(2026, 9, 25),
  today: DAY,
};
const paper = { signerId: 1, signedOn: calendarDate(2026, 9, 26), scanDigest: 'a1' };

describe('trao vai trò', () => {
  it('không ai leo lên bằng cách trao: ai nhận được vai trò thì không trao được gì hơn người trao', () => {
    for (const role of ROLES) {
      for (const given of HANDS_OUT[role] ?? []) {
        expect(HANDS_OUT[role]).toEqual(expect.arrayContaining([...(HANDS_OUT[given] ?? [])]));
      }
    }
    expect(HANDS_OUT.provincial).toBeUndefined();
    expect(HANDS_OUT['provincial-leader']).not.toContain('provincial-leader');
  });

  it.each([
    ['cho chính mình', { toSelf: true }, 'self'],
    ['cơ quan ngoài phạm vi', { inScope: false }, 'office-not-in-scope'],
    ['cơ quan toàn quốc', { everywhere: true }, 'office-not-in-scope'],
    ['vai trò không thuộc loại cơ quan', { role: 'fund-officer' }, 'role-not-of-office'],
    ['vai trò không được trao', { role: 'national' }, 'role-not-held'],
    ['đúng phép', {}, undefined],
  ] as const)('lãnh đạo tỉnh trao %s', (_title, change, refusal) => {
    const {
      toSelf = false,
      inScope = true,
      everywhere = false,
      role = 'provincial',
    } = {
      ...({} as { toSelf?: boolean; inScope?: boolean; everywhere?: boolean; role?: RoleName }),
      ...change,
    };
    const office = { level: 'province', inScope, everywhere } as const;
    expect(refuseGrant({ role: 'provincial-leader', everywhere: false }, { role, toSelf, office })).toBe(
      refusal,
    );
  });
});

describe('duyệt', () => {
  it.each([
    ['lãnh đạo duyệt hồ sơ người khác gửi', {}, undefined],
    ['người gửi tự duyệt', { actorId: 2 }, 'own-submission'],
    ['cán bộ duyệt', { role: 'provincial' }, 'role-may-not-approve'],
    ['văn thư không có bản ký', { role: 'clerk', actorId: 3 }, 'paper-needed'],
    ['văn thư nhập bản ký', { role: 'clerk', actorId: 3, paper }, undefined],
    [
      'bản ký do chính người gửi ký',
      { role: 'clerk', actorId: 3, paper: { ...paper, signerId: 2 } },
      'signer-submitted',
    ],
    ['văn thư là người gửi', { role: 'clerk', actorId: 2, paper }, 'own-submission'],
    [
      'ký ngày mai',
      { role: 'clerk', actorId: 3, paper: { ...paper, signedOn: calendarDate(2026, 9, 29) } },
      'signed-in-the-future',
    ],
    [
      'ký trước khi gửi',
      { role: 'clerk', actorId: 3, paper: { ...paper, signedOn: calendarDate(2026, 9, 24) } },
      'signed-before-submission',
    ],
  ] as const)('%s', (_title, change, refusal) => {
    expect(refuseApproval({ ...approval, ...change })).toBe(refusal);
  });

  it('duyệt theo bản ký luôn nói rõ là theo bản ký, ai nhập', () => {
    expect(approvalWords(paper, 'Vũ Thị Lãnh Đạo', 'Đỗ Văn Thư')).toBe(
      'Duyệt theo bản ký: Vũ Thị Lãnh Đạo ký ngày 26/09/2026, Đỗ Văn Thư nhập',
    );
    expect(approvalWords(undefined, 'Vũ Thị Lãnh Đạo', '')).toBe('Duyệt: Vũ Thị Lãnh Đạo');
  });
});

describe('ma trận', () => {
  it('docs/permissions.md in đúng từ các câu', () => {
    const kept = readFileSync(join(import.meta.dirname, '../../../docs/permissions.md'), 'utf8');
    expect(kept).toBe(printPermissions());
  });
});
