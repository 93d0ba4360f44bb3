import react from '@vitejs/plugin-react'
import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const root = dirname(fileURLToPath(import.meta.url))
const at = (path: string): string => resolve(root, path)
const hosts = (path: string): string => pathToFileURL(at(`src-main/hosts/${path}`)).href

// Node runs src-main as it is: only the screens are always built. `--mode main` and `--mode preload` build the Electron host.
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'main') return main
  return mode === 'preload' ? preload : renderer
})

const renderer: UserConfig = {
  root: 'src-renderer',
  base: './',
  plugins: [react(), overLoopback()],
  build: { outDir: '../dist/renderer', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
}

const main: UserConfig = {
  plugins: [addresses()],
  publicDir: false,
  // Packages stay in node_modules, where fonts, the native module and drizzle's CommonJS build are looked for.
  ssr: { external: true, target: 'node' },
  build: {
    ssr: at('src-main/hosts/electron/main.ts'),
    outDir: 'dist/electron',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rollupOptions: {
      // `start` is of the source tree alone: it may fetch Electron's runtime, and no address is packed.
      external: ['electron', /^node:/, './start.ts'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
}

const preload: UserConfig = {
  publicDir: false,
  build: {
    lib: { entry: at('src-main/hosts/electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    outDir: 'dist/electron',
    emptyOutDir: false,
    target: 'chrome140',
    minify: false,
    rollupOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
}

/** `npm run dev`: these screens, renewed as they are written, before the app that `npm start` opens (data in `XUANCE_HOME`). */
function overLoopback(): Plugin {
  let key = ''
  return {
    name: 'xuance-loopback',
    apply: 'serve',
    async config() {
      const { origin, hash } = new URL(await (await import(hosts('loopback/serve-home.ts'))).serveHome())
      key = hash
      const target = { target: origin, changeOrigin: true, headers: { origin } }
      return { server: { host: '127.0.0.1', proxy: { '/session': target, '/rpc': target, '/events': target } } }
    },
    configureServer: (server) => {
      const { httpServer, config } = server
      httpServer?.once('listening', () => {
        const { port } = httpServer.address() as { readonly port: number }
        config.logger.info(`  http://127.0.0.1:${port}/${key}`)
      })
    },
  }
}

/**
 * `new URL('…', import.meta.url)` names a file beside its source. A script becomes a chunk of its own, for a thread; anything else
 * (migrations, examples) is named anew from where the built file lies.
 */
function addresses(): Plugin {
  const address = /new URL\((['"])(\.{1,2}\/[^'"]*)\1, import\.meta\.url\)/g
  const named = (path: string): string => `new URL('${path}', import.meta.url)`
  return {
    name: 'xuance-addresses',
    transform(code, id) {
      return code.replaceAll(address, (_found, _quote, path: string) => {
        const file = resolve(dirname(id), path)
        if (!existsSync(file) && !file.startsWith(at('dist'))) this.error(`${id}: ${path} is not there`)
        if (!path.endsWith('.ts')) return named(posix(relative(at('dist/electron'), file)) + (path.endsWith('/') ? '/' : ''))
        const name = posix(relative(at('src-main'), file))
          .replaceAll('/', '-')
          .replace(/\.ts$/, '.js')
        this.emitFile({ type: 'chunk', id: file, fileName: name })
        return named(`./${name}`)
      })
    },
  }
}

const posix = (path: string): string => path.split(sep).join('/')
