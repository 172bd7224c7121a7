// Chỗ đang chọn trong văn bản: how the machine reads a claim, or what a finding says of words that are none.
import { ClaimReading } from './claim-reading.tsx';
import { findingLook, kindWord } from './finding-look.ts';
import { type ClaimView, type FindingView, placesOf, type TextPlace } from './views.ts';

interface PlaceReadingProps {
  readonly place: TextPlace | undefined;
  readonly claims: readonly ClaimView[];
  readonly findings: readonly FindingView[];
}

/** Stands under the text; on a phone it is the only place where the words of the finding are seen beside the text. */
export function PlaceReading({ place, claims, findings }: PlaceReadingProps) {
  const claim = claims.find(({ id }) => id === place?.id);
  const view = claim || !place ? undefined : findings.find((each) => placesOf(each)[0]?.id === place.id);
  if (!view) return <ClaimReading claim={claim} />;
  return (
    <section className="claim-reading" aria-live="polite" aria-label={kindWord(findingLook(view))}>
      <h2>
        {kindWord(findingLook(view))}: <q>{place?.quote.replace(/\s+/g, ' ')}</q>
      </h2>
      <p>{view.finding.message}</p>
    </section>
  );
}
