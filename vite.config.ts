// Hai bản dựng: src/office → dist/office; with THONGSUOT_WEB=phone src/phone → dist/phone under /f/. No inline script, so that the strict CSP holds.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const phone = process.env.THONGSUOT_WEB === 'phone';

export default defineConfig({
  root: phone ? 'src/phone' : 'src/office',
  base: phone ? '/f/' : '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: phone ? '../../dist/phone' : '../../dist/office',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: font or picture would need a wider CSP; every asset stays a file of our own origin.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: true,
  },
});
