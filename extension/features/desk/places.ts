import type { Place } from '../../ui/Rail.tsx';
import { addressText, type Screen } from './address.ts';

/** What waits behind the places of the rail. */
export type Waiting = { readonly overdue: number; readonly attention: number; readonly slips: number };

type Spot = { readonly screen: Screen; readonly name: string; readonly letter: string };

/** The places of the desk in groups. The six (调度 d 督察 c 排名 p 通报 b 宣传 x 会诊 h) stand behind 今日 as they are built. */
export const SPOTS: readonly (readonly Spot[])[] = [
  [{ screen: 'today', name: '今日', letter: 'j' }],
  [{ screen: 'dispatch', name: '调度', letter: 'd' }],
  [
    { screen: 'documents', name: '文件', letter: 'w' },
    { screen: 'tasks', name: '台账', letter: 't' },
    { screen: 'units', name: '单位', letter: 'u' },
  ],
  [
    { screen: 'pending', name: '待处理', letter: 'l' },
    { screen: 'settings', name: '设置', letter: 's' },
  ],
];

/** The places as the rail shows them, with what waits there. */
export function places({ overdue, attention, slips }: Waiting): readonly (readonly Place[])[] {
  const counts: Partial<Record<Screen, Pick<Place, 'count' | 'counted' | 'pressing'>>> = {
    dispatch: { count: slips, counted: '件单子待办' },
    tasks: { count: overdue, counted: '项逾期', pressing: true },
    pending: { count: attention, counted: '项未办理', pressing: true },
  };
  return SPOTS.map(group =>
    group.map(({ screen, name, letter }) => ({
      key: screen,
      name,
      letter,
      href: addressText({ screen }),
      ...counts[screen],
    })),
  );
}

/** The screen a letter after g opens; null where there is none. */
export const screenFor = (letter: string): Screen | null =>
  SPOTS.flat().find(spot => spot.letter === letter)?.screen ?? null;
