import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { showToast } from '../../ui/toasts.ts';
import { Section } from './Section.tsx';

/** Buttons, dialogs and toasts. */
export function ActionSection() {
  const [dialog, setDialog] = useState<'freeze' | 'return' | null>(null);
  const [reason, setReason] = useState('');
  const close = () => setDialog(null);
  return (
    <Section title="操作">
      <div class="gallery-row">
        <Button kind="primary">入账</Button>
        <Button>核对</Button>
        <Button kind="danger">签发</Button>
        <Button kind="quiet">看原文</Button>
        <Button kind="primary" busy="正在入账">
          入账
        </Button>
        <Button busy="正在退回">退回</Button>
        <Button barred="市住建局无权修改已冻结的10月成绩">修改成绩</Button>
        <Button small>签收</Button>
        <Button small kind="primary">
          申请延期
        </Button>
      </div>
      <div class="gallery-row">
        <Button onPress={() => setDialog('freeze')}>打开：冻结</Button>
        <Button onPress={() => setDialog('return')}>打开：退回</Button>
        <Button onPress={() => showToast({ text: '已销号：修订工程建设项目审批流程图', undo: () => undefined })}>
          显示：可撤销
        </Button>
        <Button onPress={() => showToast({ text: '已复制发文字号' })}>显示：仅告知</Button>
      </div>
      <Dialog open={dialog === 'freeze'} title="冻结10月成绩" verb="冻结" final onAct={close} onClose={close}>
        <p>78个单位的10月成绩将定稿并公布名次，不能再改。更正须另行开账，原成绩保留。</p>
        <p>3项申诉尚未答复，冻结后转入下月办理。</p>
      </Dialog>
      <Dialog
        open={dialog === 'return'}
        title="退回市大数据局"
        verb="退回"
        barred={reason === '' ? '写明退回理由后可退回' : null}
        onAct={close}
        onClose={close}
      >
        <TextArea
          label="退回理由"
          required
          value={reason}
          onChange={setReason}
          maxLength={200}
          hint="市大数据局经办人将看到原话。"
        />
      </Dialog>
    </Section>
  );
}
