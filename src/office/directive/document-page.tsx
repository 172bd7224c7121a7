// Một văn bản: what can be done with it, its clauses on the left, how they are followed on the right.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Scoreboard } from '../target/scoreboard.tsx';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { ClauseList } from './clause-list.tsx';
import { DocumentActs } from './document-acts.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { relationWords } from './names.ts';
import { directiveQuery, documentQuery, tasksQuery } from './queries.ts';
import '../people/people.css';
import '../ui/figures.css';
import './directive.css';

const route = getRouteApi('/frame/directives/$document');

export function DocumentPage() {
  const { document } = route.useParams();
  const one = useQuery(documentQuery(document));
  const directive = useQuery(directiveQuery(document));
  const tasks = useQuery(tasksQuery);
  const mayReport = useMay('tasks.report');
  if (one.error) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={8} />;
  const { facts, own, children } = one.data;
  const clauses = directive.data?.clauses ?? [];
  const given = own ? [] : (tasks.data?.tasks ?? []).filter((task) => String(task.document) === document);
  // Through one's own copy of a document, its clauses and scores are those of the original.
  const { origin } = one.data;
  return (
    <>
      <p className="way-back no-print">
        <Link to="/directives">
          <Icon name="back" /> {t('directives.back')}
        </Link>
      </p>
      <PageHead
        title={`${capitalise(one.data.type)} ${one.data.citation}`}
        lead={`${facts.issuer}, ${printDate(facts.issuedOn)}: ${facts.summary}`}
      />
      {one.data.parent ? (
        <p className="no-print">
          <Link to="/directives/$document" params={{ document: String(one.data.parent.id) }}>
            {relationWords(facts.parentRelation ?? 'refers', one.data.parent.citation)}
          </Link>
        </p>
      ) : null}
      <DocumentActs
        document={one.data}
        handed={clauses.length > 0}
        unseen={given.some((task) => task.state === 'new')}
      />
      <DocumentFacts document={one.data} />
      {children.length > 0 ? (
        <p className="no-print">
          {t('directives.children')}{' '}
          {children.map((child) => (
            <span key={child.id}>
              <Link to="/directives/$document" params={{ document: String(child.id) }}>
                {child.citation}
              </Link>{' '}
            </span>
          ))}
        </p>
      ) : null}
      {origin === null ? (
        <div className="document-sides">
          <a className="to-scores no-print" href="#follow">
            {t('directives.follow')}
          </a>
          <section aria-label={t('directives.clauses')} className="no-print">
            <h2>{t('directives.clauses')}</h2>
            {directive.data && clauses.length === 0 ? <Empty title={t('directives.notHanded')} /> : null}
            <ClauseList document={document} clauses={clauses} tasks={given} mayReport={mayReport} />
          </section>
          <section aria-label={t('directives.follow')} id="follow">
            <h2 className="no-print">{t('directives.follow')}</h2>
            <Scoreboard document={document} />
          </section>
        </div>
      ) : (
        <p>
          <Link to="/directives/$document" params={{ document: String(origin) }}>
            {t('directives.openOrigin')}
          </Link>
        </p>
      )}
    </>
  );
}
