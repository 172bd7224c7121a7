// Tên gọi trên màn hình: kinds, operating states and laws in the reader's language.
import { t } from '../messages/translate.ts';
import type { IconName } from '../ui/icons.tsx';
import type { Tone } from '../ui/tag.tsx';
import type { Kind, Operating } from './list-search.ts';

/** Name of a kind of organisation. */
export function kindName(kind: Kind): string {
  switch (kind) {
    case 'HTX':
      return t('kind.cooperative');
    case 'THT':
      return t('kind.group');
    case 'LHHTX':
      return t('kind.union');
    case 'QTDND':
      return t('kind.creditFund');
  }
}

/** Name of an operating state, for the filter; rows carry the server's own word. */
export function operatingName(operating: Operating): string {
  switch (operating) {
    case 'active':
      return t('operating.active');
    case 'suspended':
      return t('operating.suspended');
    case 'stopped':
      return t('operating.stopped');
  }
}

/** Tone and icon of an operating state; always printed beside its word. */
export function operatingLook(operating: string): { readonly tone: Tone; readonly icon: IconName } {
  switch (operating) {
    case 'active':
      return { tone: 'good', icon: 'done' };
    case 'suspended':
      return { tone: 'warning', icon: 'pause' };
    default:
      return { tone: 'warning', icon: 'stop' };
  }
}

/** Name of the law under which an organisation is registered. */
export function lawName(basis: string): string {
  return basis === 'before-2003' ? t('law.before2003') : t('law.of', { year: basis });
}

/** Name of the membership in the alliance. */
export function allianceName(allianceClass: string): string {
  switch (allianceClass) {
    case 'official':
      return t('alliance.official');
    case 'associate':
      return t('alliance.associate');
    default:
      return t('alliance.none');
  }
}

/** Name of a grade, as Thông tư 01/2020 words it. */
export function gradeName(grade: string): string {
  switch (grade) {
    case 'good':
      return t('grade.good');
    case 'fair':
      return t('grade.fair');
    case 'average':
      return t('grade.average');
    default:
      return t('grade.weak');
  }
}
