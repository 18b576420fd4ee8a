import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { ReadText } from '../../messages/contract.ts';
import { withoutLostFields } from '../../sites/taught/lost-fields.ts';

/**
 * Recognises what a frame read, by the calendar in force; the marking firewall runs once more before anything else. What a taught
 * system lost is missing and not guessed. Keeps nothing.
 */
export const recogniseText = ({ page, hints, taught }: ReadText, calendar: Calendar): Recognition =>
  withoutLostFields(recognise(page, { hints, calendar }), taught?.lost ?? [], hints);
