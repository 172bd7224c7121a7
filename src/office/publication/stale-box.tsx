// Hai người cùng sửa: nothing typed is lost; where both changed the same place, both are read side by side.
import { Button } from 'antd';
import type { OutlineLayout } from '#server/report/contract.ts';
import { t } from '../messages/translate.ts';
import { type Conflict, takePlace } from './merge-settings.ts';
import type { Draft } from './use-draft.ts';

interface StaleProps {
  readonly draft: Draft;
  readonly conflicts: readonly Conflict[];
  readonly outline: OutlineLayout | undefined;
}

function nameOf(place: string, outline: OutlineLayout | undefined): string {
  if (place === 'date') return t('report.date');
  if (place === 'recipients') return t('report.recipients');
  if (place === 'signature') return t('report.signatureBlock');
  const key = place.replace(/^texts\./, '');
  const blocks = outline?.sections.flatMap((section) => section.blocks) ?? [];
  return blocks.find((block) => block.key === key)?.prompt ?? key;
}

/** Shown after a save met a newer version. */
export function StaleBox({ draft, conflicts, outline }: StaleProps) {
  return (
    <section className="stale-box" role="alert">
      <h2>{t('stale.title')}</h2>
      <p>{t('stale.kept')}</p>
      {conflicts.length === 0 ? <p>{t('stale.none')}</p> : null}
      {conflicts.map(({ place, mine, theirs, theirSettings }) => (
        <div key={place} className="stale-place">
          <h3>{nameOf(place, outline)}</h3>
          <dl>
            <dt>{t('stale.mine')}</dt>
            <dd>{mine}</dd>
            <dt>{t('stale.theirs')}</dt>
            <dd>{theirs}</dd>
          </dl>
          <Button size="small" onClick={() => draft.change(takePlace(draft.settings, theirSettings, place))}>
            {t('stale.take')}
          </Button>
        </div>
      ))}
      <Button onClick={draft.seen}>{t('stale.close')}</Button>
    </section>
  );
}
