import { BurdenTab } from '../burden/BurdenTab.tsx';
import { ClaimsTab } from '../claims/ClaimsTab.tsx';
import { DispatchScreen, type DispatchTab } from '../dispatch/DispatchScreen.tsx';
import { MonthTab } from '../dispatch/MonthTab.tsx';
import { CoverageTab } from '../ledger/CoverageTab.tsx';
import { MeetingsTab } from '../meetings/MeetingsTab.tsx';
import { SlipsTab } from '../slips/SlipsTab.tsx';

/** The tabs of 调度 in their order. */
const TABS: readonly DispatchTab[] = [
  { key: 'slips', name: '三单一书', show: () => <SlipsTab /> },
  { key: 'month', name: '任务调度', show: () => <MonthTab /> },
  { key: 'coverage', name: '配套覆盖', show: () => <CoverageTab /> },
  { key: 'meetings', name: '会议', show: () => <MeetingsTab /> },
  { key: 'claims', name: '认领', show: () => <ClaimsTab /> },
  { key: 'burden', name: '负担账本', show: () => <BurdenTab /> },
];

/** 调度 with everything that stands in it; `opened` is the tab the address names. */
export const Dispatch = ({ opened }: { readonly opened: string | null }) => (
  <DispatchScreen tabs={TABS} opened={opened} />
);
