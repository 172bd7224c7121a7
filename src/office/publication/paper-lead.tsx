// Phần đứng trước các mục: the sentence that names the replaced report; of a letter of corrections, the whole of it.
import type { SaidClaim } from '#domain/narrative/said.ts';
import { CORRECTION_TEXT } from '#domain/report/amendment.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';
import type { PublicationView } from '#server/publication/contract.ts';
import { t } from '../messages/translate.ts';
import { leadOf } from './lay-out.ts';
import { OwnPlace } from './own-place.tsx';
import type { OnFigure } from './paper.tsx';
import { PaperBlock } from './paper-block.tsx';
import type { Draft } from './use-draft.ts';

interface LeadProps {
  readonly document: OfficialDocument;
  readonly report: PublicationView;
  readonly draft: Draft | undefined;
  readonly claims: ReadonlyMap<string, SaidClaim>;
  readonly onFigure: OnFigure;
}

/** The corrections are written where they will stand, between the opening and the closing sentence. */
export function PaperLead({ document, report, draft, claims, onFigure }: LeadProps) {
  const blocks = leadOf(document);
  const print = (each: Block, at: number) => (
    // The blocks of a composed document never move.
    <PaperBlock key={`dau-${at}`} block={each} table={0} claims={claims} onFigure={onFigure} />
  );
  if (!draft || report.amends?.how !== 'corrects')
    return blocks.length === 0 ? null : <section className="paper-lead">{blocks.map(print)}</section>;
  const { settings, change } = draft;
  return (
    <section className="paper-lead">
      {blocks.slice(0, 2).map(print)}
      <OwnPlace
        place={{
          key: CORRECTION_TEXT,
          prompt: t('amend.prompt'),
          blocks: blocks.slice(2, -1),
        }}
        text={settings.texts[CORRECTION_TEXT] ?? ''}
        onChange={(text) => change({ ...settings, texts: { ...settings.texts, [CORRECTION_TEXT]: text } })}
      />
      {blocks.slice(-1).map(print)}
    </section>
  );
}
