// Một chế độ báo cáo với các mục mà nghị định đòi hỏi.
import { COLLECTION_LEVELS, type CollectionLevel, FREQUENCIES } from '#domain/collection/regime.ts';
import type { RegimeView } from '#server/collection/contract-design.ts';
import { t } from '../../messages/translate.ts';
import { CommuneStep, takesCommuneStep } from './commune-step.tsx';

/** The name of a level. */
export const levelName = (level: string) => COLLECTION_LEVELS[level as CollectionLevel] ?? level;

/** The card. */
export function RegimeCard({ regime, unit }: { readonly regime: RegimeView; readonly unit: string }) {
  const facts = [
    [t('regime.basis'), regime.legalBasis],
    [t('regime.who'), regime.who],
    [t('regime.toWhom'), regime.toWhom],
    [t('regime.content'), regime.content],
    [t('regime.method'), regime.method],
    [t('regime.frequency'), FREQUENCIES[regime.frequency]],
    [t('periods.forms'), regime.forms.join(', ')],
    [t('regime.chain'), regime.chain.map(levelName).join(' → ')],
    [t('regime.outline'), regime.outline ?? t('regime.noOutline')],
  ] as const;
  return (
    <details className="regime">
      <summary>
        {regime.name} <span className="quiet">{regime.code}</span>
      </summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {takesCommuneStep(regime) ? (
          <div>
            <dt>{t('step.title')}</dt>
            <dd>
              <CommuneStep regime={regime} unit={unit} />
            </dd>
          </div>
        ) : null}
      </dl>
    </details>
  );
}
