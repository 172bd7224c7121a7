// Phân tổ: from a written dimension to the groups it must list, in order, and the SQL grouping behind them.
import {
  AUDIENCE_LABELS,
  FUNDING_LABELS,
  GENDER_LABELS,
  LEVEL_LABELS,
  ROLE_LABELS,
  TOPIC_LABELS,
} from '#domain/activity/activity.ts';
import { DIFFICULTY_SUBJECTS, SUBJECT_KEYS } from '#domain/difficulty/subject.ts';
import { DIMENSIONS, type Dimension, LAW_BASIS_LABELS } from '#domain/indicator/measure.ts';
import { KIND_LABELS, OPERATING_LABELS } from '#domain/organisation/label.ts';
import { LAW_BASES, OPERATING_STATUSES, ORGANISATION_KINDS } from '#domain/organisation/organisation.ts';
import { findSizeRule } from '#domain/organisation/size-rule.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { childrenOn, unitsOn } from '#domain/unit/geography.ts';
import { findRegionScheme } from '#domain/unit/region.ts';
import { regionsOfUnit } from '#domain/unit/region-of-unit.ts';
import { lastVersion, levelRank, type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import type { MeasureDeps, Understood } from '#server/measure/deps.ts';
import type { Grouping } from '#server/measure/query-parts.ts';
import { Refused } from '#server/platform/refused.ts';

export interface Group {
  /** Key on the wire: unit, region or sector code. */
  readonly key: string;
  readonly name: string;
  /** Key in the database. */
  readonly stored: string;
  /** For unit groups: the unit, in the question's geography. */
  readonly unit?: Unit;
}

export interface Breakdown {
  /** As written: region8, region8@4-11, province … */
  readonly written: string;
  readonly dimension: Dimension;
  readonly grouping: Grouping;
  readonly groups: readonly Group[];
}

/**
 * The dimension that a written breakdown belongs to; a region scheme or a named group may be written by its own code.
 * @throws Refused 'breakdown-unknown'
 */
export function dimensionOf(deps: Pick<MeasureDeps, 'places'>, written: string): Dimension {
  if (deps.places.schemes.some(({ code }) => code === written || code.startsWith(`${written}@`)))
    return written.startsWith('region6') ? 'region6' : 'region8';
  const base = written.split('@')[0];
  const dimension = DIMENSIONS.find((each) => each === base);
  if (!dimension || (written.includes('@') && !REFINED.has(dimension)))
    throw new Refused('breakdown-unknown', { by: written });
  return dimension;
}

/** Dimensions that may name a scheme or a rule after @. */
const REFINED: ReadonlySet<Dimension> = new Set(['region8', 'region6', 'size']);

function unitGroup(unit: Unit, question: Understood): Group {
  const version = versionOn(unit, question.geography) ?? lastVersion(unit);
  return { key: version.code, name: formalName(version), stored: String(unit.id), unit };
}

function unitGroups(deps: MeasureDeps, question: Understood, level: UnitLevel): readonly Group[] {
  const { geography } = deps.places;
  const { unit } = question;
  if (unit.level === 'nation')
    return unitsOn(geography, level, question.geography).map((each) => unitGroup(each, question));
  if (levelRank(level) > levelRank(unit.level)) {
    return childrenOn(geography, unit.id, level, question.geography).map((each) => unitGroup(each, question));
  }
  const above = ancestorOn(geography, unit, level, question.geography);
  return above.status === 'found' ? [unitGroup(above.unit, question)] : [];
}

function regionBreakdown(
  deps: MeasureDeps,
  question: Understood,
  written: string,
  dimension: Dimension,
): Breakdown {
  const scheme = findRegionScheme(deps.places.schemes, written, question.date);
  if (!scheme) throw new Refused('breakdown-unknown', { by: written });
  const whole = question.unit.level === 'nation';
  const regions = whole ? scheme.regions : regionsOfUnit(deps.places.geography, scheme, question.unit);
  return {
    written,
    dimension,
    grouping: { by: 'region', scheme: scheme.code, geography: scheme.geographyDate },
    groups: regions.map((region) => ({ key: region.key, name: region.name, stored: region.key })),
  };
}

function named(labels: Readonly<Record<string, string>>, keys: readonly string[]): readonly Group[] {
  return keys.map((key) => ({ key, name: labels[key] ?? key, stored: key }));
}

const ALLIANCE_LABELS = {
  official: 'thành viên chính thức',
  associate: 'thành viên liên kết',
  none: 'chưa là thành viên Liên minh',
};
const AGRICULTURAL_LABELS = { agricultural: 'nông nghiệp', nonagricultural: 'phi nông nghiệp' };

const ACTIVITY_GROUPS = {
  topic: TOPIC_LABELS,
  funding_source: FUNDING_LABELS,
  audience: AUDIENCE_LABELS,
  gender: GENDER_LABELS,
  fair_level: LEVEL_LABELS,
  fair_role: ROLE_LABELS,
} as const;

/** A breakdown ready to compile. @throws Refused 'breakdown-unknown' | 'breakdown-not-allowed' */
export function resolveBreakdown(deps: MeasureDeps, question: Understood, written: string): Breakdown {
  const dimension = dimensionOf(deps, written);
  const column = (
    name: Extract<Grouping, { by: 'column' }>['column'],
    groups: readonly Group[],
  ): Breakdown => ({
    written,
    dimension,
    grouping: { by: 'column', column: name },
    groups,
  });
  switch (dimension) {
    case 'province':
    case 'district':
    case 'commune':
      return {
        written,
        dimension,
        grouping: { by: 'unit', level: dimension, geography: question.geography },
        groups: unitGroups(deps, question, dimension),
      };
    case 'region8':
    case 'region6':
      return regionBreakdown(deps, question, written, dimension);
    case 'sector':
      return column(
        'sector',
        deps.sectors
          .filter((sector) => sector.from <= question.date && question.date < sector.to)
          .map((sector) => ({ key: sector.code, name: sector.name, stored: sector.code })),
      );
    case 'agricultural':
      return column('agricultural', named(AGRICULTURAL_LABELS, Object.keys(AGRICULTURAL_LABELS)));
    case 'subject':
      return column('subject', named(DIFFICULTY_SUBJECTS, SUBJECT_KEYS));
    case 'kind':
      return column('kind', named(KIND_LABELS, ORGANISATION_KINDS));
    case 'status':
      return column('status', named(OPERATING_LABELS, OPERATING_STATUSES));
    case 'law_basis':
      return column('law_basis', named(LAW_BASIS_LABELS, LAW_BASES));
    case 'alliance_class':
      return column('alliance_class', named(ALLIANCE_LABELS, Object.keys(ALLIANCE_LABELS)));
    case 'topic':
    case 'funding_source':
    case 'audience':
    case 'gender':
    case 'fair_level':
    case 'fair_role': {
      const labels = ACTIVITY_GROUPS[dimension];
      return column(dimension, named(labels, Object.keys(labels)));
    }
    case 'size': {
      const rule = findSizeRule(deps.sizes, written, question.date);
      if (!rule)
        throw new Refused(
          written.includes('@') ? 'breakdown-unknown' : 'size-rule-missing',
          written.includes('@') ? { by: written } : { date: formatCalendarDate(question.date) },
        );
      const groups = rule.classes.map(({ key, name }) => ({ key, name, stored: key }));
      return { written, dimension, grouping: { by: 'size', rule }, groups };
    }
  }
}
