// Dữ liệu mở: the data package of an edition, the DCAT catalogue and the Atom feed of all.
import { LONG_COLUMNS } from '#document/release/tables.ts';
import type { ReleaseDocument } from '#domain/release/document.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export interface Dataset {
  readonly code: string;
  readonly revision: number;
  readonly title: string;
  readonly titleEn: string;
  readonly office: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly releaseAt: string;
  readonly firstAt: string;
  readonly reason: string | null;
  readonly sha256: string;
  readonly length: number;
}

const pathOf = (site: string, { code, revision }: Pick<Dataset, 'code' | 'revision'>): string =>
  `${site}/cong-bo/${code}/${revision}`;

/** Frictionless: one resource, the long CSV, with its columns. */
export function dataPackage(document: ReleaseDocument, site: string, sha256: string): object {
  return {
    name: document.code.toLowerCase(),
    id: `${pathOf(site, document)}`,
    version: String(document.revision),
    title: document.title,
    description: document.method,
    licenses: [{ name: 'CC-BY-4.0', path: LICENCE }],
    contributors: [{ title: document.publisher, role: 'publisher' }],
    sources: [{ title: document.schema, path: `${pathOf(site, document)}/so-lieu.json`, sha256 }],
    resources: [
      {
        name: 'so-lieu',
        path: 'so-lieu.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', header: true },
        schema: {
          fields: LONG_COLUMNS.map(({ name, type, about }) => ({ name, type, description: about })),
          missingValues: [''],
          primaryKey: ['table', 'group_code', 'measure_code'],
        },
      },
    ],
  };
}

function distribution(site: string, dataset: Dataset, file: string, type: string): object {
  return {
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': `${pathOf(site, dataset)}/${file}` },
    'dcat:accessURL': { '@id': pathOf(site, dataset) },
    'dcat:mediaType': type,
    'dct:license': { '@id': LICENCE },
    ...(file.endsWith('.json')
      ? {
          'dcat:byteSize': dataset.length,
          'spdx:checksum': { 'spdx:algorithm': 'sha256', 'spdx:checksumValue': dataset.sha256 },
        }
      : {}),
  };
}

/** DCAT-AP as JSON-LD: the latest edition of each release. */
export function dcatCatalogue(datasets: readonly Dataset[], site: string): object {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${site}/cong-bo/catalogue.json`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@value': 'Số liệu hợp tác xã đã công bố', '@language': 'vi' },
    'dct:license': { '@id': LICENCE },
    'dcat:dataset': datasets.map((dataset) => ({
      '@id': `${site}/cong-bo/${dataset.code}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset.code,
      'dct:title': [
        { '@value': dataset.title, '@language': 'vi' },
        { '@value': dataset.titleEn, '@language': 'en' },
      ],
      'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': dataset.office },
      'dct:issued': { '@value': dataset.firstAt, '@type': 'xsd:dateTime' },
      'dct:modified': { '@value': dataset.releaseAt, '@type': 'xsd:dateTime' },
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': { '@value': dataset.from, '@type': 'xsd:date' },
        'dcat:endDate': { '@value': dataset.to, '@type': 'xsd:date' },
      },
      'dct:spatial': dataset.unit,
      'dcat:version': String(dataset.revision),
      'dct:license': { '@id': LICENCE },
      'dcat:landingPage': { '@id': `${site}/cong-bo/${dataset.code}` },
      'dcat:distribution': [
        distribution(site, dataset, 'so-lieu.csv', 'text/csv'),
        distribution(
          site,
          dataset,
          'so-lieu.xlsx',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ),
        distribution(site, dataset, 'so-lieu.json', 'application/json'),
      ],
    })),
  };
}

const xml = (text: string): string => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);

/** Atom: every edition, newest first. */
export function atomFeed(entries: readonly Dataset[], site: string): string {
  const items = entries
    .map((entry) => {
      const at = pathOf(site, entry);
      const edition = entry.revision === 0 ? '' : ` (bản điều chỉnh ${entry.revision})`;
      return `<entry><id>${xml(at)}</id><title>${xml(entry.title)}${edition}</title><link href="${xml(at)}"/><updated>${entry.releaseAt}</updated><author><name>${xml(entry.office)}</name></author>${entry.reason ? `<summary>${xml(entry.reason)}</summary>` : ''}</entry>`;
    })
    .join('');
  const [latest] = entries;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${xml(site)}/cong-bo</id><title>Công bố số liệu hợp tác xã</title><link rel="self" href="${xml(site)}/cong-bo/feed.xml"/><link href="${xml(site)}/cong-bo"/><updated>${latest?.releaseAt ?? '1970-01-01T00:00:00Z'}</updated>${items}</feed>\n`;
}
