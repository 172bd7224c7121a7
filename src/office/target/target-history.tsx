// Các lần sửa của một chỉ tiêu: earlier wordings with the reason of each change.
import { t } from '../messages/translate.ts';

export function TargetHistory(props: {
  readonly versions: readonly {
    readonly seq: number;
    readonly sentence: string;
    readonly reason: string | null;
  }[];
}) {
  if (props.versions.length < 2) return null;
  return (
    <>
      <h2>{t('cascade.history')}</h2>
      <ol className="evidence">
        {props.versions.map((version) => (
          <li key={version.seq}>
            {version.sentence}{' '}
            {version.reason === null ? null : (
              <span className="quiet">{t('cascade.reason', { reason: version.reason })}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
