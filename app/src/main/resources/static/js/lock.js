/* The idle lock: a beat a minute tells the server whether somebody was there; a locked session asks for the password over the
   page, which stays as it is. */
(() => {
  'use strict';
  const dialog = document.getElementById('mc-locked');
  if (!dialog || !document.querySelector('meta[name=mc-account]')) return;
  const BEAT = 60000;
  const form = dialog.querySelector('form');
  const wrong = dialog.querySelector('[role=alert]');
  const asScript = { 'X-Requested-With': 'XMLHttpRequest' };
  let active = false;
  let waiting = null;

  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart']) {
    document.addEventListener(kind, () => { active = !dialog.open; }, { passive: true, capture: true });
  }

  const needs = answer => answer.headers.get('MC-Session');

  function lock() {
    if (dialog.open) return;
    wrong.hidden = true;
    dialog.showModal();
  }

  function open() {
    form.reset();
    dialog.close();
    const again = waiting;
    waiting = null;
    if (again) htmx.ajax(again.verb, again.path, { source: again.source, target: again.target });
  }

  async function beat() {
    const headers = active ? asScript : { ...asScript, 'MC-Poll': '1' };
    active = false;
    try {
      const answer = await fetch('/phien', { headers });
      if (needs(answer) === 'locked') lock();
      else if (answer.ok && dialog.open) open(); // unlocked in another tab
    } catch { /* no connection: the next beat asks again */ }
  }
  setInterval(beat, BEAT);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });

  document.addEventListener('htmx:responseError', event => {
    const { xhr, requestConfig, target } = event.detail;
    if (xhr.status !== 401 || xhr.getResponseHeader('MC-Session') !== 'locked') return;
    waiting = { verb: requestConfig.verb, path: requestConfig.path, source: requestConfig.elt, target };
    lock();
  });

  dialog.addEventListener('cancel', event => event.preventDefault());
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const csrf = document.querySelector('meta[name=mc-csrf]');
    const answer = await fetch('/mo-khoa', {
      method: 'POST',
      headers: { ...asScript, [csrf.dataset.header]: csrf.content },
      body: new URLSearchParams({ password: form.elements.password.value }),
    });
    if (answer.ok) {
      open();
    } else if (needs(answer) === 'ended') {
      dialog.close();
      document.getElementById('mc-signed-out').showModal();
    } else {
      wrong.textContent = await answer.text();
      wrong.hidden = false;
      form.reset();
      form.elements.password.focus();
    }
  });
})();
