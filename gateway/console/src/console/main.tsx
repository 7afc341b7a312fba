import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { isFinal } from '../shared/api'
import { speak } from '../shared/language'
import { Application } from './Application'
import { signStyles } from './kit/nonce'
import './console.css'

signStyles()
const queries = new QueryClient({
  // Somebody who is cut off is told so, instead of waiting without a word.
  defaultOptions: {
    queries: { networkMode: 'always', retry: (count, error) => count < 2 && !isFinal(error), staleTime: 5_000 },
    mutations: { networkMode: 'always' },
  },
})

await speak((spoken) =>
  spoken === 'en'
    ? [import('../texts/console.en.json'), import('../generated/codes.en.json')]
    : [import('../texts/console.zh.json'), import('../generated/codes.zh.json')],
)
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <Application />
  </QueryClientProvider>,
)
