import { DispatchScreen, type DispatchTab } from '../dispatch/DispatchScreen.tsx';
import { SlipsTab } from '../slips/SlipsTab.tsx';

/** The tabs of 调度 in their order. */
const TABS: readonly DispatchTab[] = [{ key: 'slips', name: '三单一书', show: () => <SlipsTab /> }];

/** 调度 with everything that stands in it; `opened` is the tab the address names. */
export const Dispatch = ({ opened }: { readonly opened: string | null }) => (
  <DispatchScreen tabs={TABS} opened={opened} />
);
