// Everything a page can overhear: what is typed anywhere in it, what is added to it, what is said through it.
window.__heard = [];
window.__seen = [];

for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionend', 'paste', 'message']) {
  window.addEventListener(type, event => window.__heard.push({ type, key: event.key ?? event.data ?? '' }), true);
}

// Swallows clicks before anyone else gets them, save the page's own links.
for (const type of ['click', 'pointerdown', 'mousedown']) {
  window.addEventListener(type, event => event.target.closest?.('a') || event.stopImmediatePropagation(), true);
}

new MutationObserver(changes => {
  for (const { addedNodes } of changes) for (const node of addedNodes) window.__seen.push(node.nodeName);
}).observe(document, { childList: true, subtree: true });

const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  return attachShadow.call(this, { ...options, mode: 'open' });
};
