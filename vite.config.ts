// Bản dựng của ứng dụng văn phòng: src/office → dist/office, without any inline script so that the strict CSP holds.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/office',
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../dist/office',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: font or picture would need a wider CSP; every asset stays a file of our own origin.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: true,
  },
});
