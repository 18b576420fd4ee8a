import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { hostOf } from '../accounts/host-pattern.ts';

type Reread = { readonly onReread: () => void };

/** A page marked 绝密, 机密 or 秘密: nothing of it was kept, and where it belongs (保守国家秘密法; domain §C4). */
export function RefusedPage() {
  return (
    <div class="capture-state">
      <Notice kind="error" title="本页标有密级，不予登记">
        未读取正文，未保存标题、文号、网址和任何内容。请通过涉密系统或机要渠道办理。
      </Notice>
    </div>
  );
}

type NoDocumentProps = Reread & {
  readonly onByHand: () => void;
  /** How to have pages of this system read. */
  readonly teach: ComponentChildren;
};

/** No document on the page: what to do. */
export function NoDocument({ onReread, onByHand, teach }: NoDocumentProps) {
  return (
    <div class="capture-state">
      <EmptyState
        title="本页没有识别到公文"
        action={
          <div class="capture-acts">
            <Button onPress={onReread}>重新识别</Button>
            <Button kind="quiet" onPress={onByHand}>
              手工登记
            </Button>
          </div>
        }
      >
        打开一份公文，按 <KeyHint keys="Alt+G" />
        。正文还在加载的，稍后重新识别。
      </EmptyState>
      {teach}
    </div>
  );
}

type BarredPageProps = Reread & {
  /** The host to be granted; null when the browser does not tell which page it is. */
  readonly pattern: string | null;
  readonly onGrant: () => void;
};

/** A site we may not read yet: one button. */
export function BarredPage({ pattern, onGrant, onReread }: BarredPageProps) {
  const host = pattern === null ? null : hostOf(pattern);
  if (host === null) {
    return (
      <div class="capture-state">
        <EmptyState title="本页不能读取" action={<Button onPress={onReread}>重新识别</Button>}>
          打开一份公文，在该页按 <KeyHint keys="Alt+G" />
          ，或点工具栏上的图标。
        </EmptyState>
      </div>
    );
  }
  return (
    <div class="capture-state">
      <EmptyState
        title="尚未授权此网站"
        action={
          <Button kind="primary" onPress={onGrant}>
            授权此网站
          </Button>
        }
      >
        {`只在 ${host} 的页面上识别公文，不改动页面。可在设置中撤回。`}
      </EmptyState>
    </div>
  );
}

/** The page still runs the script of an older version. */
export function GonePage({ onReread }: Reread) {
  return (
    <div class="capture-state">
      <EmptyState title="请刷新页面" action={<Button onPress={onReread}>重新识别</Button>}>
        扩展已更新，或页面已关闭。刷新公文页面后重新识别。
      </EmptyState>
    </div>
  );
}
