// Hai bản dựng: src/office → dist/office; with THONGSUOT_WEB=phone src/phone → dist/phone under /f/. No inline script, so that the strict CSP holds.
import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const phone = process.env.THONGSUOT_WEB === 'phone';
const WORKER = 'service-worker';

/** Tells the phone's service worker of which files this release is made; its text changes with them, so that browsers take the new one. */
function shellList(): Plugin {
  return {
    name: 'shell-list',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => fileName.startsWith('assets/'));
      const worker = bundle[`${WORKER}.js`];
      if (worker?.type !== 'chunk' || worker.imports.length > 0)
        throw new Error('service-worker.ts phải đứng một mình, không nhập phần dùng chung với trang');
      const shell = { release: '', files: files.map(({ fileName }) => `/f/${fileName}`).sort() };
      const page = bundle['index.html'];
      shell.release = createHash('sha256')
        .update(JSON.stringify(shell.files))
        .update(page?.type === 'asset' ? page.source : '')
        .digest('hex')
        .slice(0, 16);
      worker.code = `const SHELL=${JSON.stringify(shell)};\n${worker.code}`;
    },
  };
}

export default defineConfig({
  root: phone ? 'src/phone' : 'src/office',
  base: phone ? '/f/' : '/',
  // Manifest and icons of the phone's app keep their names for ever.
  publicDir: phone ? 'public' : false,
  plugins: [react(), ...(phone ? [shellList()] : [])],
  build: {
    outDir: phone ? '../../dist/phone' : '../../dist/office',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: font or picture would need a wider CSP; every asset stays a file of our own origin.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: true,
    ...(phone && {
      rolldownOptions: {
        input: { index: 'src/phone/index.html', [WORKER]: 'src/phone/service-worker.ts' },
        output: {
          // A service worker is known by its address and guards the folder that it lies in.
          entryFileNames: ({ name }: { name: string }) =>
            name === WORKER ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    }),
  },
});
