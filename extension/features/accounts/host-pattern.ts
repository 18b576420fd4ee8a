/** The match pattern that covers every page of an address's host, whatever its port; null for what is no web page. */
export function hostPattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/** The host a pattern is about, as people read it; null for one that covers all hosts. */
export function hostOf(pattern: string): string | null {
  const host = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1] ?? null;
  return host === null || host === '*' ? null : host;
}
