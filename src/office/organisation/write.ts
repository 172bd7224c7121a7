// Ghi vào sổ: one submission, its refusals turned into field problems, and the stale version said in words.
import { useState } from 'react';
import { RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';

/** Fields that a refusal points at by its code, when the reply names no field itself. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  'unit-unknown': 'unit',
  'unit-retired': 'unit',
  'tax-code-taken': 'taxCode',
  'vsic-unknown': 'vsic',
  'date-impossible': 'effectiveDate',
};

/** The field that a refusal names: data.field, or "body/name" as schema checks write it. */
function fieldOf(refusal: RequestRefused, fields: Readonly<Record<string, string>> = {}): string | undefined {
  const data = refusal.data;
  if (typeof data === 'object' && data !== null && 'field' in data && typeof data.field === 'string') {
    return data.field.replace(/^body[./]/, '');
  }
  return fields[refusal.code] ?? FIELD_OF_CODE[refusal.code];
}

export interface Writing<Receipt> {
  readonly problems: readonly FieldProblem[];
  readonly busy: boolean;
  /** Shows problems found before sending; sends when there are none. */
  readonly submit: (problems: readonly FieldProblem[], body: unknown) => Promise<Receipt | undefined>;
}

/**
 * One form's way to the server. The same content is sent under the same request key, so that a second click or a
 * lost reply never writes twice; a stale version runs `onStale`, which loads what the other person wrote.
 */
export function useWriting<Receipt>(
  path: string,
  options: {
    readonly prefix?: string;
    /** Fields of this form that a refusal points at by its code. */
    readonly fields?: Readonly<Record<string, string>>;
    readonly onStale?: () => unknown;
  } = {},
): Writing<Receipt> {
  const requestKey = useRequestKey();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);

  const submit = async (found: readonly FieldProblem[], body: unknown): Promise<Receipt | undefined> => {
    setProblems(found);
    if (found.length > 0) return undefined;
    setBusy(true);
    try {
      return await sendJson<Receipt>('POST', path, { body, requestKey: requestKey(body) });
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      if (refusal.code === 'stale-version') {
        setProblems([{ message: t('form.stale', { message: refusal.message }) }]);
        await options.onStale?.();
        return undefined;
      }
      const field = fieldOf(refusal, options.fields);
      setProblems([
        { message: refusal.message, ...(field ? { field: `${options.prefix ?? ''}${field}` } : {}) },
      ]);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { problems, busy, submit };
}

/** The message for one field. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
