// Một báo cáo: its outline, the document as it will print, what to check, and the next step.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/states.tsx';
import { Composer } from './composer.tsx';
import { reportQuery } from './queries.ts';

/** Opens one report. */
export function ReportPage() {
  const { id } = useParams({ from: '/frame/reports/$id' });
  const report = useQuery(reportQuery(id));
  if (report.error) return <Failure error={report.error} onRetry={() => void report.refetch()} />;
  if (!report.data) return <Loading rows={10} />;
  // Another step is another screen; what is typed in a draft outlives the reading of a newer version.
  return <Composer key={`${id} ${report.data.state}`} report={report.data} />;
}
