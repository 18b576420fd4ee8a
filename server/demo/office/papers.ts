import { html } from 'hono/html';
import { documentDate } from '../../../shared/words/dates.ts';
import { type Letter, numberText } from './letter.ts';

type Html = ReturnType<typeof html>;

const isHeading = (paragraph: string): boolean => /^[一二三四五六七八九十]+、[^。；]{1,20}$/.test(paragraph);

/** The letter as printed: mark, masthead, number, red line, title, text, signature, imprint (GB/T 9704-2012). */
export function paper(letter: Letter): Html {
  const { marking, urgency, masthead, title, addressees, paragraphs, issuer, issuedOn, copies } = letter;
  return html`<article class="paper">
    <div class="marks">
      ${marking ? html`<p>${marking}</p>` : ''}${urgency === '普通' ? '' : html`<p>${urgency}</p>`}
    </div>
    <p class="masthead">${masthead}文件</p>
    <p class="number">${numberText(letter)}</p>
    <hr />
    <h1>${title}</h1>
    <p class="addressees">${addressees}</p>
    ${paragraphs.map(paragraph => html`<p class="${isHeading(paragraph) ? 'heading' : 'text'}">${paragraph}</p>`)}
    <p class="signature">${issuer}</p>
    <p class="signed">${documentDate(issuedOn)}</p>
    <p class="openness">（此件${letter.openness === '主动公开' ? '公开发布' : letter.openness}）</p>
    <div class="imprint">
      <p>抄送：${copies}</p>
      <p><span>${issuer}</span><span>${documentDate(letter.receivedOn)}印发</span></p>
    </div>
  </article>`;
}
