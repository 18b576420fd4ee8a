import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Platform } from '../../platform.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { hostOf, hostPattern } from './host-pattern.ts';
import { LensOptions } from './LensOptions.tsx';

type SiteListProps = {
  readonly platform: Pick<Platform, 'grantedHosts' | 'requestHosts' | 'dropHosts' | 'area'>;
  /** The server's origin: its host is granted too, but is no document site. */
  readonly server: string | null;
};

/** The sites whose pages are read for documents; each was granted by the person and can be withdrawn. */
export function SiteList({ platform, server }: SiteListProps) {
  const [patterns, setPatterns] = useState<readonly string[] | null>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const load = useCallback(async () => setPatterns(await platform.grantedHosts()), [platform]);
  useEffect(() => void load(), [load]);
  const own = server === null ? null : hostPattern(server);
  const sites = (patterns ?? []).filter(pattern => pattern !== own);
  const hosts = [...new Set(sites.map(hostOf).filter(host => host !== null))];
  const add = async () => {
    const address = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
    const pattern = hostPattern(address);
    if (typed.trim() === '' || pattern === null) return setError('填写公文系统的网址，如 http://oa.example.gov.cn。');
    const granted = await platform.requestHosts([pattern]);
    setError(granted ? null : '浏览器未允许。请重新授权，并在浏览器的提示中选择允许。');
    if (granted) setTyped('');
    await load();
  };
  const drop = async (pattern: string) => {
    await platform.dropHosts([pattern]);
    await load();
  };
  return (
    <>
      <ul class="option-rows">
        {sites.map(pattern => (
          <li key={pattern}>
            <span>{hostOf(pattern) ?? '所有网站'}</span>
            <span class="hint">{pattern.startsWith('http:') ? 'http' : 'https'}</span>
            <Button small label={`撤回${hostOf(pattern) ?? '所有网站'}`} onPress={() => void drop(pattern)}>
              撤回
            </Button>
          </li>
        ))}
      </ul>
      {patterns !== null && sites.length === 0 && (
        <p class="hint">还没有授权的网站。打开公文页，按 Alt+G 授权；或在此填写网址。</p>
      )}
      <form
        class="option-add"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label="公文系统网址" placeholder="http://" value={typed} error={error} onChange={setTyped} />
        <Button submit>授权</Button>
      </form>
      <LensOptions area={platform.area} hosts={hosts} />
    </>
  );
}
