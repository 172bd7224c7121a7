// Khóa lời theo bước và theo cách có của con số: closed tables, so that no key is left over.
import type { HowMade } from '#domain/narrative/said.ts';
import type { PublicationState } from '#domain/report/publication.ts';
import type { MessageKey } from '../messages/translate.ts';

export type StepName = 'submit' | 'sign' | 'signPaper' | 'issue' | 'return';

export const STATE_KEYS: Readonly<Record<PublicationState, MessageKey>> = {
  draft: 'report.step.draft',
  submitted: 'report.step.submitted',
  signed: 'report.step.signed',
  issued: 'report.step.issued',
};

export const STEP_KEYS: Readonly<Record<StepName, MessageKey>> = {
  submit: 'report.submit',
  sign: 'report.sign',
  signPaper: 'report.signPaper',
  issue: 'report.issue',
  return: 'report.return',
};

export const HOW_KEYS: Readonly<Record<HowMade, MessageKey>> = {
  value: 'source.how.value',
  difference: 'source.how.difference',
  growth: 'source.how.growth',
  share: 'source.how.share',
  attainment: 'source.how.attainment',
  plan: 'source.how.plan',
  residual: 'source.how.residual',
  'number-of-groups': 'source.how.number-of-groups',
};
