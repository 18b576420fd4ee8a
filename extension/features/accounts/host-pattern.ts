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

/** Whether the hosts granted include one. */
export function covers(granted: readonly string[], pattern: string): boolean {
  const scheme = pattern.slice(0, pattern.indexOf('://'));
  const host = hostOf(pattern) ?? '';
  return granted.some(one => {
    if (one === '<all_urls>') return true;
    const [theirs = '', rest = ''] = one.split('://');
    const name = rest.slice(0, rest.indexOf('/')).replace(/:(\d+|\*)$/, '');
    const schemeFits = theirs === '*' || theirs === scheme;
    return schemeFits && (name === '*' || name === host || (name.startsWith('*.') && host.endsWith(name.slice(1))));
  });
}
