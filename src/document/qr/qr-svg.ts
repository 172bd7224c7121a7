// Mã QR: an address as a square picture, as SVG text that a page, a printed letter and a phone's camera can read.
import QRCode from 'qrcode';

/** The picture, black on white with its quiet zone; medium error correction survives a fold in the paper. */
export async function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
}
