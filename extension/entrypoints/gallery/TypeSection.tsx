import { Section } from './Section.tsx';

const colours = [
  'paper',
  'raised',
  'sunken',
  'hover',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'line-strong',
  'line-input',
  'blue',
  'blue-wash',
  'seal',
  'seal-wash',
  'green',
  'green-wash',
  'amber',
  'amber-wash',
];

/** Colours, sizes of type, and official text. */
export function TypeSection() {
  return (
    <Section title="颜色与文字">
      <div class="swatches">
        {colours.map(name => (
          <div key={name} class="swatch">
            <span style={{ background: `var(--${name})` }} />
            <span>{name}</span>
          </div>
        ))}
      </div>
      <div class="gallery-row">
        {[12, 13, 14, 16, 20, 28].map(size => (
          <span key={size} style={{ fontSize: `var(--size-${size})` }}>
            期限2026年12月10日
          </span>
        ))}
      </div>
      <p class="reading">
        各区县、市直各部门每月25日前报送改革任务进展。<a href="#type">鲁办发〔2026〕12号</a>
        要求年内出台配套措施的，一并报送文本。
      </p>
      <div class="gallery-paper">
        <div class="official">
          <p>
            各区县要对照《实施方案》明确的46项任务，逐项列出责任单位、完成时限，于2026年12月10日前报市委改革办。逾期未报的，在全市通报。
          </p>
        </div>
      </div>
    </Section>
  );
}
