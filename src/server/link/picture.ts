// The picture of a link: a QR code that the co-operative's phone reads from a letter or a screen.
import { qrSvg } from '#document/qr/qr-svg.ts';

/** SVG of the address. */
export function qrOfLink(url: string): Promise<string> {
  return qrSvg(url);
}
