import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { ReadText } from '../../messages/contract.ts';

/** Recognises what a frame read; the marking firewall runs once more before anything else. Keeps nothing. */
export const recogniseText = ({ page, hints }: ReadText): Recognition =>
  recognise(page, { hints, calendar: builtInCalendar });
