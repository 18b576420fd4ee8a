import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { FilterLine } from '../../ui/FilterLine.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import type { Register } from './use-register.ts';

type RegisterHeadProps = {
  readonly register: Register;
  /** Whether I may register documents. */
  readonly registers: boolean;
};

/** The head of the register: what narrows it, and the way to register a document by hand. */
export function RegisterHead({ register, registers }: RegisterHeadProps) {
  const { text, month, rows } = register;
  const head = useRef<HTMLDivElement>(null);
  useScreenKeys({ '/': () => head.current?.querySelector('input')?.focus() });
  return (
    <div class="list-head" ref={head}>
      <div class="list-head-row">
        <h1>文件</h1>
        <TextField
          label="筛选文件"
          labelHidden
          type="search"
          placeholder="标题、文号或机关"
          value={text}
          onChange={typed => register.narrow({ text: typed })}
        />
        <FilterLine
          conditions={month === '' ? [] : [{ key: 'month', field: '登记月份', value: monthWords(month) }]}
          onRemove={() => register.narrow({ month: '' })}
          count={`共${rows.length}件`}
        />
        {registers && <Button onPress={() => register.setDoing('register')}>登记</Button>}
      </div>
    </div>
  );
}

const monthWords = (month: string): string => month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月');
