// Bảng quỹ: one row a province, with its history and the branch of the year's target it stands on.
import { Link } from '@tanstack/react-router';
import { holdsFund } from '#domain/target/fund.ts';
import { dongWords } from '#domain/target/sentence.ts';
import type { FundBoard } from '#server/target/contract-funds.ts';
import { t } from '../../messages/translate.ts';
import { capitalise } from '../../ui/capitalise.ts';
import { printDate, printMoment } from '../../ui/print-date.ts';
import { Tag } from '../../ui/tag.tsx';
import { StatusTag } from '../status-tag.tsx';
import { fundEventWords } from './event-words.ts';

type Province = FundBoard['provinces'][number];

function State({ now }: Pick<Province, 'now'>) {
  if (now === null) return <Tag tone="quiet">{t('funds.unknown')}</Tag>;
  return <Tag tone={holdsFund(now.event) ? 'good' : 'warning'}>{fundEventWords(now.event)}</Tag>;
}

function History({ history }: Pick<Province, 'history'>) {
  if (history.length < 2) return null;
  return (
    <details className="fund-history">
      <summary>{t('funds.history', { count: String(history.length) })}</summary>
      <ol>
        {history.map((each) => (
          <li key={`${each.version} ${each.asOf}`}>
            {printDate(each.asOf)}: {fundEventWords(each.event)}
            {each.capital === null ? '' : `, ${dongWords(each.capital)}`} ({each.source}){' '}
            {each.replaced ? <span className="fund-replaced">{t('funds.replaced')}</span> : null}
            {each.recordedAt === null ? null : (
              <span className="head-note">
                {t('funds.recorded', {
                  at: printMoment(each.recordedAt),
                  person: each.recordedBy ?? t('funds.system'),
                })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Targets({ targets }: Pick<Province, 'targets'>) {
  return targets.map((each) => (
    <p key={each.id} className="fund-target">
      <StatusTag status={each.status} words={each.statusWords} />{' '}
      <Link to="/directives/$document" params={{ document: String(each.document) }}>
        {each.citation}
      </Link>
      <span className="head-note">
        {each.branch === 'establish' ? t('score.branch.establish') : null}
        {each.branch === 'raise' ? t('score.branch.raise') : null}
        {each.branch === 'raise' && each.low !== null ? ` ≥ ${dongWords(each.low)}` : null}
      </span>
    </p>
  ));
}

export function FundTable({
  provinces,
  at,
}: {
  readonly provinces: readonly Province[];
  readonly at: string;
}) {
  const asked = provinces.some((each) => each.targets.length > 0);
  const heads = {
    state: t('funds.state'),
    since: t('funds.since'),
    capital: t('funds.capital'),
    source: t('funds.source'),
    branch: t('funds.branch', { year: at.slice(0, 4) }),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box fund-table" tabIndex={0} aria-label={t('funds.board')}>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t('funds.province')}</th>
            <th scope="col">{heads.state}</th>
            <th scope="col">{heads.since}</th>
            <th scope="col">{heads.capital}</th>
            <th scope="col">{heads.source}</th>
            {asked ? <th scope="col">{heads.branch}</th> : null}
          </tr>
        </thead>
        <tbody>
          {provinces.map(({ unit, now, history, targets }) => (
            <tr key={unit.id}>
              <th scope="row">{capitalise(unit.name)}</th>
              <td data-head={heads.state}>
                <State now={now} />
              </td>
              <td data-head={heads.since}>{now ? printDate(now.asOf) : ''}</td>
              <td data-head={heads.capital}>{now?.capital == null ? '' : dongWords(now.capital)}</td>
              <td data-head={heads.source}>
                {now?.source}
                <History history={history} />
              </td>
              {asked ? (
                <td data-head={heads.branch}>
                  <Targets targets={targets} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
