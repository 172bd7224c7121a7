// Nguồn của con số trong báo cáo: how it was made, from what, and the source panel of the figure behind it.
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { type RefObject, useState } from 'react';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { PublicationView } from '#server/publication/contract.ts';
import { figureQuery } from '../measure/figure-query.ts';
import { type FigureReference, filterText } from '../measure/figure-reference.ts';
import { measuresQuery } from '../measure/queries.ts';
import { TalliedSource } from '../measure/tallied-source.tsx';
import { t } from '../messages/translate.ts';
import { HOW_KEYS } from './words.ts';
import '../measure/lineage.css';

interface PanelProps {
  readonly report: PublicationView;
  readonly claim: SaidClaim | undefined;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function referenceOf({ source }: SaidClaim): FigureReference {
  const by = filterText(source.by);
  return {
    figure: source.measure,
    aspect: source.moment === 'now' ? 'actual' : 'previous',
    ...(by ? { by } : {}),
  };
}

function Made({ claim }: { readonly claim: SaidClaim }) {
  const { source } = claim;
  return (
    <>
      <div className="source-head">
        <p className="source-name">{claim.subject}</p>
        <p className="source-value">{claim.quote}</p>
      </div>
      <dl className="facts">
        <dt>{t('source.made')}</dt>
        <dd>{t(HOW_KEYS[source.how])}</dd>
        {source.operands.length > 0 ? (
          <>
            <dt>{t('source.from')}</dt>
            <dd>
              {source.operands.map(({ name, value }) => (
                <span key={name} className="source-operand">
                  {name}: {value}
                </span>
              ))}
            </dd>
          </>
        ) : null}
        {source.groups?.length ? (
          <>
            <dt>{t('source.groups')}</dt>
            <dd>{source.groups.join(', ')}</dd>
          </>
        ) : null}
      </dl>
    </>
  );
}

function Source({ report, claim }: { readonly report: PublicationView; readonly claim: SaidClaim }) {
  const [opened, setOpened] = useState<FigureReference>();
  const measure = (useQuery(measuresQuery).data ?? []).find(({ code }) => code === claim.source.measure);
  const reference = opened ?? referenceOf(claim);
  const query =
    measure &&
    figureQuery(reference, {
      unit: String(report.unit.id),
      period: report.period,
      stock: measure.kind === 'stock',
      // A stock of "the same period" stands at the same day of last year, not at its end.
      compare: claim.source.moment === 'last-year' ? 'same-period' : undefined,
      geography: undefined,
    });
  return (
    <>
      {claim.source.how === 'value' && !opened ? null : <Made claim={claim} />}
      {query && claim.source.how !== 'plan' ? (
        <>
          {claim.source.how === 'value' ? null : <h3>{t('source.base')}</h3>}
          <TalliedSource
            key={JSON.stringify(query)}
            query={report.pin === null ? query : { ...query, knownAt: report.pin }}
            reference={reference}
            onOpen={setOpened}
          />
        </>
      ) : null}
    </>
  );
}

/** Opens beside the document; Escape closes it and gives the focus back to the figure. */
export function FigurePanel({ report, claim, opener, onClose }: PanelProps) {
  return (
    <Drawer
      open={claim !== undefined}
      onClose={onClose}
      size={560}
      title={t('source.title')}
      closable={{ 'aria-label': t('lineage.close') }}
      rootClassName="lineage"
      destroyOnHidden
      afterOpenChange={(visible) => {
        if (!visible) opener.current?.focus();
      }}
    >
      {claim ? <Source key={claim.id} report={report} claim={claim} /> : null}
    </Drawer>
  );
}
