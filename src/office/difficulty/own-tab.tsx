// Khó khăn của một tổ chức, trên trang của nó.
import { useInfiniteQuery } from '@tanstack/react-query';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { DifficultiesTable } from './difficulties-table.tsx';
import { difficultiesQuery } from './queries.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import './difficulty.css';

/** All of them, whatever their state, newest first; `unit` is the caller's own place. */
export function OwnTab({
  id,
  unit,
  at,
}: {
  readonly id: number;
  readonly unit: string;
  readonly at: string;
}) {
  const query = { unit, at, state: 'all', organisation: id };
  const { data, error, refetch } = useInfiniteQuery(difficultiesQuery(query));
  const rows = data?.pages.flatMap((page) => page.difficulties) ?? [];
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  return rows.length === 0 ? <Empty title={t('difficulties.noneOf')} /> : <DifficultiesTable rows={rows} />;
}
