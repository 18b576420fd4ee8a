import { useEffect, useState } from 'preact/hooks';
import type { KeyValueArea } from '../../local/key-value-area.ts';
import { changeLensChoice, type LensChoice, readLensChoice } from '../../local/lens-choice.ts';

type LensOptionsProps = {
  readonly area: KeyValueArea;
  /** Hosts of the document sites. */
  readonly hosts: readonly string[];
};

/** Whether deadlines are underlined on document pages: on this device at all, and on each site. */
export function LensOptions({ area, hosts }: LensOptionsProps) {
  const [choice, setChoice] = useState<LensChoice | null>(null);
  useEffect(() => void readLensChoice(area).then(setChoice), [area]);
  if (choice === null) return null;
  const change = async (part: Partial<LensChoice>) => setChoice(await changeLensChoice(area, part));
  const others = (host: string) => choice.offHosts.filter(one => one !== host);
  return (
    <fieldset class="option-checks">
      <legend>划出期限</legend>
      <label>
        <input type="checkbox" checked={!choice.off} onChange={() => void change({ off: !choice.off })} />
        在公文页上给期限加下划线
      </label>
      {!choice.off &&
        hosts.map(host => (
          <label key={host} class="option-check-under">
            <input
              type="checkbox"
              checked={!choice.offHosts.includes(host)}
              onChange={event =>
                void change({ offHosts: event.currentTarget.checked ? others(host) : [...others(host), host] })
              }
            />
            {host}
          </label>
        ))}
      <p class="hint">只对本机有效。关闭后立即取消；打开后，重新打开公文页即可看到。</p>
    </fieldset>
  );
}
