import type { Effort } from '../effort.ts';
import { linesOfPage } from '../layout/lines.ts';
import type { Piece } from '../layout/types.ts';
import type { PdfDocument } from './document.ts';
import { Drawn, type Paper } from './drawn.ts';
import { type Font, readFont } from './font.ts';
import { PdfLexer } from './lexer.ts';
import { type Matrix, matrixOf, times, UNCHANGED } from './matrix.ts';
import {
  asDictionary,
  asList,
  asName,
  asNumber,
  type PdfDictionary,
  PdfStream,
  type PdfValue,
  PdfWord,
} from './objects.ts';
import { PathReader } from './path.ts';
import { advanceOf, START, setText, type TextState } from './text-state.ts';
import { textOfString } from './text-string.ts';

type Graphics = { matrix: Matrix; text: TextState };

const DEEPEST_FORM = 12;
const MOST_OPERANDS = 1_000;
const MOST_SAVED = 200;
const MOST_INSTEAD = 20_000;
const MOST_LINES = 200;
/** A letter drawn as an outline has more sides than the strokes of a hatching. */
const SIDES_OF_A_LETTER = 12;
/** A tile's own space grows upwards. */
const UPWARDS: Matrix = [1, 0, 0, -1, 0, 0];
const INVISIBLE = 3;
/** Operators that name something in the resources. */
const NAMED = new Set(['Tf', 'BDC', 'gs', 'scn', 'SCN']);
/** Text whose baseline leans by more than this part does not belong to the lines of the page. */
const LEANING = 0.1;
/** Where leaning text is put: below everything else, each piece a line of its own. */
const ASIDE = 1e6;

/** What all pages of a document share: its fonts, what it may still cost, and the words given for what is drawn. */
export type Work = {
  readonly document: PdfDocument;
  readonly fonts: Map<PdfDictionary, Font>;
  readonly instead: string[];
  /** The tiles and masks met so far, and whether each draws what nobody can read. */
  readonly tiles: Map<PdfStream, boolean>;
  readonly effort: Effort;
};

/** Runs a page's operators for the text they show; everything else is passed over. */
export class ContentReader {
  readonly pieces: Piece[] = [];
  /** The straight lines drawn. */
  readonly path: PathReader;
  /** What is shown without being text. */
  readonly drawn: Drawn;
  /** Characters that are shown invisibly, over pictures of themselves. */
  hidden = 0;
  characters = 0;
  /** Whether something is painted through a tile or a mask that draws more than words and plain lines. */
  hasTiles = false;
  readonly #work: Work;
  readonly #paper: Paper;
  #now: Graphics;
  #saved: Graphics[] = [];
  #line: Matrix = UNCHANGED;
  #place: Matrix = UNCHANGED;

  constructor(work: Work, matrix: Matrix, paper: Paper) {
    this.path = new PathReader(paper.millimetre);
    this.drawn = new Drawn(paper);
    this.#paper = paper;
    this.#work = work;
    this.#now = { matrix, text: { ...START } };
  }

  /** Takes one stream of operators with the resources it names. */
  run(bytes: Uint8Array, resources: PdfDictionary, depth = 0): void {
    const lexer = new PdfLexer(bytes, 0, false);
    let operands: PdfValue[] = [];
    while (!lexer.isAtEnd && this.#work.effort.operators > 0) {
      const value = lexer.value();
      if (!(value instanceof PdfWord)) {
        if (operands.length < MOST_OPERANDS) operands.push(value);
        continue;
      }
      this.#work.effort.operators -= 1;
      if (value.word === 'BI') this.#inline(lexer, bytes);
      else if (value.word === 'Do') this.#draw(asName(operands[0]), resources, depth);
      else if (NAMED.has(value.word)) this.#named(value.word, operands, resources, depth);
      else this.#operate(value.word, operands);
      operands = [];
    }
  }

  #operate(word: string, operands: readonly PdfValue[]): void {
    const [first, second] = [asNumber(operands[0]), asNumber(operands[1])];
    if (word === 'q') this.#save();
    else if (word === 'Q') this.#now = this.#saved.pop() ?? this.#now;
    else if (word === 'cm') this.#now.matrix = times(matrixOf(operands), this.#now.matrix);
    else if (word === 'BT') this.#goTo(UNCHANGED);
    else if (word === 'Tm') this.#goTo(matrixOf(operands));
    else if (word === 'Td') this.#move(first, second);
    else if (word === 'TD') {
      this.#now.text.leading = -second;
      this.#move(first, second);
    } else if (word === 'T*') this.#move(0, -this.#now.text.leading);
    else if (!setText(this.#now.text, word, first) && !this.path.take(word, operands, this.#now.matrix))
      this.#show(word, operands);
  }

  #show(word: string, operands: readonly PdfValue[]): void {
    const { text } = this.#now;
    if (word === 'Tj') this.#text(operands[0]);
    else if (word === 'TJ') this.#spaced(asList(operands[0]));
    else if (word === "'" || word === '"') {
      if (word === '"') [text.word, text.between] = [asNumber(operands[0]), asNumber(operands[1])];
      this.#move(0, -text.leading);
      this.#text(operands.at(-1));
    }
  }

  #save(): void {
    if (this.#saved.length < MOST_SAVED) this.#saved.push({ matrix: this.#now.matrix, text: { ...this.#now.text } });
  }

  #goTo(matrix: Matrix): void {
    this.#line = matrix;
    this.#place = matrix;
  }

  #move(x: number, y: number): void {
    this.#goTo(times([1, 0, 0, 1, x, y], this.#line));
  }

  #advance(x: number): void {
    this.#place = times([1, 0, 0, 1, x, 0], this.#place);
  }

  #spaced(items: readonly PdfValue[]): void {
    const { text } = this.#now;
    for (const item of items) {
      if (typeof item === 'number') this.#advance((-item / 1000) * text.size * text.stretch);
      else this.#text(item);
    }
  }

  #text(value: PdfValue | undefined): void {
    const { text, matrix } = this.#now;
    if (!(value instanceof Uint8Array) || text.font === null) return;
    const shown = text.font(value);
    this.drawn.glyphs(text.font, shown);
    const words = shown.map(one => one.text).join('');
    const width = shown.reduce((sum, one) => sum + advanceOf(one, text), 0);
    const at = times(times([text.size * text.stretch, 0, 0, text.size, 0, text.rise], this.#place), matrix);
    const end = times([1, 0, 0, 1, width, 0], this.#place);
    const [endX, endY] = [
      end[4] * matrix[0] + end[5] * matrix[2] + matrix[4],
      end[4] * matrix[1] + end[5] * matrix[3] + matrix[5],
    ];
    this.#place = end;
    if (words === '') return;
    this.#take(words, at, Math.hypot(endX - at[4], endY - at[5]));
  }

  #take(text: string, at: Matrix, advance: number): void {
    const [a, b, c, d, x, y] = at;
    const size = Math.hypot(c, d);
    // some writers give every character no width and place the next one themselves
    const width = advance > 0 ? advance : size;
    const leans = Math.abs(b) > LEANING * Math.hypot(a, b) || a < 0;
    this.characters += text.length;
    if (this.#now.text.mode === INVISIBLE) this.hidden += text.length;
    this.pieces.push(
      leans ? { text, x: 0, y: ASIDE + this.pieces.length * size * 4, width, size } : { text, x, y, width, size },
    );
  }

  #setFont(operands: readonly PdfValue[], resources: PdfDictionary): void {
    const { document, fonts } = this.#work;
    const dictionary = asDictionary(
      document.resolve(asDictionary(document.resolve(resources.get('Font'))).get(asName(operands[0]))),
    );
    const known = fonts.get(dictionary) ?? readFont(document, dictionary);
    fonts.set(dictionary, known);
    this.#now.text.font = known;
    this.#now.text.size = asNumber(operands[1], 1);
  }

  #named(word: string, operands: readonly PdfValue[], resources: PdfDictionary, depth: number): void {
    if (word === 'Tf') this.#setFont(operands, resources);
    else if (word === 'BDC') this.#instead(operands[1], resources);
    else {
      const { document } = this.#work;
      const kind = word === 'gs' ? 'ExtGState' : 'Pattern';
      const named = document.resolve(asDictionary(document.resolve(resources.get(kind))).get(asName(operands.at(-1))));
      const mask = asDictionary(document.resolve(asDictionary(named).get('SMask')));
      this.#tile(word === 'gs' ? document.resolve(mask.get('G')) : named, resources, depth);
    }
  }

  // what a tile or a mask draws is shown wherever something is painted through it, and can be any picture
  #tile(tile: PdfValue, resources: PdfDictionary, depth: number): void {
    const { tiles, instead } = this.#work;
    if (!(tile instanceof PdfStream) || depth >= DEEPEST_FORM) return;
    if (!tiles.has(tile)) {
      tiles.set(tile, false);
      const inner = new ContentReader(this.#work, UPWARDS, this.#paper);
      inner.form(tile, resources, depth);
      const lines = linesOfPage({ pieces: inner.pieces, millimetre: this.#paper.millimetre }, 0);
      instead.push(...lines.map(line => line.text).slice(0, MOST_LINES));
      const { drawn, path, hasTiles } = inner;
      tiles.set(tile, hasTiles || drawn.pictures > 0 || drawn.unread > 0 || path.sides >= SIDES_OF_A_LETTER);
    }
    this.hasTiles ||= tiles.get(tile) === true;
  }

  // the words a writer gave for what is drawn from here on
  #instead(value: PdfValue | undefined, resources: PdfDictionary): void {
    const { document, instead } = this.#work;
    const named = asDictionary(document.resolve(resources.get('Properties'))).get(asName(value));
    const properties = asDictionary(document.resolve(named ?? value));
    for (const key of ['ActualText', 'Alt']) {
      const words = document.resolve(properties.get(key));
      if (words instanceof Uint8Array && instead.length < MOST_INSTEAD) instead.push(textOfString(words));
    }
  }

  #draw(name: string, resources: PdfDictionary, depth: number): void {
    const { document } = this.#work;
    const object = document.resolve(asDictionary(document.resolve(resources.get('XObject'))).get(name));
    if (!(object instanceof PdfStream)) return;
    const kind = asName(document.resolve(object.dictionary.get('Subtype')));
    if (kind === 'Image') this.drawn.picture(this.#now.matrix);
    if (kind === 'Form' && depth < DEEPEST_FORM) this.form(object, resources, depth);
  }

  /** Runs a form in its own graphics state. */
  form(form: PdfStream, resources: PdfDictionary, depth = 0, outer: Matrix = UNCHANGED): void {
    const { document } = this.#work;
    const bytes = document.bytesOf(form);
    if (bytes === null) return;
    const own = document.resolve(form.dictionary.get('Resources'));
    const before = { now: this.#now, saved: this.#saved, line: this.#line, place: this.#place };
    const inner = times(matrixOf(asList(document.resolve(form.dictionary.get('Matrix')))), outer);
    this.#now = { matrix: times(inner, before.now.matrix), text: { ...before.now.text } };
    this.#saved = [];
    this.run(bytes, own === null ? resources : asDictionary(own), depth + 1);
    this.#now = before.now;
    this.#saved = before.saved;
    this.#goTo(before.line);
    this.#place = before.place;
  }

  // a picture set into the operators themselves: passed over up to its end
  #inline(lexer: PdfLexer, bytes: Uint8Array): void {
    this.drawn.picture(this.#now.matrix);
    for (let at = bytes.indexOf(0x45, lexer.at); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
      if (bytes[at + 1] === 0x49 && isGap(bytes[at - 1]) && isGap(bytes[at + 2])) {
        lexer.at = at + 2;
        return;
      }
    }
    lexer.at = bytes.length;
  }
}

const isGap = (code: number | undefined): boolean =>
  code === undefined || code === 32 || code === 10 || code === 13 || code === 9;
