import { useEffect, useState } from 'preact/hooks';
import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { SiteRecords } from '../../../shared/domain/sites/standing.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FilePick } from './FilePick.tsx';
import { SiteDetail } from './SiteDetail.tsx';
import { SITE_STATE_WORDS, type SiteRow, siteRows } from './site-rows.ts';
import type { SitesDesk } from './sites-desk.ts';

type SitesPanelProps = {
  readonly desk: SitesDesk;
  readonly records: SiteRecords;
  /** How many published systems came that are not of their form. */
  readonly unreadable: number;
  readonly actor: Actor;
};
type Read = Awaited<ReturnType<SitesDesk['read']>>;

/** 文档系统: what was taught on this device, what is published for everybody, and what the extension knows by itself. */
export function SitesPanel({ desk, records, unreadable, actor }: SitesPanelProps) {
  const [read, setRead] = useState<Read>({ own: [], tallies: {} });
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const load = () => void desk.read().then(setRead);
    load();
    return desk.onChange(load);
  }, [desk]);
  const rows = siteRows(records, read.own, read.tallies);
  const turn = async (row: SiteRow) => setSaid(await desk.turn(row.id, row.state !== 'off'));
  const list = (title: string, some: readonly SiteRow[]) =>
    some.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul class="option-rows site-rows">
          {some.map(row => (
            <SiteLine
              key={row.id}
              {...{ row, desk, actor }}
              open={opened === row.id}
              onOpen={() => setOpened(opened === row.id ? null : row.id)}
              onTurn={() => void turn(row)}
              onSaid={setSaid}
            />
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p class="secondary">内置的系统直接识别。没有内置的，在公文页的侧边栏按“教会识别”，指三处即可。</p>
      {unreadable > 0 && (
        <Notice kind="warn" title={`${unreadable}个已发布的文档系统未采用`}>
          内容不合要求，或由新版本写入。不用于识别，其余不受影响。请更新扩展，仍未采用的由管理员重新发布。
        </Notice>
      )}
      {said !== null && (
        <Notice kind="warn" title="未办理">
          {said.replace(/^未[^：]*：/, '')}
        </Notice>
      )}
      {list('本机教会，未发布', rows.own)}
      {list('已发布', rows.published)}
      {list('内置', rows.builtIn)}
      <FilePick label="导入文档系统" onText={async text => setSaid(await desk.take(text))} />
    </>
  );
}

type SiteLineProps = {
  readonly row: SiteRow;
  readonly desk: SitesDesk;
  readonly actor: Actor;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onTurn: () => void;
  readonly onSaid: (why: string | null) => void;
};

function SiteLine({ row, desk, actor, open, onOpen, onTurn, onSaid }: SiteLineProps) {
  const { name, site, state } = row;
  const look = open ? '收起' : '查看';
  const turn = state === 'off' ? '启用' : '停用';
  return (
    <li>
      <span>
        {name}
        {site !== null && site.host !== name && <span class="hint">{` ${site.host}`}</span>}
      </span>
      <span class="secondary nobr">{SITE_STATE_WORDS[state]}</span>
      <span class="site-acts">
        {site !== null && (
          <Button small kind="quiet" label={`${look}${name}`} onPress={onOpen}>
            {look}
          </Button>
        )}
        {state !== 'own' && may(actor, 'sites.switch') && (
          <Button small label={`${turn}${name}`} onPress={onTurn}>
            {turn}
          </Button>
        )}
      </span>
      {open && site !== null && (
        <SiteDetail {...{ row, site, desk, onSaid }} mayPublish={state === 'own' && may(actor, 'sites.publish')} />
      )}
    </li>
  );
}
