import { SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import type { SlipRow } from './slip-rows.ts';

/** What signing will do, before it is done: who receives what, and that nobody takes a number back. */
export function IssueWords({
  slips,
}: {
  readonly slips: readonly Pick<SlipRow, 'id' | 'slip' | 'addressee' | 'matter'>[];
}) {
  return (
    <>
      <ul class="issue-list">
        {slips.map(({ id, slip, addressee, matter }) => (
          <li key={id}>{`${SLIP_TYPE_WORDS[slip.type]}发${addressee}：${matter}`}</li>
        ))}
      </ul>
      <p>签发后由服务器编号并送达，记入各单位负担账本。编号不收回，10秒内可撤销。</p>
    </>
  );
}
