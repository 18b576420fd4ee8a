import { type IsoDate, isIsoDate } from '../../../shared/kernel/dates.ts';
import { documentDate } from '../../../shared/words/dates.ts';
import type { FactDraft, FactName } from './facts.ts';

type FactValue = FactDraft['facts'][FactName];

/** A fact as it is read: issuers with 、 between, a date as documents write it; null when nothing is known. */
export function factWords(value: FactValue): string | null {
  if (value === null || typeof value === 'string') {
    if (value === null || value === '') return null;
    return isIsoDate(value) ? documentDate(value) : value;
  }
  return value.length === 0 ? null : value.join('、');
}

/** A fact as it is typed. */
export const typedText = (value: FactValue): string => (typeof value === 'string' ? value : (value ?? []).join('、'));

/** What was typed as a fact: blank is unknown; undefined for a title left empty. */
export function readFact(name: 'issuedOn' | 'receivedOn', text: string): IsoDate | null | undefined;
export function readFact<F extends FactName>(name: F, text: string): FactDraft['facts'][F] | undefined;
export function readFact(name: FactName, text: string): FactValue | undefined {
  const trimmed = text.replace(/\s+/gu, ' ').trim();
  if (name === 'issuers') return [...new Set(trimmed.split(/[、，,；;\s]+/u).filter(part => part !== ''))];
  if (name === 'title') return trimmed === '' ? undefined : trimmed;
  if (name === 'issuedOn' || name === 'receivedOn') return isIsoDate(trimmed) ? trimmed : null;
  return trimmed === '' ? null : trimmed;
}
