import { type Finding, finding } from './rules.ts';

/** Where a point takes its figures from. */
export type PointSource =
  | 'ledger'
  | 'problems'
  | 'survey'
  | 'panel'
  | 'meetings'
  | 'meeting-speed'
  | 'instructions'
  | 'media'
  | 'votes'
  | 'likes'
  | 'usage-time';

/** T3, T6 and T7: what a point of the catalogue may not be scored by. */
export function checkPointSource(source: PointSource): readonly Finding[] {
  switch (source) {
    case 'meetings':
    case 'meeting-speed':
      return [finding('T3', '以开会、传达的次数或快慢计分。')];
    case 'instructions':
    case 'media':
      return [finding('T6', '以批示或刊发稿件计分。')];
    case 'votes':
    case 'likes':
    case 'usage-time':
      return [finding('T7', '以票数、点赞或在线时长计分。')];
    default:
      return [];
  }
}

/** T7: a list of experiences is ordered by what the panel gave. */
export const checkOrder = (orderedBy: 'panel' | 'votes'): readonly Finding[] =>
  orderedBy === 'votes' ? [finding('T7', '以网络投票数排序。')] : [];
