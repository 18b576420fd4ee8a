import { useState } from 'preact/hooks';
import type { TaughtPlace, TaughtSite, Way } from '../../../shared/domain/sites/types.ts';
import { TAUGHT_FIELD_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { siteFileOf } from './site-file.ts';
import { type SiteRow, tallyWords } from './site-rows.ts';
import type { SitesDesk } from './sites-desk.ts';

type SiteDetailProps = {
  readonly row: SiteRow;
  readonly site: TaughtSite;
  readonly desk: SitesDesk;
  readonly mayPublish: boolean;
  readonly onSaid: (why: string | null) => void;
};

const wayWords = (way: Way): string =>
  way.by === 'label' ? `标签“${way.label}”旁` : way.by === 'mark' ? '元素名称' : '页面位置';

const placeFact = ({ field, frame, ways }: TaughtPlace) => ({
  name: TAUGHT_FIELD_WORDS[field],
  value: `${ways.map(wayWords).join('，其次')}；页面 ${frame}`,
});

/** One taught system to be looked through: where it reads, how it fared, its whole text; and what may be done with it. */
export function SiteDetail({ row, site, desk, mayPublish, onSaid }: SiteDetailProps) {
  const [name, setName] = useState(site.name);
  const publish = async () => onSaid(await desk.publish({ id: row.id, site }, name.trim() || site.host, row.tally));
  return (
    <div class="site-detail">
      <FactList
        facts={[
          { name: '网址主机', value: site.host },
          { name: '教会日期', value: site.taughtOn },
          { name: '试读', value: tallyWords(row.tally) },
          ...site.fields.map(placeFact),
        ]}
      />
      <details>
        <summary>全文（JSON）</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
        <pre tabIndex={0}>{siteFileOf(site).text}</pre>
      </details>
      {mayPublish && (
        <>
          <TextField label="系统名称" value={name} maxLength={40} onChange={setName} />
          <p class="secondary">{`发布后，本辖区所有人的设备都用它识别 ${site.host} 的页面。此前发布的保留，不再使用。`}</p>
        </>
      )}
      <div class="site-acts">
        {mayPublish && (
          <Button kind="primary" onPress={() => void publish()}>
            发布
          </Button>
        )}
        <Button onPress={() => desk.save(site)}>导出</Button>
        {row.state === 'own' && <Button onPress={() => void desk.drop(row.id)}>删除</Button>}
      </div>
    </div>
  );
}
