import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// Where `npm run dev` sends what it does not serve itself. Log in at this address first: the cookie holds for all ports.
const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:8080'

/** Answers with the two documents as the gateway does. */
const documents: Plugin = {
  name: 'documents',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      if (request.headers.accept?.includes('text/html')) {
        request.url = request.url?.startsWith('/console') ? '/console.html' : '/index.html'
      }
      next()
    })
  },
}

// Two entry points, so that the public's pages do not carry the console.
export default defineConfig({
  plugins: [react(), documents],
  base: '/',
  build: {
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Data addresses would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: ['index.html', 'console.html'] },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/log', '/openapi'].map((path) => [path, { target: gateway, changeOrigin: true }]),
    ),
  },
})
