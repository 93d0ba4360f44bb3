import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The screens only: Node runs src-main as it is.
export default defineConfig({
  root: 'src-renderer',
  base: './',
  plugins: [react()],
  build: { outDir: '../dist/renderer', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
})
