import { ruleOf } from '../../../shared/domain/compliance/rules.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { slipName } from '../../../shared/words/slips.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { addressText } from '../desk/address.ts';
import type { SlipRow } from './slip-rows.ts';
import type { Slips } from './use-slips.ts';

type SlipFactsProps = { readonly slips: Slips; readonly row: SlipRow };

/** What a slip says besides its matters, name by name; what it does not say is left out. */
export function SlipFacts({ slips, row }: SlipFactsProps) {
  const { desk, entries } = slips;
  const { slip } = row;
  const directory = desk.directory.value;
  const previous = slip.previousIds.flatMap(id => {
    const before = entries.get(id)?.body;
    return before === undefined ? [] : [{ id, name: slipName(before) }];
  });
  const facts: readonly (Fact | null)[] = [
    { name: '编号', value: slip.number ?? (slip.issuedOn === null ? '签发时编号' : NUMBER_PENDING) },
    { name: '主送单位', value: slip.toCommittee === null ? row.addressee : `${row.addressee}党委、政府` },
    fact('授权文件', slip.toCommittee?.authorisedBy ?? null),
    fact('协办单位', slip.coUnitIds.map(directory.unitName).join('、') || null),
    { name: '反馈时限', value: replyWords(row, desk.today.value) },
    fact('联系人', slip.contact),
    previous.length === 0
      ? null
      : {
          name: '前序',
          value: previous.map(({ id, name }) => (
            <a key={id} href={addressText({ screen: 'dispatch', id, query: { tab: 'slips' } })}>
              {name}
            </a>
          )),
        },
    fact('越级理由', slip.skipReason),
    ...slip.reasons.map(({ rule, reason }) => ({ name: `${rule}说明`, value: `${ruleOf(rule).title}：${reason}` })),
  ];
  return (
    <section aria-label="要素">
      <h4>要素</h4>
      <FactList facts={facts.filter(one => one !== null)} />
    </section>
  );
}

const fact = (name: string, value: string | null): Fact | null => (value === null ? null : { name, value });

function replyWords({ slip }: SlipRow, today: Parameters<typeof listDate>[1]): string {
  if (slip.replyWorkdays === null) return '签收即可，不需反馈';
  if (slip.replyDueOn === null) return `签收之日起${slip.replyWorkdays}个工作日内`;
  return `${listDate(slip.replyDueOn, today)}（签收之日起${slip.replyWorkdays}个工作日内）`;
}
