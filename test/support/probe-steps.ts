// Bước của chuỗi việc: what a chain asks for, and how it reads a reply.
import type { RoleName } from '#domain/permission/role.ts';
import type { Target } from '#test/support/probe-world.ts';

export interface Step {
  readonly url: string;
  readonly who: RoleName;
  /** The province's own office, unless said. */
  readonly at?: 'own' | 'parent';
  readonly method?: 'POST' | 'DELETE';
  readonly body?: object;
  /** Everybody may do this at an office of their own; strangers are not asked. */
  readonly ofEverybody?: boolean;
  /** Answers 200 with what was left undone: strangers are asked, and must be shown nothing. */
  readonly inBulk?: boolean;
  readonly file?: { readonly name: string; readonly text: string; readonly fields?: Record<string, string> };
}

/** What a chain works with: a step is asked, refused to strangers, done, and its reply read. */
export interface Work {
  readonly target: Target;
  go(step: Step): Promise<Reply>;
  look(url: string, who?: RoleName, at?: 'own' | 'parent'): Promise<Reply>;
}

/** Any reply, read field by field. */
export interface Reply {
  readonly [field: string]: unknown;
}

/** A list of a reply. */
export const listOf = (list: unknown): readonly Reply[] => (Array.isArray(list) ? (list as Reply[]) : []); // replies of our own contracts
/** The first of a list. */
export const first = (list: unknown): Reply => listOf(list)[0] ?? {};
/** A number of a reply; 0 when there is none. */
export const num = (value: unknown): number => Number(value ?? 0);
