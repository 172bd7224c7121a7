// Văn bản thay thế, công văn đính chính: what they say, made of the composed report and the writer's words.
import { type Amended, citeReport } from '#domain/report/amendment.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Whoever the document goes to; the archive and "như trên" are no addressees. */
function addressees(recipients: readonly string[]): string {
  const named = recipients
    .filter((each) => !/^(?:Lưu\b|Như trên)/iu.test(each))
    .map((each) => each.replace(/\s*\([^)]*\)$/u, ''));
  return named.length === 0 ? 'các cơ quan, đơn vị đã nhận báo cáo' : named.join('; ');
}

function correctingLetter(document: OfficialDocument, amended: Amended, words: string): OfficialDocument {
  const cited = `Báo cáo số ${amended.number}/${amended.symbol}`;
  const lines = words.split(/\n+/u).filter((line) => line.trim() !== '');
  return {
    issuer: document.issuer,
    number: document.number,
    // A letter bears no type: LMHTX-VP, the issuer and its office (Decree 30/2020).
    symbol: `${document.symbol.replace(/^BC-/u, '')}-VP`,
    place: document.place,
    date: document.date,
    type: 'CÔNG VĂN',
    subject: `V/v đính chính ${cited}`,
    form: 'letter',
    parts: [
      {
        title: null,
        landscape: false,
        blocks: [
          paragraph(`Kính gửi: ${addressees(document.recipients)}.`),
          paragraph(`${document.issuer.name} đính chính ${citeReport(amended)} như sau:`),
          ...lines.map(paragraph),
          paragraph(`Các nội dung khác của ${cited} không thay đổi.`),
        ],
      },
    ],
    recipients: document.recipients,
    signature: document.signature,
    claims: [],
    anchors: {},
  };
}

/** The report that replaces opens with what it replaces; the letter that corrects holds nothing but the corrections. */
export function amendingDocument(
  document: OfficialDocument,
  amended: Amended,
  words: string,
): OfficialDocument {
  if (amended.how === 'corrects') return correctingLetter(document, amended, words);
  const opening = paragraph(`Báo cáo này thay thế ${citeReport(amended)} của ${document.issuer.name}.`);
  return {
    ...document,
    parts: document.parts.map((part, index) =>
      index === 0 ? { ...part, blocks: [opening, ...part.blocks] } : part,
    ),
  };
}
