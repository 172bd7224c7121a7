// Cấp giải quyết của người hỏi: by the role they hold; whoever only reads has none.
import type { SignedIn } from '#server/platform/access.ts';

/** The level at which a person works on difficulties; undefined for those who only read or raise. */
export function handlingLevel({
  role,
}: Pick<SignedIn, 'role'>): 'commune' | 'province' | 'nation' | undefined {
  switch (role) {
    case 'commune-officer':
      return 'commune';
    case 'provincial':
    case 'provincial-leader':
      return 'province';
    case 'national':
    case 'national-leader':
      return 'nation';
    default:
      return undefined;
  }
}
