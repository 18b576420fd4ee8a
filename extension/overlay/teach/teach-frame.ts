import { h, render } from 'preact';
import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { routeOf } from '../../../shared/domain/sites/route.ts';
import type { TaughtPlace } from '../../../shared/domain/sites/types.ts';
import { markingInField } from '../../../shared/recognition/marking/field.ts';
import { findMarking } from '../../../shared/recognition/marking.ts';
import { cleanText } from '../../../shared/recognition/page/clean.ts';
import { readPage } from '../../../shared/recognition/page/read-page.ts';
import { TAUGHT_FIELD_WORDS } from '../../../shared/words/terms.ts';
import type { LessonAct, LessonStep } from '../../messages/contract.ts';
import type { Shown } from '../../sites/by-label.ts';
import { learnPlace } from '../../sites/taught/learn.ts';
import { pointedAt } from '../../sites/taught/point.ts';
import tokens from '../../ui/tokens.css?inline';
import { type Host, makeHost, OUR_NAMES } from '../host.ts';
import { AboveModals, buttonAt } from '../modals.ts';
import { within } from '../within.ts';
import { Aside } from './aside.ts';
import { TeachLayer } from './TeachLayer.tsx';
import css from './teach.css?inline';

/** Name of the element the lesson is drawn in. */
export const TEACH_NAME = `${OUR_NAMES}teach`;

/** What the lesson tells the background: where things stand, what was done, and nothing of what the page says. */
export type Teacher = {
  point(place: TaughtPlace): void;
  act(act: LessonAct): void;
};

/** Mouse and touch of the person: while they teach, none of it reaches the page. */
const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'submit',
] as const;
/** The click that ended the lesson is still to come when it has ended. */
const AFTERMATH_MS = 400;
const LONGEST_SHOWN = 60;

/** One frame of a page while a person teaches in it. The page keeps its text, its look and its state; it only gets no clicks. */
export class TeachFrame {
  readonly #document: Document;
  readonly #teacher: Teacher;
  readonly #now: () => number;
  #step: LessonStep | null = null;
  #layer: { readonly host: Host; readonly inside: HTMLElement; readonly above: AboveModals } | null = null;
  #shownAt = 0;
  #listening: AbortController | null = null;
  #target: Element | null = null;
  #shown: Shown | null = null;
  #apart: Element[] = [];
  readonly #aside = new Aside();
  #low = false;
  #said: string | null = null;

  constructor(document: Document, teacher: Teacher, now: () => number) {
    this.#document = document;
    this.#teacher = teacher;
    this.#now = now;
  }

  /** Asks for a field; null ends the lesson. Answers how large the frame is, 0 where no bar can be seen. */
  step(step: LessonStep | null): { area: number } {
    this.#step = step;
    this.#aim(null);
    if (step === null) this.#end();
    else if (this.#isMarked()) this.#teacher.act('refused');
    else this.#begin();
    this.#draw();
    const view = this.#document.defaultView;
    const canShow = view !== null && this.#document.body?.tagName === 'BODY';
    return { area: canShow ? view.innerWidth * view.innerHeight : 0 };
  }

  #begin(): void {
    this.#said = null;
    if (this.#listening !== null) return;
    const listening = new AbortController();
    this.#layer = this.#makeLayer(listening.signal);
    this.#layer.above.settle();
    this.#shownAt = this.#now();
    const options = { capture: true, passive: false, signal: listening.signal };
    const window = this.#document.defaultView;
    for (const type of SWALLOWED) window?.addEventListener(type, event => this.#swallow(event), options);
    window?.addEventListener('pointermove', event => this.#move(event), options);
    window?.addEventListener('scroll', () => this.#aim(null), options);
    window?.addEventListener('keydown', event => this.#key(event), options);
    this.#listening = listening;
  }

  #makeLayer(signal: AbortSignal) {
    const host = makeHost(this.#document, TEACH_NAME);
    const inside = this.#document.createElement('div');
    const style = this.#document.createElement('style');
    style.textContent = `${tokens}\n${css}`;
    host.root.append(style, inside);
    host.attach();
    host.moveTo(0);
    // before the lesson hears of presses: what is on the bar points at nothing
    const above = new AboveModals(
      this.#document,
      {
        raise: () => this.#layer !== null && host.raise(),
        part: () => (this.#layer === null ? null : inside.querySelector('.bar')),
        press: event => {
          const act = buttonAt(inside, event)?.dataset.act;
          if (act !== undefined) this.#act(act as LessonAct, event);
        },
      },
      signal,
    );
    return { host, inside, above };
  }

  #end(): void {
    const listening = this.#listening;
    this.#listening = null;
    this.#apart = [];
    this.#layer?.host.remove();
    this.#layer = null;
    setTimeout(() => listening?.abort(), AFTERMATH_MS);
  }

  #swallow(event: Event): void {
    if (event.target === this.#layer?.host.element) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // nb. a field that is switched off gets no click, but it does get the pointer
    if (event.type === 'pointerdown' && event.isTrusted) this.#take(event as PointerEvent);
  }

  #move(event: PointerEvent): void {
    if (!event.isTrusted || this.#step === null) return;
    const target = this.#elementAt(event);
    const isOurs = event.target === this.#layer?.host.element || this.#layer?.above.covers(event) === true;
    const height = this.#document.defaultView?.innerHeight ?? 0;
    const low = this.#aside.move(event.clientY, height, isOurs, this.#now());
    if (isOurs || (target === this.#target && low === this.#low)) return;
    this.#low = low;
    this.#aim(target);
  }

  #elementAt({ clientX, clientY }: PointerEvent): Element | null {
    const [top] = this.#document.elementsFromPoint(clientX, clientY).filter(one => one !== this.#layer?.host.element);
    return top ?? null;
  }

  #aim(target: Element | null): void {
    this.#target = target;
    this.#shown = target === null || this.#step === null ? null : pointedAt(target, this.#step.asking, this.#apart);
    this.#draw();
  }

  #take(event: PointerEvent): void {
    if (this.#step === null || event.button !== 0) return;
    this.#aim(this.#elementAt(event));
    const learned = this.#learn(this.#step.asking);
    if (learned === null) this.#teacher.act('refused');
    else if (typeof learned === 'string') this.#say(learned);
    else this.#teacher.point(learned);
  }

  /** What the pointer is on, learned; the sentence why nothing was; or null where a marking turned up. */
  #learn(field: TaughtField): TaughtPlace | string | null {
    const shown = this.#shown;
    const word = TAUGHT_FIELD_WORDS[field];
    if (this.#isMarked()) return null;
    if (shown === null) return `这里读不出${word}。指到${word}本身再单击`;
    if (field === 'marking' && markingInField(shown.text) !== null) return null;
    const place = learnPlace(field, shown, routeOf(this.#document.location.href));
    if (place !== null && field !== 'body') this.#apart.push(shown.element);
    return place ?? `这里的${word}下次找不回来。换一处指`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || this.#step === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#teacher.act('stop');
  }

  #isMarked(): boolean {
    const isHidden = (node: { nodeName: string }): boolean => node.nodeName.toLowerCase().startsWith(OUR_NAMES);
    return findMarking(readPage(this.#document, { isHidden, within })).refused !== null;
  }

  #act(act: LessonAct, event: Event): void {
    if (event.isTrusted && this.#now() - this.#shownAt > AFTERMATH_MS) this.#teacher.act(act);
  }

  #say(words: string): void {
    this.#said = words;
    this.#draw();
  }

  #draw(): void {
    if (this.#layer === null || this.#step === null) return;
    const { inside } = this.#layer;
    const box = (this.#shown?.element ?? this.#target)?.getBoundingClientRect() ?? null;
    const text = this.#shown === null ? null : excerpt(this.#step.asking, this.#shown.text);
    render(
      h(TeachLayer, {
        step: this.#step,
        aimed: box === null ? null : { box, text },
        low: this.#low,
        said: this.#said,
        onAct: (act, event) => this.#act(act, event),
      }),
      inside,
    );
  }
}

function excerpt(field: TaughtField, text: string): string {
  const clean = cleanText(text.slice(0, 4 * LONGEST_SHOWN));
  const short = clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN - 1)}…` : clean;
  return field === 'body' ? `${short}（共${text.replace(/\s+/g, '').length}字）` : short;
}
