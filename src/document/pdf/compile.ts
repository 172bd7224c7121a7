// Từ Typst ra PDF: in process, Tinos embedded, PDF/A-2b, tagged, dated as told so that equal input gives equal bytes.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | undefined;

function compilerOf(): NodeCompiler {
  if (compiler) return compiler;
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  return compiler;
}

/** Compiles Typst source. @param moment the time written into the file */
export function compilePdf(source: string, moment: Date): Buffer {
  const typst = compilerOf();
  const pdf = typst.pdf(
    { mainFileContent: source },
    { pdfStandard: PdfStandard.A_2b, creationTimestamp: Math.floor(moment.getTime() / 1000) },
  );
  typst.evictCache(10);
  return Buffer.from(pdf);
}
