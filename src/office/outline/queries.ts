// Đề cương trên màn hình: one to edit, and a trial of what is not yet saved.
import { queryOptions } from '@tanstack/react-query';
import type { OutlineView } from '#server/report/contract.ts';
import { getJson, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import type { EditedOutline } from './definition.ts';

export function outlineQuery(key: string) {
  return queryOptions({
    queryKey: ['outline', key],
    queryFn: ({ signal }) => getJson<OutlineView>(`/api/outlines/${key}`, {}, signal),
  });
}

export interface Trial {
  readonly text: string;
  readonly warnings: readonly string[];
}

export function tryOutline(definition: EditedOutline, unit: string, period: string): Promise<Trial> {
  return sendJson<Trial>('POST', '/api/reports/outline-trial', { body: { definition, unit, period } });
}

export function saveOutline(
  key: string,
  base: number,
  definition: EditedOutline,
): Promise<{ version: number }> {
  return sendJson('POST', `/api/outlines/${key}`, {
    body: { base, definition },
    requestKey: newRequestKey(),
  });
}

export function dropOutline(key: string, base: number): Promise<{ version: number }> {
  return sendJson('POST', `/api/outlines/${key}/drop`, { body: { base }, requestKey: newRequestKey() });
}
