// Một văn bản: its clauses on the left, how they are followed on the right.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { t } from '../messages/translate.ts';
import { Scoreboard } from '../target/scoreboard.tsx';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { ClauseList } from './clause-list.tsx';
import { relationWords } from './names.ts';
import { directiveQuery, documentQuery } from './queries.ts';
import '../ui/figures.css';
import './directive.css';

const route = getRouteApi('/frame/directives/$document');

export function DocumentPage() {
  const { document } = route.useParams();
  const one = useQuery(documentQuery(document));
  const directive = useQuery(directiveQuery(document));
  if (one.error) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={8} />;
  const { facts } = one.data;
  const clauses = directive.data?.clauses ?? [];
  return (
    <>
      <p className="way-back no-print">
        <Link to="/directives">
          <Icon name="back" /> {t('directives.back')}
        </Link>
      </p>
      <PageHead
        title={`${one.data.type} ${one.data.citation}`}
        lead={`${facts.issuer}, ${printDate(facts.issuedOn)}: ${facts.summary}`}
      />
      {one.data.parent ? (
        <p>{relationWords(facts.parentRelation ?? 'refers', one.data.parent.citation)}</p>
      ) : null}
      <div className="document-sides">
        <section aria-label={t('directives.clauses')} className="no-print">
          <h2>{t('directives.clauses')}</h2>
          {directive.data && clauses.length === 0 ? <Empty title={t('directives.notHanded')} /> : null}
          <ClauseList clauses={clauses} />
        </section>
        <section aria-label={t('directives.follow')}>
          <h2>{t('directives.follow')}</h2>
          <Scoreboard document={document} />
        </section>
      </div>
    </>
  );
}
