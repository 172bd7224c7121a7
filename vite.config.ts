// Hai bản dựng: src/office → dist/office; with --mode phone src/phone → dist/phone under /f/. No inline script, so that the strict CSP holds.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  root: mode === 'phone' ? 'src/phone' : 'src/office',
  base: mode === 'phone' ? '/f/' : '/',
  publicDir: false,
  plugins: [react()],
  // The mode only chooses the entry; both are production builds.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: mode === 'phone' ? '../../dist/phone' : '../../dist/office',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: font or picture would need a wider CSP; every asset stays a file of our own origin.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: true,
  },
}));
