// What is known of a number before it becomes a fact?
import type { Relation } from '../claim.ts';
import type { Fact, ListFrame } from './fact.ts';

export interface Draft {
  subject: string;
  measure: string;
  unit: string;
  relation: Relation;
  breakdown: Record<string, string> | null;
  source: Fact['measureSource'];
  base?: string;
  anchor?: Fact;
  frame?: ListFrame;
  shareOf?: string;
  per?: string;
  copies?: number;
}
