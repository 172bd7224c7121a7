// What the register stands on, and the shape of the attributes an event may change.

import { z } from 'zod';
import type { Industry } from '#domain/organisation/industry.ts';
import type { Attributes } from '#domain/organisation/organisation.ts';
import {
  ALLIANCE_CLASSES,
  GRADES,
  LAW_BASES,
  ORGANISATION_KINDS,
} from '#domain/organisation/organisation.ts';
import type { Sector } from '#domain/organisation/sector.ts';
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import type { Places } from '#server/unit/service.ts';

const count = z
  .int('phải là số nguyên')
  .min(0, 'không được âm')
  .max(2_147_483_647, 'lớn quá mức ghi được')
  .nullable();
const dong = z.int('phải là số đồng nguyên').min(0, 'không được âm').nullable();
const text = z.string().trim().max(300).nullable();

const attributes = z
  .strictObject({
    kind: z.enum(ORGANISATION_KINDS),
    name: z.string().trim().min(3, 'phải có ít nhất 3 ký tự').max(300),
    abbreviation: text,
    unitId: z.int(),
    address: text,
    sector: z.string(),
    vsic: text,
    taxCode: z.string().overwrite(readTaxCode).max(300).nullable(),
    certificateNumber: text,
    lawBasis: z.enum(LAW_BASES),
    charterCapitalDong: dong,
    membersOfficial: count,
    membersLinkedCapital: count,
    membersLinkedOther: count,
    workers: count,
    allianceClass: z.enum(ALLIANCE_CLASSES),
    valueChain: z.boolean(),
    highTech: z.boolean(),
    ocop: z.boolean(),
    modelCode: text,
    grade: z.enum(GRADES).nullable(),
  } satisfies Record<keyof Attributes, z.ZodType>)
  .partial();

/** Parses attribute changes; a key that is not given is not there at all. */
export const attributeChanges = attributes.transform(
  // exactOptionalPropertyTypes: partial() types given keys as possibly undefined, strict JSON never is.
  (value) => value as Partial<Attributes>,
);

export interface OrganisationDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Outside the database: seals what is personal. */
  readonly keys: FieldKeys;
  readonly places: Places;
  readonly sectors: readonly Sector[];
  readonly industries: readonly Industry[];
}
