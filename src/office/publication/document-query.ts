// The document of a report as it will print, asked of the server.
import { queryOptions } from '@tanstack/react-query';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { PublicationView } from '#server/publication/contract.ts';
import { getJson } from '../api/request.ts';
import { HOUR } from './queries.ts';

export interface ShownDocument {
  readonly document: OfficialDocument;
  /** The own words it was composed with. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The document of one version: composed from what is known now, from the pin, or as issued. */
export function documentQuery(report: Pick<PublicationView, 'id' | 'version' | 'state' | 'settings'>) {
  const { id, version, state, settings } = report;
  const path = `/api/publications/${id}/${state === 'issued' ? 'files/json' : 'preview'}`;
  return queryOptions({
    queryKey: ['publication-document', id, version],
    queryFn: async ({ signal }): Promise<ShownDocument> => {
      const query = state === 'issued' ? {} : { format: 'json' };
      const { document } = await getJson<{ document: OfficialDocument }>(path, query, signal);
      return { document, texts: settings.texts };
    },
    staleTime: state === 'draft' ? 15000 : HOUR,
    // After a save the page stays where it is while the new version is composed.
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });
}
