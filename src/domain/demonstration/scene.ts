// Bối cảnh một tỉnh: what every pass over the invented organisations of a province shares, and how one is made.
import type { DemonstrationHalf } from '#domain/demonstration/demonstration-half.ts';
import type { Draft } from '#domain/demonstration/draft.ts';
import { inventName } from '#domain/demonstration/invented-name.ts';
import type { DrawPlace } from '#domain/demonstration/place.ts';
import type { ProvincePlan } from '#domain/demonstration/plan.ts';
import { drawAround, drawBelow, drawOne, type Random } from '#domain/demonstration/random.ts';
import type { LawBasis, OrganisationId, OrganisationKind } from '#domain/organisation/organisation.ts';
import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';

export interface Scene {
  readonly plan: ProvincePlan;
  readonly halves: readonly DemonstrationHalf[];
  readonly random: Random;
  readonly drawPlace: DrawPlace;
  readonly nextId: () => OrganisationId;
  /** How many random changes an organisation sees in a year of life, on average. */
  readonly changesPerYear: number;
}

interface Birth {
  readonly kind: OrganisationKind;
  readonly sector: string;
  readonly date: CalendarDate;
  readonly half: number;
  readonly opening: boolean;
}

const AGRICULTURAL = new Set(['agri-specialised', 'agri-service']);
const MILLION = 1_000_000;

/** Whether a sector of the demonstration is agricultural; the same as the column in catalogue/sectors. */
export function isAgricultural(sector: string): boolean {
  return AGRICULTURAL.has(sector);
}

function lawBasisOf(scene: Scene, birth: Birth): LawBasis {
  if (birth.opening) return scene.random() < 0.35 ? 'before-2003' : '2003';
  return birth.date < '2024-07-01' ? '2012' : '2023';
}

function drawCapital(scene: Scene, birth: Birth): number | null {
  if (birth.kind === 'THT') return null;
  const median = birth.kind === 'QTDND' ? 2500 : birth.opening ? 650 : 900;
  return Math.max(50, Math.round(drawAround(scene.random, median, 0.8) / 10) * 10) * MILLION;
}

function drawMembers(scene: Scene, birth: Birth): number {
  if (birth.kind === 'QTDND') return 30 + Math.round(drawAround(scene.random, 1300, 0.4));
  if (birth.kind === 'LHHTX') return 4 + drawBelow(scene.random, 6);
  if (birth.opening && birth.kind === 'HTX') return 7 + Math.round(drawAround(scene.random, 120, 0.7));
  return 7 + drawBelow(scene.random, 17);
}

/** Makes one organisation with its opening record: 'registered' at the opening of the register, else 'founded'. */
export function createDraft(scene: Scene, birth: Birth): Draft {
  const id = scene.nextId();
  const { random } = scene;
  const { kind, sector, date, opening } = birth;
  const lawBasis = lawBasisOf(scene, birth);
  const allied = opening && kind !== 'THT' && random() < 0.4;
  const first: Draft['first'] = {
    kind,
    name: inventName(random, kind, sector),
    abbreviation: null,
    unitId: scene.drawPlace(random, date),
    address: null,
    sector,
    taxCode: null,
    certificateNumber: null,
    lawBasis,
    charterCapitalDong: drawCapital(scene, birth),
    membersOfficial: drawMembers(scene, birth),
    membersLinkedCapital: lawBasis === '2023' && random() < 0.3 ? drawBelow(random, 6) : null,
    membersLinkedOther: null,
    workers: kind !== 'THT' && random() < 0.6 ? 2 + Math.round(drawAround(random, 10, 0.7)) : null,
    allianceClass: !allied ? 'none' : random() < 0.1 ? 'associate' : 'official',
    valueChain: false,
    highTech: false,
    ocop: false,
    modelCode: null,
    grade: null,
  };
  return {
    id,
    code: `MH-${scene.plan.code}-${String(id).padStart(6, '0')}`,
    agricultural: isAgricultural(sector),
    from: date,
    fromHalf: birth.half,
    first,
    events: [{ type: opening ? 'registered' : 'founded', effectiveDate: date, changes: first }],
    left: OPEN_END,
    leftHalf: Number.POSITIVE_INFINITY,
    active: true,
    allied,
    ofOldLaw: opening,
  };
}

/** A working day of the half-year on which papers of entering and leaving are signed. */
export function drawDay(scene: Scene, half: DemonstrationHalf): CalendarDate {
  return drawOne(scene.random, half.days);
}
