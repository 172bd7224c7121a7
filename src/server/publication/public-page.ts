// Trang kiểm tra văn bản: what was issued under a code, and whether the file in hand is it. No sign-in, no cookie, no script.
import { printCode } from '#domain/report/publication.ts';
import type { PublicRow } from '#server/publication/store.ts';
import type { PublicAmendment } from '#server/publication/store-amendment.ts';

export type PublicFormat = PublicRow['format'];
export type Verdict =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'genuine'; readonly format: PublicFormat }
  | { readonly kind: 'other'; readonly sha256: string }
  | { readonly kind: 'no-file' };

const FORMAT_WORDS: Readonly<Record<PublicFormat, string>> = {
  docx: 'bản Word',
  pdf: 'bản PDF',
  json: 'bản dữ liệu (JSON)',
  signed: 'bản đã ký đính kèm',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

function day(date: string): string {
  return date.split('-').reverse().join('/');
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const STYLE = `body{font:17px/1.6 "Noto Sans",system-ui,sans-serif;color:#1b2420;background:#fff;margin:0}
main{max-width:44rem;margin:0 auto;padding:1.25rem}h1{font-size:1.4rem;line-height:1.4}h2{font-size:1.15rem;margin:1.5rem 0 .5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dt{color:#4a554f}dd{margin:0;overflow-wrap:anywhere}code{font-size:.85rem;overflow-wrap:anywhere}.verdict{border-left:6px solid;padding:.75rem 1rem;margin:1rem 0;font-weight:600}
.yes{border-color:#0b5d3b;background:#e7f2ec}.no{border-color:#b3261e;background:#fbeceb}label{display:block;font-weight:600;margin-top:1rem}
input,button{font:inherit;max-width:100%}button{margin-top:.75rem;padding:.6rem 1.2rem;border:0;border-radius:4px;background:#0b5d3b;color:#fff}
.dau{margin:0 0 1rem;padding-bottom:.5rem;border-bottom:3px solid #0b5d3b;color:#4a554f}.dau b{color:#0b5d3b;font-size:1.1rem;margin-right:.6rem}h1{text-wrap:balance}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}`;

function page(title: string, body: string, nonce: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style nonce="${nonce}">${STYLE}</style></head><body><main><p class="dau"><b>Thông Suốt</b>Kiểm tra văn bản đã phát hành</p>${body}</main></body></html>`;
}

function verdictHtml(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'unasked':
      return '';
    case 'genuine':
      return verdict.format === 'signed'
        ? '<p class="verdict yes" role="status">✓ Đúng: tệp này là bản đã ký đính kèm (ký ngoài hệ thống), không sai một byte so với tệp cơ quan đã đính kèm.<br>Nội dung gốc là bản do hệ thống phát hành. Trang này không xét chữ ký số và chứng thư: hãy mở tệp bằng phần mềm ký số.</p>'
        : `<p class="verdict yes" role="status">✓ Đúng: tệp này là bản gốc do hệ thống phát hành (${FORMAT_WORDS[verdict.format]}), không sai một byte.</p>`;
    case 'other':
      return `<p class="verdict no" role="status">✗ Không đúng: tệp này không phải bản gốc do hệ thống phát hành, cũng không phải bản đã ký đính kèm. Tệp đã bị sửa, bị lưu lại, hoặc là văn bản khác.<br><code>SHA-256 của tệp: ${verdict.sha256}</code></p>`;
    case 'no-file':
      return '<p class="verdict no" role="status">✗ Chưa có tệp nào, hoặc tệp lớn hơn 10 MB.</p>';
  }
}

const AMENDMENT_WORDS: Readonly<Record<PublicAmendment['side'], Record<PublicAmendment['how'], string>>> = {
  amends: { replaces: 'Văn bản này thay thế văn bản', corrects: 'Văn bản này đính chính văn bản' },
  'amended-by': {
    replaces: '✗ Văn bản này đã được thay thế bằng văn bản',
    corrects: 'Văn bản này đã được đính chính bằng công văn',
  },
};

function amendmentHtml({ side, how, code, number, symbol, document_date }: PublicAmendment): string {
  const look = side === 'amended-by' ? ' class="verdict no"' : '';
  return `<p${look}>${AMENDMENT_WORDS[side][how]} <a href="/v/${code}">số ${escapeHtml(`${number}/${symbol}`)} ngày ${day(document_date)}</a>.</p>`;
}

/** The page of a code that was issued. */
export function verificationPage(
  rows: readonly [PublicRow, ...PublicRow[]],
  code: string,
  verdict: Verdict,
  nonce: string,
  amendments: readonly PublicAmendment[] = [],
): string {
  const [first] = rows;
  const facts: readonly (readonly [string, string])[] = [
    ['Cơ quan', first.office],
    ['Số, ký hiệu', `${first.number}/${first.symbol}`],
    ['Ngày văn bản', day(first.document_date)],
    ...(first.data_date === null ? [] : ([['Số liệu chốt đến', day(first.data_date)]] as const)),
    ['Ngày phát hành', day(first.issued_on)],
    ...(first.posted_on === null ? [] : ([['Ngày đăng', day(first.posted_on)]] as const)),
    ['Mã kiểm tra', printCode(code)],
  ];
  const list = facts.map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const prints = (shown: readonly PublicRow[]) =>
    shown
      .map(
        (row) =>
          `<dt>${capital(FORMAT_WORDS[row.format])}</dt><dd><code>SHA-256 ${row.digest.toString('hex')}</code></dd>`,
      )
      .join('');
  const signed = rows.filter(({ format }) => format === 'signed');
  const attached =
    signed.length === 0
      ? ''
      : `<h2>Dấu vân tay của bản đã ký đính kèm</h2><p>Ký ngoài hệ thống, trên giấy hoặc bằng chữ ký số; tệp được giữ nguyên như khi đính kèm.</p><dl>${prints(signed)}</dl>`;
  return page(
    'Kiểm tra văn bản',
    `<h1>${escapeHtml(first.title)}</h1>${amendments.map(amendmentHtml).join('')}<dl>${list}</dl>${verdictHtml(verdict)}
<form method="post" enctype="multipart/form-data"><label for="file">Chọn tệp bạn đang có để kiểm tra</label><input id="file" name="file" type="file" required accept=".pdf,.docx,.json,.png,.jpg,.jpeg"><br><button>Kiểm tra tệp</button></form>
<h2>Dấu vân tay của bản gốc do hệ thống phát hành</h2><dl>${prints(rows.filter(({ format }) => format !== 'signed'))}</dl>${attached}<p>Tệp bạn gửi chỉ được tính dấu vân tay rồi bỏ đi, không lưu lại.</p>`,
    nonce,
  );
}

/** The page of a code that nobody issued. */
export function unknownCodePage(nonce: string): string {
  return page(
    'Không có văn bản nào',
    '<h1>Không có văn bản nào mang mã này</h1><p>Hãy so lại mã in ở trang cuối của văn bản: mười chữ và số, không có chữ O, chữ I, số 0, số 1.</p>',
    nonce,
  );
}
