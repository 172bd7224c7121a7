// Mã kiểm tra trong PDF: the mark by which anybody can check the file in hand.
import { typstText as q } from '#document/pdf/typst-text.ts';
import { qrPathSvg } from '#document/qr/qr-svg.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';

/** The code beside its words, as a Typst expression; whoever places it keeps it on the page of the last words. */
export function markSource({ code, address }: NonNullable<OfficialDocument['verification']>): string {
  return `grid(columns: (24mm, 1fr), column-gutter: 4mm, align: horizon,
  image(bytes(${q(qrPathSvg(address))}), format: "svg", width: 24mm, alt: ${q(`Mã QR kiểm tra: ${address}`)}),
  [#set par(justify: false)
   #text(size: 11pt, ${q(`Mã kiểm tra: ${code}.`)})\\
   #text(size: 11pt, ${q(`Kiểm tra tệp này tại ${address}`)})])`;
}
