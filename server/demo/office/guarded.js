// Out of every frame, and nothing to be copied.
if (window.top !== window.self) window.top.location = window.self.location;
for (const type of ['copy', 'cut', 'contextmenu', 'selectstart', 'dragstart']) {
  document.addEventListener(type, event => event.preventDefault());
}
