// Kiểm tra: unwritten places, missing figures, typed numbers, and what the narrative reader finds.
import { useQuery } from '@tanstack/react-query';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { PublicationSettings } from '#domain/report/publication.ts';
import type { OutlineLayout } from '#server/report/contract.ts';
import { useMay } from '../identity/session.ts';
import { measuresQuery } from '../measure/queries.ts';
import { t } from '../messages/translate.ts';
import { bindNumber, namesIn, offersFor } from './bind-numbers.ts';
import { CheckList } from './check-list.tsx';
import { coverageNotes, lackingFigures, unwrittenPlaces } from './find-warnings.ts';
import { plainTextOf } from './lay-out.ts';
import { findingsQuery } from './queries.ts';
import { typedNumbers } from './typed-numbers.ts';

interface ChecksProps {
  readonly document: OfficialDocument;
  readonly outline: OutlineLayout | undefined;
  readonly settings: PublicationSettings;
  readonly dirty: boolean;
  /** Given while this person may write. */
  readonly onChange: ((settings: PublicationSettings) => void) | undefined;
}

const goTo = (key: string) => () => document.getElementById(`own-${key}`)?.focus();

/** The list on the right. */
export function Checks({ document, outline, settings, dirty, onChange }: ChecksProps) {
  const { texts } = settings;
  const mayRead = useMay('reader.use');
  const reading = useQuery(findingsQuery(plainTextOf(document), mayRead));
  const places = outline?.sections.flatMap(({ blocks }) => blocks) ?? [];
  const promptOf = (key: string) => places.find((block) => block.key === key)?.prompt ?? key;
  const measures = useQuery(measuresQuery).data ?? [];
  const nameOf = (measure: string) => measures.find(({ code }) => code === measure)?.name ?? measure;
  const typed = typedNumbers(document, texts);
  const loose = typed.filter(({ measure }) => measure === undefined);
  const bound = typed.filter(({ measure }) => measure !== undefined);
  const names = namesIn(settings);
  const unwritten = unwrittenPlaces(outline, texts);
  const lacking = lackingFigures(document);
  const coverage = coverageNotes(document);
  const findings = (reading.data ?? []).filter(({ verdict }) => verdict === 'inconsistent');
  const clean =
    !reading.isFetching &&
    [unwritten, loose, names.lost, lacking, coverage, findings].every((list) => list.length === 0);
  return (
    <section className="side-box checks" aria-label={t('report.check')}>
      <h2>{t('report.check')}</h2>
      {dirty ? <p className="quiet">{t('report.checkAfterSave')}</p> : null}
      <CheckList
        title={t('report.finding')}
        tone="error"
        items={findings.map(({ message }) => ({ text: message }))}
      />
      {mayRead && reading.isFetching ? (
        <p className="quiet" role="status">
          {t('report.reading')}
        </p>
      ) : null}
      <CheckList
        title={t('report.loose')}
        tone="warning"
        items={loose.map(({ number, key }) => ({
          text: t('report.looseOne', { number, prompt: promptOf(key) }),
          onOpen: goTo(key),
        }))}
      />
      <CheckList
        title={t('report.lost')}
        tone="warning"
        items={names.lost.map(({ name, key }) => ({ text: `{${name}}`, onOpen: goTo(key) }))}
      />
      <CheckList
        title={t('report.unwritten')}
        tone="warning"
        items={unwritten.map(({ key, prompt }) => ({ text: prompt, onOpen: goTo(key) }))}
      />
      <CheckList title={t('report.lacking')} tone="warning" items={lacking.map((text) => ({ text }))} />
      <CheckList title={t('report.coverage')} tone="warning" items={coverage.map((text) => ({ text }))} />
      <CheckList
        title={t('report.bound')}
        tone="good"
        items={bound.map(({ number, key, measure = '' }) => ({
          text: t('report.boundOne', { number, subject: nameOf(measure) }),
          offers: onChange
            ? offersFor(document, number, nameOf).map((offer) => ({
                text: t('report.bind', { name: offer.name }),
                onOffer: () => onChange(bindNumber(settings, { number, key }, offer)),
              }))
            : [],
        }))}
      />
      <CheckList
        title={t('report.followed')}
        tone="good"
        items={names.bound.map(({ name, key }) => ({ text: `{${name}}`, onOpen: goTo(key) }))}
      />
      {clean ? <p>{t('report.allWell')}</p> : null}
    </section>
  );
}
