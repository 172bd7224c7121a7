// Một đề cương để sửa.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { measuresQuery } from '../measure/queries.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/states.tsx';
import { OutlineEditor } from './outline-editor.tsx';
import { outlineQuery } from './queries.ts';
import '../ui/figures.css';
import '../publication/publication.css';
import '../publication/composer.css';
import './outline.css';

/** Opens one outline. */
export function OutlinePage() {
  const { key } = useParams({ from: '/frame/outlines/$key' });
  const outline = useQuery(outlineQuery(key));
  const measures = useQuery(measuresQuery);
  if (outline.error) return <Failure error={outline.error} onRetry={() => void outline.refetch()} />;
  if (!outline.data || !measures.data) return <Loading rows={10} />;
  return (
    <>
      <p className="report-back">
        <Link to="/outlines">{t('outline.title')}</Link>
      </p>
      <OutlineEditor key={`${key} ${outline.data.version}`} outline={outline.data} measures={measures.data} />
    </>
  );
}
