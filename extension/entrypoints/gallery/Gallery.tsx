import { useEffect, useState } from 'preact/hooks';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ToastHost } from '../../ui/ToastHost.tsx';
import { ActionSection } from './ActionSection.tsx';
import { DeskSection } from './DeskSection.tsx';
import { FieldSection } from './FieldSection.tsx';
import { MarkSection } from './MarkSection.tsx';
import { StateSection } from './StateSection.tsx';
import { TableSection } from './TableSection.tsx';
import { TypeSection } from './TypeSection.tsx';

type Theme = 'auto' | 'light' | 'dark';
type Width = 'full' | 'narrow';

/** Every component in all its states on one page, for development; not part of the product. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>('auto');
  const [width, setWidth] = useState<Width>('full');
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <>
      <section class="gallery-bar" aria-label="展示设置">
        <h1>构件</h1>
        <SegmentedControl
          label="主题"
          value={theme}
          onChange={setTheme}
          choices={[
            { value: 'auto', label: '跟随系统' },
            { value: 'light', label: '浅色' },
            { value: 'dark', label: '深色' },
          ]}
        />
        <SegmentedControl
          label="宽度"
          value={width}
          onChange={setWidth}
          choices={[
            { value: 'full', label: '全宽' },
            { value: 'narrow', label: '320' },
          ]}
        />
      </section>
      <div class={width === 'narrow' ? 'gallery narrow' : 'gallery'}>
        <MarkSection />
        <ActionSection />
        <FieldSection />
        <StateSection />
        <TableSection />
        <DeskSection />
        <TypeSection />
      </div>
      <ToastHost />
    </>
  );
}
