import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Section } from './Section.tsx';

/** Notices, waits, emptiness and panels. */
export function StateSection() {
  return (
    <Section title="告知与等待">
      <Notices />
      <div class="gallery-columns">
        <Panel title="这是什么" aside="读自原文4处，推测1处" actions={<Button small>核对</Button>}>
          <FactList
            facts={[
              { name: '标题', value: '关于深化要素市场化配置综合改革的实施意见' },
              { name: '发文字号', value: '鲁办发〔2026〕12号' },
              { name: '来文单位', value: '省委办公厅、省政府办公厅' },
              { name: '办结期限', value: <StatusMark status={{ state: 'soon', words: '余12个工作日' }} /> },
              { name: '密级', value: null },
            ]}
          />
        </Panel>
        <Panel title="正在读取">
          <Skeleton lines={4} label="正在读取任务" />
          <Progress
            label="首次同步"
            done={12400}
            total={20000}
            unit="条"
            action={
              <Button small kind="quiet">
                转入后台
              </Button>
            }
          />
          <Progress label="正在生成通报" done={3} total={null} unit="篇" />
        </Panel>
        <Panel title="我的任务" flush>
          <EmptyState title="还没有文件入账。" action={<Button small>从文件入账</Button>}>
            打开一份公文，按 <KeyHint keys="Alt+G" />。
          </EmptyState>
        </Panel>
      </div>
    </Section>
  );
}

function Notices() {
  return (
    <>
      <Notice kind="info" title="离线" actions={<Button small>立即同步</Button>}>
        录入照常保存，联网后自动发送。
      </Notice>
      <Notice kind="warn" title="识别不全" actions={<Button small>核对</Button>}>
        发文字号和办结期限是推测的，用前核对。
      </Notice>
      <Notice
        kind="error"
        title="未发送"
        actions={
          <>
            <Button small>看成绩单</Button>
            <Button small kind="primary">
              提出申诉
            </Button>
          </>
        }
      >
        市住建局无权修改已冻结的10月成绩。可在成绩单上提出申诉。
      </Notice>
    </>
  );
}
