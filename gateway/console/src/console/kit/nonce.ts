/** What style elements of this document must carry. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content

/** Some components make style elements and forget the nonce that all others of their library carry. */
export function signStyles() {
  const create = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const made = create(name, options)
    if (made instanceof HTMLStyleElement && nonce !== undefined) {
      made.nonce = nonce
    }
    return made
  }) as typeof document.createElement
}
