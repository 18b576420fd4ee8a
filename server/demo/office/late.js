// A single-page view as newer office systems have it: the address changes without a load, the content comes late.
const app = document.getElementById('app');
const DELAY = 1500;
let drawing = 0;

/** Draws what the address names, after the delay a busy server has; a change of route meanwhile cancels it. */
async function draw() {
  const turn = ++drawing;
  app.innerHTML = '<p class="loading">正在加载…</p>';
  const id = location.pathname.split('/')[3];
  const reply = await fetch(id ? `/api/letters/${id}` : '/api/letters');
  const text = await reply.text();
  await new Promise(resolve => setTimeout(resolve, DELAY));
  if (turn !== drawing) return;
  app.innerHTML = text;
  document.title = app.querySelector('h1, h2')?.textContent ?? '新版办文';
}

app.addEventListener('click', event => {
  const link = event.target.closest('a[data-route]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  void draw();
});
window.addEventListener('popstate', () => void draw());
void draw();
