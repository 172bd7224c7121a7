// Đất chung của nhiều huyện cũ: says which communes of today no former district's figure holds, and what each district was asked.
import type { ScoredTarget } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { printAsked, type Written } from './print-score.ts';

type Props = { readonly target: Pick<ScoredTarget, 'mixedGround' | keyof Written> };

export function MixedGround({ target }: Props) {
  const { mixedGround } = target;
  if (mixedGround.length === 0) return null;
  const differ = mixedGround.filter((each) => each.differ).length;
  return (
    <div className="mixed-ground">
      <p>
        {t('score.mixed', { count: mixedGround.length })}
        {differ === 0 ? '' : ` ${t('score.mixedDiffer', { count: differ })}`}
      </p>
      <details className="no-print">
        <summary>{t('score.mixedWhich')}</summary>
        <ul>
          {mixedGround.map(({ commune, districts }) => (
            <li key={`${commune} ${districts.map(({ id }) => id).join()}`}>
              {commune}:{' '}
              {districts
                .map((each) => t('score.mixedAsked', { unit: each.name, asked: printAsked(each, target) }))
                .join(', ')}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** How many communes of mixed ground a former district had a part in. */
export function mixedOf({ mixedGround }: Pick<ScoredTarget, 'mixedGround'>, unit: number): number {
  return mixedGround.filter(({ districts }) => districts.some(({ id }) => id === unit)).length;
}
