// Khóa lời theo mã: which sentence names a code of a closed table.
import type { MessageKey } from '../messages/translate.ts';

/** By what a consolidated table is split. */
export const GROUP_WORDS = {
  province: 'total.by.province',
  region8: 'total.by.region8',
  region6: 'total.by.region6',
  commune: 'total.by.commune',
  organisation: 'total.by.organisation',
} as const satisfies Record<string, MessageKey>;

/** What happened to a part of a form. */
export const CHANGE_WORDS = {
  added: 'design.added',
  removed: 'design.removed',
  changed: 'design.changed',
} as const satisfies Record<string, MessageKey>;

/** Kinds of a field. */
export const KIND_WORDS = {
  number: 'design.kind.number',
  text: 'design.kind.text',
  long: 'design.kind.long',
  choice: 'design.kind.choice',
  date: 'design.kind.date',
} as const satisfies Record<string, MessageKey>;

/** Attributes of the register. */
export const REGISTER_WORDS = {
  name: 'design.register.name',
  taxCode: 'design.register.taxCode',
  address: 'design.register.address',
  sector: 'design.register.sector',
  members: 'design.register.members',
  membersOfficial: 'design.register.membersOfficial',
  membersLinked: 'design.register.membersLinked',
  workers: 'design.register.workers',
  charterCapitalDong: 'design.register.charterCapitalDong',
  grade: 'design.register.grade',
} as const satisfies Record<string, MessageKey>;

/** Kinds of a rule. */
export const RULE_KIND_WORDS = {
  sum: 'design.rule.sum',
  balance: 'design.rule.balance',
  share: 'design.rule.share',
  range: 'design.rule.range',
  change: 'design.rule.change',
  scale: 'design.rule.scale',
  'cross-form': 'design.rule.cross-form',
  'cross-level': 'design.rule.cross-level',
} as const satisfies Record<string, MessageKey>;

/** Why a cell stands out. */
export const OUTLIER_WORDS = {
  scale: 'outlier.scale',
  last: 'outlier.last',
  peers: 'outlier.fromPeers',
} as const satisfies Record<string, MessageKey>;

/** The two ends of a range. */
export const BOUND_WORDS = {
  least: 'design.least',
  most: 'design.most',
} as const satisfies Record<string, MessageKey>;
