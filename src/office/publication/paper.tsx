// Văn bản như khi in: A4 in the form of Decree 30/2020, figures as buttons, own words where the outline leaves room.
import { useMemo } from 'react';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { PublicationView } from '#server/publication/contract.ts';
import { t } from '../messages/translate.ts';
import type { LaidSection } from './lay-out.ts';
import { OwnPlace } from './own-place.tsx';
import { PaperAnnex } from './paper-annex.tsx';
import { PaperBlock } from './paper-block.tsx';
import { PaperFoot, PaperHead } from './paper-frame.tsx';
import { PaperLead } from './paper-lead.tsx';
import type { Draft } from './use-draft.ts';

export type OnFigure = (claim: SaidClaim, button: HTMLElement) => void;

interface PaperProps {
  readonly document: OfficialDocument;
  readonly sections: readonly LaidSection[];
  readonly report: PublicationView;
  /** Given while this person may write. */
  readonly draft: Draft | undefined;
  readonly onFigure: OnFigure;
}

/** The sheet. */
export function Paper({ document, sections, report, draft, onFigure }: PaperProps) {
  const claims = useMemo(
    () => new Map((document.claims ?? []).map((claim) => [claim.id, claim])),
    [document],
  );
  const { settings } = draft ?? report;
  return (
    <article className="paper" lang="vi">
      <PaperHead document={document} date={settings.date} />
      <PaperLead document={document} report={report} draft={draft} claims={claims} onFigure={onFigure} />
      {sections.map(({ id, title, pieces }) => (
        <section key={id} aria-labelledby={id}>
          <h3 id={id} tabIndex={-1}>
            {title}
          </h3>
          {pieces.map((piece) =>
            piece.kind === 'own' && draft ? (
              <OwnPlace
                key={piece.id}
                place={piece}
                text={settings.texts[piece.key] ?? ''}
                onChange={(text) =>
                  draft.change({ ...settings, texts: { ...settings.texts, [piece.key]: text } })
                }
              />
            ) : (
              (piece.kind === 'own' ? piece.blocks : [piece.block]).map((block, at) => (
                <PaperBlock
                  // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a composed document never move
                  key={`${piece.id} ${at}`}
                  block={block}
                  table={piece.kind === 'own' ? 0 : piece.table}
                  claims={claims}
                  onFigure={onFigure}
                />
              ))
            ),
          )}
        </section>
      ))}
      <PaperFoot
        recipients={settings.recipients.length > 0 ? settings.recipients : document.recipients}
        signature={settings.signature}
      />
      {document.verification ? (
        <p className="paper-mark">
          {t('issued.code')}: {document.verification.code} · {document.verification.address}
        </p>
      ) : null}
      {document.parts.slice(1).map((part, at) => (
        <PaperAnnex
          key={part.title ?? at}
          id={`phu-luc-${at + 1}`}
          part={part}
          claims={claims}
          onFigure={onFigure}
        />
      ))}
    </article>
  );
}
