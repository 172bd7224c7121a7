// Chuỗi việc có tệp: the probes that carry a file – lists read and imported, attachments, another system's book of documents.
import { SEED_WORD } from '#test/support/probe-seeds.ts';
import { first, num, type Work } from '#test/support/probe-steps.ts';

const COMMUNES = { unit: '27', asOf: '2022-06-30', sender: `Phòng ${SEED_WORD}` };
const NEW_LIST = `Tên HTX,Xã,Huyện,Ngày thành lập,Ngành nghề\nHTX Nạp Tệp ${SEED_WORD},xã Lãng Ngâm,Gia Bình,12/03/2022,trồng trọt\n`;
/** By code, and with another name: whoever may not see the organisation is told nothing but his own words. */
const placed = (code: string) => `STT,Mã trong sổ,Tên HTX,"Xã, phường"\n1,${code},HTX Theo Mã,xã Gia Bình\n`;
const BOOK = `Số đến,Ngày đến,Tác giả,Số ký hiệu,Ngày tháng,Trích yếu\n701,28/09/2026,Sở ${SEED_WORD},88/SNN-KTHT,25/09/2026,Về việc ${SEED_WORD}\n`;
const LETTER = `Số: 77/SNN-KTHT\nBắc Ninh, ngày 25 tháng 9 năm 2026\nV/v ${SEED_WORD}\nKính gửi: Liên minh Hợp tác xã tỉnh\n`;

/** A list of co-operatives received, looked through and imported; another that says where they stand now. */
async function listFiles({ go, look }: Work): Promise<void> {
  const file = { name: 'htx-moi.csv', text: NEW_LIST, fields: COMMUNES };
  const received = await go({ url: '/api/lists', who: 'provincial', file });
  const one = `/api/lists/${String(received.list)}`;
  const body = { mappings: received.mappings };
  await go({ url: `${one}/preview`, who: 'provincial', body });
  await go({ url: `${one}/import`, who: 'provincial', body });
  const { organisations } = await look('/api/placements/organisations?unit=24&from=1009493');
  const text = placed(String(first(organisations).code));
  const places = { name: 'xep.csv', text, fields: { ...COMMUNES, unit: '24' } };
  // A dry run over whom the caller may see: strangers are shown nobody.
  await go({ url: '/api/placements/list', inBulk: true, who: 'provincial', file: places });
}

/** A letter read from its file and kept with its document; the book of another system. */
async function documentFiles({ go }: Work): Promise<void> {
  const letter = { name: 'cong-van-77.txt', text: LETTER };
  // Reading, and importing into the book of one's own office, is everybody's who keeps one.
  await go({ url: '/api/document-file-reading', ofEverybody: true, who: 'clerk', file: letter });
  const incoming = await go({
    url: '/api/documents',
    ofEverybody: true,
    who: 'clerk',
    body: {
      book: 'in',
      number: '77',
      symbol: 'SNN-KTHT',
      type: 'công văn',
      issuedOn: '2026-09-25',
      arrivedOn: '2026-09-28',
      issuer: `Sở ${SEED_WORD}`,
      summary: `Về việc ${SEED_WORD}`,
    },
  });
  const attachments = `/api/documents/${num(incoming.document)}/attachments`;
  await go({ url: attachments, who: 'clerk', file: letter });
  const book = { name: 'so-den.csv', text: BOOK, fields: { book: 'in' } };
  await go({ url: '/api/document-imports/preview', ofEverybody: true, who: 'clerk', file: book });
  await go({ url: '/api/document-imports', ofEverybody: true, who: 'clerk', file: book });
}

/** Chains whose steps carry a file. */
export const FILE_CHAINS: Readonly<Record<string, (work: Work) => Promise<void>>> = {
  listFiles,
  documentFiles,
};
