/* Ctrl+K: search in a dialog. Arrows choose, Enter goes, Esc closes. Without this file the field on top is a plain search form. */
(() => {
  'use strict';
  const dialog = document.getElementById('mc-palette');
  if (!dialog) return;
  const ask = dialog.querySelector('input');
  const list = dialog.querySelector('.mc-hits');
  let pending = null;
  let waiting;

  const hits = () => [...list.querySelectorAll('.mc-hit')];

  function choose(at) {
    const all = hits();
    all.forEach((hit, i) => {
      hit.id = `mc-hit-${i}`;
      hit.setAttribute('role', 'option');
      hit.setAttribute('aria-selected', String(i === at));
    });
    if (all[at]) {
      ask.setAttribute('aria-activedescendant', all[at].id);
      all[at].scrollIntoView({ block: 'nearest' });
    } else {
      ask.removeAttribute('aria-activedescendant');
    }
  }

  async function find() {
    if (pending) pending.abort();
    pending = new AbortController();
    try {
      const answer = await fetch(`/tim-kiem?q=${encodeURIComponent(ask.value.trim())}`,
        { headers: { 'HX-Request': 'true' }, signal: pending.signal });
      if (!answer.ok) return;
      list.innerHTML = await answer.text();
      choose(0);
    } catch { /* a newer search has replaced this one, or there is no connection */ }
  }

  function show(words) {
    if (dialog.open) return;
    dialog.showModal();
    ask.value = words || '';
    list.replaceChildren();
    ask.focus();
    if (words) find();
  }

  ask.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
  ask.addEventListener('keydown', event => {
    const all = hits();
    const at = all.findIndex(hit => hit.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown') choose(Math.min(all.length - 1, at + 1));
    else if (event.key === 'ArrowUp') choose(Math.max(0, at - 1));
    else if (event.key === 'Enter' && all[at]) all[at].click();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      show();
    }
  });
  const field = document.querySelector('[data-mc-palette]');
  if (field) {
    field.addEventListener('pointerdown', event => { event.preventDefault(); show(field.value); });
    field.addEventListener('input', () => { show(field.value); field.value = ''; });
  }
})();
