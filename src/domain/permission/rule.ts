// Câu về quyền: who may do what, on which units and in which state; every policy file is a list of these.
import type { RoleName } from '#domain/permission/role.ts';

export interface Rule {
  /** What may be done, as the end of the sentence "Vai trò … được …". */
  readonly sentence: string;
  /** On which units, records or state it holds; printed in the matrix. */
  readonly where: string;
  readonly roles: readonly RoleName[];
}

/** Everyone who works at an alliance or a fund: all but a co-operative's own accountant. */
export const EVERY_OFFICE = [
  'commune-officer',
  'clerk',
  'provincial',
  'provincial-leader',
  'fund-officer',
  'fund-controller',
  'national',
  'national-leader',
  'administrator',
  'auditor',
  'viewer',
] as const satisfies readonly RoleName[];

/** Everybody who can sign in. */
export const EVERYBODY = ['accountant', ...EVERY_OFFICE] as const satisfies readonly RoleName[];
