/** Leaves for the login and comes back to the address that is shown now. */
export function toLogin() {
  const here = window.location.pathname + window.location.search
  window.location.assign(`/login?to=${encodeURIComponent(here)}`)
}

export async function signOut() {
  const answer = await fetch('/logout', { method: 'POST', headers: { Accept: 'application/json' } })
  const { location } = (await answer.json()) as { location: string }
  window.location.assign(location)
}
