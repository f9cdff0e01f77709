/* The idle lock: a beat a minute tells the server whether somebody was there; a locked session asks for the password over the
   page, which stays as it is. Who was away and sends a form is asked before it goes: a page that left would take the chosen
   files with it. */
(() => {
  'use strict';
  const dialog = document.getElementById('mc-locked');
  if (!dialog || !document.querySelector('meta[name=mc-account]')) return;
  const BEAT = 60000;
  const AWAY = 90000;
  const form = dialog.querySelector('form');
  const wrong = dialog.querySelector('[role=alert]');
  const asScript = { 'X-Requested-With': 'XMLHttpRequest' };
  let active = false;
  let waiting = null;
  let last = Date.now();
  let away = false; // and the server has not been asked since

  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart']) {
    document.addEventListener(kind, () => {
      active = !dialog.open;
      away ||= Date.now() - last > AWAY;
      last = Date.now();
    }, { passive: true, capture: true });
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
    if (again) again();
  }

  async function beat() {
    const headers = active ? asScript : { ...asScript, 'MC-Poll': '1' };
    active = false;
    try {
      const answer = await fetch('/phien', { headers });
      if (needs(answer) === 'locked') lock();
      else if (answer.ok && dialog.open) open(); // unlocked in another tab
      away = false;
      return needs(answer);
    } catch {
      return null; // no connection: the next beat asks again
    }
  }
  setInterval(beat, BEAT);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });

  document.addEventListener('htmx:responseError', event => {
    const { xhr, requestConfig, target } = event.detail;
    if (xhr.status !== 401 || xhr.getResponseHeader('MC-Session') !== 'locked') return;
    waiting = () => htmx.ajax(requestConfig.verb, requestConfig.path, { source: requestConfig.elt, target });
    lock();
  });

  const signedOut = () => document.getElementById('mc-signed-out').showModal();

  document.addEventListener('submit', async event => {
    const { target: sent, submitter } = event;
    if (!away || !sent.matches('[data-mc-draft]:not([hx-post]), [enctype="multipart/form-data"]:not([hx-post])')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const again = () => sent.requestSubmit(submitter);
    const needed = await beat();
    away = false;
    if (needed === 'locked') waiting = again;
    else if (needed === 'ended') signedOut();
    else again();
  }, true);

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
      signedOut();
    } else {
      wrong.textContent = await answer.text();
      wrong.hidden = false;
      form.reset();
      form.elements.password.focus();
    }
  });
})();
